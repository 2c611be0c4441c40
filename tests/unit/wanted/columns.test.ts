import { describe, expect, test } from 'vitest';
import {
  columnFault,
  columnsOf,
  headingsKey,
  withUse,
  withUses,
} from '../../../utils/wanted/columns';
import { headingRows } from '../../../utils/wanted/heading-row';
import { useOf } from '../../../utils/wanted/headings';
import { rowsTaken, sheetMeant } from '../../../utils/wanted/sheets';
import { sheet } from '../support/sheets';

const LABELS = ['Superviseur', 'Numéro Fax2Mail', 'Messagerie'];

test.each([
  ['Licence', 'licence'],
  ['LICENCES', 'licence'],
  ['réf. licence', 'licence'],
  ['N° SDA', 'sda'],
  ['Réf. accountcode', 'accountcode'],
  ['Nom', 'name'],
  ['Réf. du service', 'service'],
  ['Type', 'ignored'],
  ['superviseur', 'option:Superviseur'],
  ['Supervisor', 'option:Superviseur'],
  ['SUPERVISEUR :', 'option:Superviseur'],
  ['Superviseur (Oui/Non)', 'option:Superviseur'],
  ['messagerie', 'option:Messagerie'],
  ['Numero fax2mail', 'option:Numéro Fax2Mail'],
  ['Mot de passe SIP', 'ignored'],
  ['Superviseur (avant)', undefined],
  ['Commentaire', undefined],
  [' :', undefined],
  ['', undefined],
])('the heading %j is for %s', (heading, use) => {
  expect(useOf(heading, LABELS)).toBe(use);
});

function columns(...rows: string[][]) {
  const [headings, ...below] = sheet(rows).rows;
  return columnsOf(headings, below, LABELS);
}

test('columns are found in any order; what is for nothing is left alone', () => {
  const found = columns(
    ['Remise', 'Fax2Mail number', 'SDA', 'licence', ''],
    ['10 %', '0184', '01', 'FPC1', ''],
  );

  expect(found.map(({ use }) => use)).toEqual([
    'ignored',
    'option:Numéro Fax2Mail',
    'sda',
    'licence',
  ]);
  expect(columnFault(found)).toBeUndefined();
});

describe('a person is asked', () => {
  test('what a column without a heading is for', () => {
    const found = columns(
      ['Licence', 'Superviseur', ''],
      ['FPC1', 'Oui', 'Non'],
      ['FPC2', '', 'Oui'],
    );

    expect(found[2]).toMatchObject({ use: 'unsure', doubt: 'missing', samples: ['Non', 'Oui'] });
    expect(columnFault(found)).toMatchObject({ code: 'unsure', columns: [{ place: 2 }] });
    expect(columnFault(withUse(found, 2, 'ignored'))).toBeUndefined();
  });

  test('which of two columns of one option is meant', () => {
    const found = columns(['Licence', 'Superviseur', 'supervisor'], ['FPC1', 'Oui', 'Non']);

    expect(found.map(({ use }) => use)).toEqual(['licence', 'unsure', 'unsure']);
    const both = withUse(withUse(found, 1, 'option:Superviseur'), 2, 'option:Superviseur');
    expect(columnFault(both)).toMatchObject({ code: 'twice' });
    expect(columnFault(withUse(both, 2, 'ignored'))).toBeUndefined();
  });

  test('whether a heading that looks like an option is one', () => {
    expect(columns(['Licence', 'Superviseurs 2'], ['FPC1', 'Oui'])[1]).toMatchObject({
      use: 'unsure',
      doubt: 'unknown',
    });
  });

  test.each([
    ['no-identity', ['Nom', 'Superviseur'], ['Léa', 'Oui']],
    ['no-option', ['Licence', 'Nom'], ['FPC1', 'Léa']],
  ])('where there is %s', (code, ...rows) => {
    expect(columnFault(columns(...rows))).toEqual({ code });
  });
});

test('what a person has said is remembered by the headings, whatever their case', () => {
  const found = columns(['Licence', 'Superviseurs 2'], ['FPC1', 'Oui']);
  const others = columns(['LICENCE', 'superviseurs 2 '], ['FPC9', 'Non']);

  expect(headingsKey(found)).toBe(headingsKey(others));
  expect(headingsKey(found)).not.toBe(
    headingsKey(columns(['Superviseurs 2', 'Licence'], ['Oui', 'a'])),
  );
  expect(withUses(others, ['licence', 'option:Superviseur']).map(({ use }) => use)).toEqual([
    'licence',
    'option:Superviseur',
  ]);
});

describe('the row of headings', () => {
  const found = (...rows: string[][]) =>
    headingRows(sheet(rows).rows, LABELS).map(({ line }) => line);

  test('stands below a title and what the file says of itself', () => {
    expect(
      found(['Dupont SAS'], ['Service', 'MCX1'], [], ['Licence', 'Superviseur'], ['FPC1', 'Oui']),
    ).toEqual([4]);
  });

  test('may be one of two', () => {
    expect(found(['SDA', 'Options'], ['Licence', 'Superviseur'], ['FPC1', 'Oui'])).toEqual([1, 2]);
  });

  test('is one where it is repeated', () => {
    expect(found(['Licence', 'Superviseur'], ['FPC1', 'Oui'], ['licence', 'Superviseur'])).toEqual([
      1,
    ]);
  });

  test('stands at the top', () => {
    const above = Array.from({ length: 29 }, () => ['Dupont SAS']);
    expect(found(...above, ['Licence', 'Superviseur'])).toEqual([30]);
    expect(found(['Dupont SAS'], ...above, ['Licence', 'Superviseur'])).toEqual([]);
  });

  test('may be missing', () => {
    expect(found(['FPC1', 'Oui'], ['FPC2', 'Non'])).toEqual([]);
  });
});

describe('the sheet that is meant', () => {
  const users = sheet(
    [
      ['Licence', 'Superviseur'],
      ['FPC1', 'Oui'],
    ],
    { name: 'Utilisateurs' },
  );
  const summary = sheet([['Service', 'MCX1']], { name: 'Résumé' });

  test('is the only one, or the only one that names users', () => {
    expect(sheetMeant([users], LABELS)).toBe(users);
    expect(sheetMeant([summary, users, sheet([])], LABELS)).toBe(users);
  });

  test('is asked for where several name users, or a hidden one does', () => {
    expect(sheetMeant([users, { ...users, name: 'Lyon' }], LABELS)).toBeUndefined();
    expect(sheetMeant([users, { ...users, isHidden: true }], LABELS)).toBeUndefined();
    expect(sheetMeant([summary, { ...summary, name: 'Autre' }], LABELS)).toBeUndefined();
  });

  test('has hidden rows only if a person wants them', () => {
    const [heading, row] = users.rows;
    const hidden = { ...users, rows: [heading, { ...row, isHidden: true }] } as typeof users;
    expect(rowsTaken(hidden, { rows: false, columns: true })).toHaveLength(1);
    expect(rowsTaken(hidden, { rows: true, columns: true })).toHaveLength(2);
  });
});
