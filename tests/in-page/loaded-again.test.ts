import { expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

/** Once something was changed, to close a detail loads the page again, when it has faded out. */
const PAGE = portalPage(
  '',
  `let hasChanged = false;
  shown = (l) => {
    dlg.querySelector('.close').onclick = () => { hide(); if (hasChanged) setTimeout(() => location.reload(), 300); };
    for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?l=' + l);
      hasChanged = true;
      show(l);
    };
  };`,
);

/** A server that takes its time for a detail: the page that asked for it may have gone by then. */
const serve: Serve = async ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const line = asked.includes(`/change?l=${licence}`)
    ? option('Superviseur', 'Oui', CROSS)
    : option('Superviseur', 'Non', PLUS);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return detail({ licence, options: line });
};

test('a Détail that went with its page is pressed again in the page that came', async ({
  open,
}) => {
  const page = await open({ html: PAGE, serve });
  const wish = [{ option: 'Superviseur', action: 'add' as const }];
  const { lines } = await page.run(wish, [ANNE.licence, BOB.licence]);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}`, `/change?l=${BOB.licence}`]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
});

test('a page of a user that shows the list, too, has its time to open the detail', async ({
  open,
}) => {
  const script = `const own = new URLSearchParams(location.search).get('l');
    for (const a of document.querySelectorAll('.d')) a.onclick = (e) => { e.preventDefault(); location.href = '?l=' + a.dataset.l; };
    if (own) { fetch('/press?b=loaded'); setTimeout(() => show(own), 1200); }`;
  const page = await open({ html: portalPage('', script), serve });
  expect((await page.read(ANNE.licence)).reason).toBe('');
  expect(page.asked.filter((one) => one === '/press?b=loaded')).toHaveLength(1);
});
