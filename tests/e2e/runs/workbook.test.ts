import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { SELDOM, test } from '../support/test.ts';
import { WorkbookTab } from '../support/workbook.ts';

type Cells = (string | number | null)[];

/** A workbook as another program's library writes it. */
function workbook(...rows: Cells[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Utilisateurs', rows }] });
}

const [FIRST, SECOND, THIRD] = ['FPC172947', 'FPC172948', 'FPC172952'] as const;
const HEADINGS: Cells = ['Nom', 'numero fax2mail', 'LICENCE', 'Superviseur', 'Remise'];

test('a workbook says what is wanted of each user; that is previewed, run and put back', async ({
  browser,
  panel,
  proof,
}) => {
  proof.selects(FIRST, SECOND);
  await panel.region();
  const tab = await WorkbookTab.open(browser);
  const file = await workbook(
    HEADINGS,
    [null, null, FIRST, 'Oui', '10 %'],
    [null, null, SECOND, 'x', null],
    [null, null, THIRD, null, null],
  );
  await tab.choose('dupont.xlsx', file);
  await tab.waitFor(/2 utilisateurs, 2 valeurs demandées.*1 ligne ne demande rien/);
  await tab.press('Préparer dans le portail (2 utilisateurs)');

  await panel.waitForSelected(2);
  expect(proof.opened).toEqual([]);
  await panel.lookAt();
  await panel.waitForText('.own-changes h3', 'Classeur dupont.xlsx');
  await panel.preview();
  expect(await panel.outcomes()).toEqual({ [FIRST]: 'À modifier', [SECOND]: 'À modifier' });
  expect(proof.changes).toEqual([]);

  await panel.apply();
  expect(await panel.outcomes()).toEqual({ [FIRST]: 'Modifié', [SECOND]: 'Modifié' });
  expect(proof.changes).toEqual([`${FIRST} + Superviseur`, `${SECOND} + Superviseur`]);

  await panel.apply('Annuler ce lot');
  expect(proof.changes.slice(2)).toEqual([`${FIRST} x Superviseur`, `${SECOND} x Superviseur`]);
});

describe('a workbook with faults', SELDOM, () => {
  test('is told cell by cell, marked, and goes on without the bad lines', async ({
    browser,
    downloads,
    panel,
    proof,
  }) => {
    proof.selects(FIRST);
    await panel.region();
    const tab = await WorkbookTab.open(browser);
    const file = await workbook(
      HEADINGS,
      [null, null, FIRST, 'Oui', null],
      [null, 184252688, SECOND, 'peut-être', null],
      [null, null, 'FPC999999', 'Oui', null],
    );
    await tab.choose('dupont.xlsx', file);
    const text = await tab.waitFor(/3 erreurs/);
    expect(text).toContain('ligne 3, colonne numero fax2mail : « 184252688 »');
    expect(text).toContain('ligne 3, colonne Superviseur : « peut-être » · Écrivez Oui ou Non');
    expect(text).toContain('ligne 4, colonne LICENCE : « FPC999999 » · Aucun utilisateur');

    await tab.press('Télécharger avec les erreurs');
    const { bytes } = await downloaded(downloads, /^dupont-erreurs\.xlsx$/);
    const marked = (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
    expect(marked[2]?.join(' ')).toMatch(
      /Le tableur a retiré le zéro.*Oui ou Non|Oui ou Non.*zéro/,
    );

    await tab.tick('Continuer sans les 2 lignes en erreur');
    await tab.press('Préparer dans le portail (1 utilisateur)');
    await panel.waitForSelected(1);
    await panel.lookAt();
    await panel.apply();
    expect(proof.changes).toEqual([`${FIRST} + Superviseur`]);
  });

  test('of another service is refused', async ({ browser, panel, proof }) => {
    await panel.region();
    const tab = await WorkbookTab.open(browser);
    await tab.choose(
      'autre.xlsx',
      await workbook(['Service', 'Licence', 'Superviseur'], ['MCX1', FIRST, 'Oui']),
    );
    await tab.waitFor(/Ce classeur est d’un autre service : « MCX1 »/);
    expect(await tab.text()).not.toContain('Préparer');
    expect(proof.isUntouched).toBe(true);
  });
});

describe('a report that comes back', SELDOM, () => {
  test('selects who is not done; changes of single users outlive a reload', async ({
    browser,
    downloads,
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', licence: SECOND, kind: 'refused' });
    proof.selects(FIRST, SECOND);
    await panel.startOn([FIRST, SECOND]);
    await panel.waitUntilIdle();
    await panel.press('Exporter le rapport');
    const report = await downloaded(downloads, /\.(?:csv|xlsx)$/);

    const tab = await WorkbookTab.open(browser);
    await tab.choose(report.name, report.bytes);
    await tab.waitFor(/C’est un rapport : 1 utilisateur sur 2 n’est pas fait/);
    await tab.press('Sélectionner 1 utilisateur dans le portail');
    await panel.waitForSelected(1);
    expect(await panel.selected()).toEqual([SECOND]);

    await tab.choose('encore.xlsx', await workbook(['Licence', 'Superviseur'], [SECOND, 'Oui']));
    await tab.press('Préparer dans le portail (1 utilisateur)');
    await panel.waitForText('.own-changes h3', 'Classeur encore.xlsx');
    await panel.lookAt();
    await panel.page.reload();
    await panel.region();
    await panel.open('Modifications');
    await panel.waitForText('.own-changes h3', 'Classeur encore.xlsx');
    await panel.press('Retirer');
    await panel.find('group', 'Modification 1');
  });
});
