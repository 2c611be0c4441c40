/** What the diagnostic file of a page keeps. */
import { expect } from 'vitest';
import { ANNE, row, SERVICE, usersTable } from './support/html.ts';
import { test } from './support/test.ts';

/** A list with one user. *Détail* is a picture, described by a hidden text. */
function listOf(description: string): string {
  const way = '<button id="way" aria-describedby="tip"><svg width="16" height="16"/></button>';
  const line = row(ANNE).replace(/<a href="#" class="d".*?<\/a>/, way);
  const list = usersTable([ANNE]).replace(row(ANNE), line);
  return `${SERVICE}${list}<div hidden><p id="tip">${description}</p></div>`;
}

test('the description of a control is the same in the file', async ({ open, openAt }) => {
  const page = await open({ html: listOf('Détail') });
  expect(await page.in(() => window.ours.details())).toEqual(['way']);
  const saved = await page.in(() => window.ours.capture());
  const copy = await openAt('/Users', () => saved);
  expect(await copy.in(() => window.ours.details())).toEqual(['way']);
});

test('texts about persons are left out, and so are hidden texts that describe no control', async ({
  open,
}) => {
  const note = '<p aria-describedby="note">Facture</p><p id="note" hidden>Impayée depuis mars</p>';
  const page = await open({ html: listOf('Détail de Anne Martin') + note });
  const saved = await page.in(() => window.ours.capture());
  expect(saved).toContain('Détail de ');
  expect(saved).not.toMatch(/Anne|Martin|Impayée|mars/);
});
