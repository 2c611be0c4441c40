/**
 * The roles and names of the interface as assistive technology is told of them. The other tests read
 * them from the markup; only Chromium's tree can be asked as a whole.
 */
import type { Page, SerializedAXNode } from 'puppeteer';
import { describe, expect } from 'vitest';
import { browserName } from '../support/find.ts';
import { Popup } from '../support/popup.ts';
import { test } from '../support/test.ts';

const STEPS = ['button “Utilisateurs', 'button “Modifications', 'button “Vérification'];

const USERS = [
  'region “Actions groupées”',
  'button “Réduire”',
  ...STEPS,
  'searchbox “Filtrer les utilisateurs”',
  'checkbox “Tout sélectionner',
  'listbox “Utilisateurs”',
  'button “Coller une liste”',
];

const CHANGES = [
  ...STEPS,
  'group “Modification 1”',
  'combobox “Action”',
  'combobox “Option”',
  'button “Autre modification”',
  'button “Prévisualiser',
  'button “Appliquer',
];

const RUNNING = ['progressbar “Progression”', 'button “Pause”', 'button “Arrêter”'];

const FINISHED = [
  'table “Résultats”',
  ...['Licence', 'Option', 'Avant', 'Après', 'Résultat'].map((name) => `columnheader “${name}”`),
  'button “Bilan',
  'button “Réessayer les échecs',
  'button “Exporter le rapport”',
  'button “Annuler ce lot',
];

describe.skipIf(browserName === 'firefox')('assistive technology', () => {
  test('is told the promised role and name of all that the panel shows', async ({
    panel,
    portal,
    proof,
  }) => {
    const { page } = panel;
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'refused' });
    portal.faults.add({ on: 'detail', licence: 'FPC172948', kind: 'slow', ms: 4_000 });
    proof.selects('FPC172947', 'FPC172948', 'FPC172952');
    await panel.region();
    const rowBoxes = ['checkbox “Sélectionner FPC172947”', 'checkbox “Sélectionner FPC172948”'];
    await expectTold(page, [...USERS, ...rowBoxes]);

    await panel.press('Coller une liste');
    await panel.find('textbox', 'Liste à sélectionner');
    await expectTold(page, ['textbox “Liste à sélectionner”', 'button “Sélectionner”']);

    await panel.select('FPC172947', 'FPC172948', 'FPC172952');
    await panel.change(1, { option: 'Numéro Fax2Mail' });
    await panel.change(2, { option: 'Superviseur' });
    await expectTold(page, [...CHANGES, 'textbox “Valeur”', 'group “Modification 2”']);

    await panel.ask();
    await expectTold(page, [
      'alertdialog “Confirmer les modifications”',
      'button “Confirmer',
      'button “Annuler”',
    ]);
    await panel.confirm();
    await panel.waitForProgress(1);
    await expectTold(page, RUNNING);
    await panel.press('Pause');
    await panel.waitForStatus('En pause.');
    await expectTold(page, ['button “Reprendre”', 'button “Arrêter”']);
    await panel.resume();
    await panel.waitUntilIdle();
    await expectTold(page, [...STEPS, ...FINISHED]);

    await panel.fold();
    await expectTold(page, ['button “Agrandir”']);
    await panel.unfold();
  });

  test('is told the promised role and name of all that the popup shows', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', licence: 'FPC172947', kind: 'refused' });
    portal.faults.add({ on: 'detail', licence: 'FPC172948', kind: 'slow', ms: 5_000 });
    proof.selects('FPC172947', 'FPC172948', 'FPC172952');
    await panel.startOn(['FPC172947', 'FPC172948', 'FPC172952']);
    await panel.waitForProgress(1);
    const popup = await Popup.open(browser);
    await popup.find('progressbar', 'Progression');
    await expectTold(popup.page, [
      'region “Lots en cours”',
      ...RUNNING,
      "button “Voir l'onglet”",
      'list “Erreurs”',
    ]);
    await popup.press('Pause');
    await popup.waitForRun('En pause');
    await expectTold(popup.page, ['button “Reprendre”', 'button “Arrêter”']);
    await popup.press('Arrêter');
    await panel.lookAt();
    await panel.waitUntilIdle();
  });
});

function isBeginning(promised: string, name: string): boolean {
  return !promised.endsWith('”') && name.startsWith(promised);
}

/** Fails with what is missing, or named otherwise, in what the browser tells of a page. */
async function expectTold(page: Page, promised: string[]): Promise<void> {
  const told: string[] = [];
  const list = ({ role, name, children = [] }: SerializedAXNode) => {
    told.push(`${role} “${name}”`);
    children.forEach(list);
  };
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (tree) list(tree);
  // A name without its closing mark may go on.
  const isTold = (one: string) => told.some((name) => name === one || isBeginning(one, name));
  expect(promised.filter((one) => !isTold(one))).toEqual([]);
}
