import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../utils/report/table';
import { columnsOf } from '../../../utils/wanted/columns';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { markedCopy } from '../../../utils/wanted/marked-copy';
import { otherService } from '../../../utils/wanted/other-service';
import { readWanted } from '../../../utils/wanted/read-wanted';
import { readReport } from '../../../utils/wanted/report-in';
import { SERVICE, user } from '../support/builders';
import { cell, sheet } from '../support/sheets';

const USERS = [
  user('FPC1', { name: 'Léa', sda: '0199001231' }),
  user('FPC2', { name: 'Paul', sda: '0199001232' }),
  user('FPC3', { name: 'Zoé', sda: '0199001233' }),
];
const LABELS = ['Superviseur', 'Numéro Fax2Mail'];
const HEADINGS = ['Licence', 'SDA', 'Superviseur', 'Numéro Fax2Mail'];
const ADD = { option: 'Superviseur', action: 'add' };
const FAX = { option: 'Numéro Fax2Mail', action: 'replace', value: '0199005678' };

function read(...below: (string | Cell)[][]) {
  const { rows } = sheet([HEADINGS, ...below]);
  const [headings, ...data] = rows;
  const columns = columnsOf(headings, data, LABELS);
  const list = { users: USERS, twice: new Set<string>(), isComplete: true };
  const wanted = readWanted(
    { rows: data, headings, columns },
    { list, yesNo: new Set() },
    NOTHING_AGREED,
  );
  const byLicence = Object.fromEntries(wanted.users.map((one) => [one.user.licence, one.changes]));
  const faults = wanted.faults.map(({ line, place, code }) => [line, place, code]);
  return { ...wanted, byLicence, faults, all: wanted.faults, columns, data };
}

test('each line says what is wanted of one user; an empty cell leaves the option as it is', () => {
  const { byLicence, faults, silent } = read(
    ['FPC1', '', 'Oui', '01 99 00 56 78'],
    ['', '0199001232', 'non', ''],
    ['FPC3', '', '', ''],
    ['', '', '', ''],
  );

  expect(byLicence).toEqual({
    FPC1: [ADD, FAX],
    FPC2: [{ option: 'Superviseur', action: 'remove' }],
  });
  expect(faults).toEqual([]);
  expect(silent).toBe(1);
});

test.each([
  ['as they are', HEADINGS],
  ['with more empty cells', [...HEADINGS, '', '']],
])('headings that are repeated are no line: %s', (_, again) => {
  expect(read(['FPC1', '', 'Oui', ''], again, ['FPC2', '', 'Oui', ''])).toMatchObject({
    faults: [],
    byLicence: { FPC1: [ADD], FPC2: [ADD] },
  });
});

describe('below other headings', () => {
  const OTHER = ['Licence', 'SDA', 'Numéro Fax2Mail', 'Superviseur'];

  test('no line is read, until the first headings come again', () => {
    const { byLicence, all } = read(
      ['FPC1', '', 'Oui', ''],
      ['', '', '', ''],
      OTHER,
      ['FPC2', '', '', 'Oui'],
      ['Total', '', '', ''],
      HEADINGS,
      ['FPC3', '', 'Oui', ''],
    );

    expect(byLicence).toEqual({ FPC1: [ADD], FPC3: [ADD] });
    expect(all).toMatchObject([
      { line: 5, code: 'other-headings', text: 'FPC2', lines: [4] },
      { line: 6, code: 'other-headings', text: 'Total', lines: [4] },
    ]);
  });

  test('of which one with a figure stands where the users were named', () => {
    const { byLicence, all } = read(
      ['FPC1', '', 'Oui', ''],
      ['Numéro Fax2Mail', '', 'Licence', ''],
      ['0199005678', '', 'FPC2', ''],
    );

    expect(byLicence).toEqual({ FPC1: [ADD] });
    expect(all).toMatchObject([{ line: 4, code: 'other-headings' }]);
  });

  test('that stand in other columns, too; a user named there is left out above as well', () => {
    const { byLicence, faults } = read(
      ['FPC1', '', 'Oui', ''],
      ['FPC2', '', 'Oui', ''],
      ['Superviseur', 'Licence', '', ''],
      ['Non', 'FPC1', '', ''],
    );

    expect(byLicence).toEqual({ FPC2: [ADD] });
    expect(faults).toEqual([
      [2, undefined, 'other-line'],
      [5, undefined, 'other-headings'],
    ]);
  });

  test('is no line below a user who is called like a heading, or below a word alone', () => {
    const table = [
      ['Licence', 'SDA', 'Nom', 'Superviseur'],
      ['FPC1', '', 'Référence', 'Oui'],
      ['', '0199001232', 'Téléphone', 'Oui'],
      ['', '', 'Tél.', ''],
      ['FPC3', '', '', 'Oui'],
    ];
    const [headings, ...rows] = sheet(table).rows;
    const columns = columnsOf(headings, rows, LABELS);
    const users = USERS.map((one) => ({ ...one, name: '' }));
    const list = { users, twice: new Set<string>(), isComplete: true };
    const where = { list, yesNo: new Set<string>() };
    const wanted = readWanted({ headings, rows, columns }, where, NOTHING_AGREED);

    expect(wanted.users.map(({ lines }) => lines)).toEqual([[2], [3], [5]]);
    expect(wanted.faults.map(({ code }) => code)).toEqual(['name-alone']);
  });
});

describe('a cell that is joined to another', () => {
  const joined = (line: number, text = ''): Cell => ({ ...cell(text), joinedTo: line });

  test('is a fault of its line where it may say what is wanted, or of whom', () => {
    const { byLicence, all } = read(
      ['FPC1', '', 'Oui', '0199005678'],
      ['FPC2', '', joined(2), joined(2)],
      ['FPC3', '', 'Oui', ''],
      [joined(4), joined(4), '', '0199005678'],
    );

    expect(byLicence).toEqual({ FPC1: [ADD, FAX] });
    expect(all).toMatchObject([
      { line: 3, place: 2, code: 'joined', lines: [2], licence: 'FPC2' },
      { line: 4, code: 'other-line', lines: [5] },
      { line: 5, place: 0, code: 'joined', lines: [4], licence: 'FPC3' },
    ]);
  });

  test('is none where its line says nothing else', () => {
    expect(read(['FPC1', '', 'Oui', ''], [joined(2), joined(2), joined(2), ''])).toMatchObject({
      byLicence: { FPC1: [ADD] },
      faults: [],
    });
  });

  test('wants nothing by what it holds out of sight', () => {
    const { byLicence, faults } = read(
      ['FPC1', '', 'Oui', ''],
      ['FPC2', '', joined(2, 'Non'), ''],
      [joined(2, 'FPC3'), '', '', ''],
    );

    expect(byLicence).toEqual({});
    expect(faults).toEqual([
      [2, undefined, 'other-line'],
      [3, 2, 'joined'],
      [4, 0, 'joined'],
    ]);
  });
});

test('every fault is told at its cell, and nothing of its line is done', () => {
  const { byLicence, faults } = read(
    ['FPC1', '', 'peut-être', '1,85E+08'],
    ['FPC9', '', 'Oui', ''],
    ['FPC2', '', 'Oui', ''],
    ['', '', 'Oui', ''],
  );

  expect(byLicence).toEqual({ FPC2: [ADD] });
  expect(faults).toEqual([
    [2, 2, 'not-yes-no'],
    [2, 3, 'scientific'],
    [3, 0, 'unknown-user'],
    [5, undefined, 'nobody'],
  ]);
});

describe('two lines for one user', () => {
  test('that say the same, or add to each other, are one', () => {
    const { users, faults } = read(
      ['FPC1', '', 'Oui', ''],
      ['', '0199001231', 'X', ''],
      ['FPC1', '', '', '0199005678'],
    );

    expect(faults).toEqual([]);
    expect(users).toMatchObject([{ lines: [2, 3, 4], changes: [ADD, FAX] }]);
  });

  test('that disagree are both in fault', () => {
    const { byLicence, all } = read(
      ['FPC1', '', 'Oui', ''],
      ['FPC1', '', 'Non', ''],
      ['FPC2', '', 'Oui', ''],
    );

    expect(byLicence).toEqual({ FPC2: [ADD] });
    expect(all).toMatchObject([
      { line: 2, code: 'contradiction', lines: [3] },
      { line: 3, code: 'contradiction', lines: [2] },
    ]);
  });

  test('of which one has a fault are both left out', () => {
    const { byLicence, all } = read(['FPC1', '', 'Oui', ''], ['FPC1', '', '', 'abc']);

    expect(byLicence).toEqual({});
    expect(all).toMatchObject([
      { line: 2, code: 'other-line', lines: [3] },
      { line: 3, code: 'not-a-number' },
    ]);
  });
});

test('the marked copy has each remark at its cell, and behind its line', () => {
  const { columns, data, all } = read(['FPC9', '', 'Oui', ''], ['', '', 'bof', '']);
  const words = { heading: 'Erreurs', fault: ({ code }: { code: string }) => code };
  const copy = markedCopy({ name: 'Lyon', columns, rows: data }, all, words);

  expect(copy.columns.map(({ heading }) => heading)).toEqual([...HEADINGS, 'Erreurs']);
  expect(copy.rows).toEqual([
    [{ text: 'FPC9', remark: 'unknown-user' }, '', 'Oui', '', 'unknown-user'],
    [
      { text: '', remark: 'nobody' },
      '',
      { text: 'bof', remark: 'not-yes-no' },
      '',
      'nobody not-yes-no',
    ],
  ]);

  const again = [
    ...columns,
    { place: 4, heading: 'erreurs', use: 'ignored' as const, samples: [] },
  ];
  expect(markedCopy({ name: '', columns: again, rows: data }, [], words).columns).toHaveLength(5);
});

describe('a file of another service', () => {
  const of = (rows: string[][], others: string[][] = []) => {
    const one = sheet(rows);
    const index = one.rows.findIndex(({ cells }) => cells[0]?.text === 'Licence');
    const [headings, ...below] = one.rows.slice(index);
    const columns = columnsOf(headings, below, LABELS);
    const from = (headings?.line ?? 0) + 1;
    return otherService({ sheet: one, sheets: [one, sheet(others)], columns, from }, SERVICE);
  };
  const { reference, name } = SERVICE;

  test.each([
    [
      'in a column',
      [
        ['Licence', 'Service'],
        ['FPC1', reference],
        ['FPC2', 'MCX999999'],
      ],
      [],
    ],
    ['above the headings', [['Service', 'MCX999999'], ['Licence'], ['FPC1']], []],
    [
      'above the headings, beside others',
      [['Client X', 'Service', 'MCX999999', 'Lyon'], ['Licence'], ['FPC1']],
      [],
    ],
    ['in one cell', [['Service : MCX999999'], ['Licence'], ['FPC1']], []],
    ['in a summary', [['Licence'], ['FPC1']], [['Service', 'MCX999999']]],
  ])('is known by what it says %s', (_, rows, others) => {
    expect(of(rows, others)).toBe('MCX999999');
  });

  test.each([
    ['nothing', [['Licence'], ['FPC1']], []],
    [
      'the reference',
      [
        ['Licence', 'Service'],
        ['FPC1', ` ${reference.toLowerCase()} `],
      ],
      [],
    ],
    ['the name', [['Nom du service', name], ['Licence'], ['FPC1']], []],
    ['the name in its own cell', [[`Service: ${name}`, 'Client X'], ['Licence'], ['FPC1']], []],
    [
      'headings that were passed over',
      [['Service', 'Étage', 'SDA'], ['Licence'], ['FPC1']],
      [['Service', 'Étage', 'Responsable']],
    ],
    ['both', [['Licence'], ['FPC1']], [['Service', `${reference} · ${name}`]]],
  ])('is not one that says %s', (_, rows, others) => {
    expect(of(rows, others)).toBeUndefined();
  });

  test('is one whose reference only begins alike', () => {
    expect(
      of([
        ['Licence', 'Service'],
        ['FPC1', `${reference}7`],
      ]),
    ).toBe(`${reference}7`);
  });
});

test('a report that comes back says who is not done', () => {
  const report = sheet([
    ['Service', 'Licence', 'SDA', 'Nom', 'Option', 'Action', 'Avant', 'Après', 'Résultat'],
    ['MCX1', 'FPC1', '', '', 'Superviseur', 'Ajouter', 'Non', 'Oui', 'Modifié'],
    ['MCX1', 'FPC1', '', '', 'Numéro Fax2Mail', 'Ajouter', '', '', 'Échec'],
    ['MCX1', 'FPC2', '', '', 'Superviseur', 'Ajouter', 'Oui', 'Oui', 'Déjà fait'],
    ['MCX1', 'FPC3', '', '', 'Superviseur', 'Ajouter', 'Non', '', 'Arrêté'],
    ['MCX1', 'FPC4', '', '', 'Superviseur', 'Ajouter', 'Non', '', 'Échec'],
    ['MCX1', 'FPC4', '', '', 'Superviseur', 'Ajouter', 'Non', 'Oui', 'Modifié'],
  ]);

  expect(readReport(report)).toEqual({
    ...{ total: 4, undone: ['FPC1', 'FPC3'] },
    services: ['MCX1'],
  });
  expect(readReport(sheet([HEADINGS, ['FPC1', '', 'Oui', '']]))).toBeUndefined();
});
