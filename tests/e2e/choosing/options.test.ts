import { expect } from 'vitest';
import { find, findNow, tidy, waitForText } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

const FAX = 'Numéro Fax2Mail';

test('an option is picked by one press from those in plain sight', async ({ panel, proof }) => {
  await panel.open('Modifications');
  for (const name of ['Superviseur', 'Option standardiste', 'Numéro à présenter', FAX]) {
    await panel.find('button', name);
  }

  await panel.press('Superviseur');

  expect(await typedIn(panel, 'combobox', 'Option')).toBe('Superviseur');
  expect(proof.isUntouched).toBe(true);
});

test(
  'one that nobody has seen here is a caution at its field, with what may have been meant',
  IN_CHROMIUM,
  async ({ panel, proof }) => {
    proof.selects('FPC172947');
    await panel.select('FPC172947');
    await panel.change(1, { option: 'Super' });
    await panel.page.keyboard.press('Tab');
    await waitForSaid(panel, 'combobox', 'Option', /^Option inconnue ici\. « Superviseur » \?$/);

    await panel.press('«\u00a0Superviseur\u00a0»\u202f?');

    expect(await typedIn(panel, 'combobox', 'Option')).toBe('Superviseur');
    await waitForSaid(panel, 'combobox', 'Option', /^$/);
    await panel.preview();
    expect(await panel.outcomes()).toEqual({ FPC172947: 'À modifier' });
    expect(proof.changes).toEqual([]);
  },
);

test(
  'what is no number is refused at its field, which gets the focus, before anything is read',
  IN_CHROMIUM,
  async ({ panel, proof }) => {
    await panel.select('FPC172947');
    await panel.change(1, { option: FAX, value: 'abc' });
    for (const button of ['Prévisualiser', 'Appliquer']) {
      await panel.open('Vérification');
      await panel.press(button);
      await panel.waitForAlert('n’est pas un numéro');
      await waitForSaid(panel, 'textbox', 'Valeur', /^Indiquez un seul numéro/);
      const field = await panel.find('textbox', 'Valeur');
      const isFocused = (element: Element) => {
        return (element.getRootNode() as ShadowRoot).activeElement === element;
      };
      expect(await field.evaluate(isFocused)).toBe(true);
      expect(await field.evaluate((element) => element.ariaInvalid)).toBe('true');
    }
    expect(proof.isUntouched).toBe(true);
  },
);

test('a press that takes the focus from a field with a caution is not lost', async ({
  panel,
  proof,
}) => {
  await panel.change(1, { option: 'Messagerie vocale' });

  await panel.press('Autre modification');

  await panel.find('group', 'Modification 2');
  await waitForSaid(panel, 'combobox', 'Option', /^Option inconnue ici/);
  const second = await panel.find('group', 'Modification 2');
  expect(await findNow(second, 'button', 'Superviseur')).not.toBeNull();
  expect(proof.isUntouched).toBe(true);
});

test('what few need is behind Avancé, and the way out of trouble in view', async ({
  panel,
  proof,
}) => {
  await panel.lookAt();
  await panel.find('button', 'Apprendre en me regardant');
  await panel.find('button', 'Diagnostic');
  expect(await panel.has('combobox', 'Relecture')).toBe(false);
  expect(await panel.has('button', 'Fichier de diagnostic')).toBe(false);

  await panel.press('Avancé');

  await panel.find('combobox', 'Relecture');
  await panel.find('button', 'Fichier de diagnostic');
  expect(proof.isUntouched).toBe(true);
});

/** Waits until what a field is described by, of the first change, is so. */
async function waitForSaid(panel: Panel, role: string, name: string, wanted: RegExp) {
  await waitForText(async () => {
    const field = await find(() => panel.region(), role, name);
    return field.evaluate((element) => {
      const id = element.getAttribute('aria-describedby') ?? '';
      const said = (element.getRootNode() as ShadowRoot).getElementById(id);
      return (said?.innerText ?? '').replace(/\s+/g, ' ').trim();
    });
  }, wanted);
}

async function typedIn(panel: Panel, role: string, name: string): Promise<string> {
  const field = await panel.find(role, name);
  return tidy(await field.evaluate((element) => (element as HTMLInputElement).value));
}
