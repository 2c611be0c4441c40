import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../utils/report/table';
import { columnsOf } from '../../../utils/wanted/columns';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { readWanted } from '../../../utils/wanted/read-wanted';
import { cell, sheet } from '../support/sheets';
import { HEADINGS, LABELS, USERS, wantedOf } from '../support/wanted-lines';

const ADD = { option: 'Superviseur', action: 'add' };
const FAX = { option: 'Numéro Fax2Mail', action: 'replace', value: '0199005678' };

test('each line says what is wanted of one user; an empty cell leaves the option as it is', () => {
  const { byLicence, faults, silent } = wantedOf(
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
  expect(wantedOf(['FPC1', '', 'Oui', ''], again, ['FPC2', '', 'Oui', ''])).toMatchObject({
    faults: [],
    byLicence: { FPC1: [ADD], FPC2: [ADD] },
  });
});

describe('below other headings', () => {
  const OTHER = ['Licence', 'SDA', 'Numéro Fax2Mail', 'Superviseur'];

  test('no line is read, until the first headings come again', () => {
    const { byLicence, all } = wantedOf(
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
    const { byLicence, all } = wantedOf(
      ['FPC1', '', 'Oui', ''],
      ['Numéro Fax2Mail', '', 'Licence', ''],
      ['0199005678', '', 'FPC2', ''],
    );

    expect(byLicence).toEqual({ FPC1: [ADD] });
    expect(all).toMatchObject([{ line: 4, code: 'other-headings' }]);
  });

  test('that stand in other columns, too; a user named there is left out above as well', () => {
    const { byLicence, faults } = wantedOf(
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

  test('is a fault of its line where it may say what is wanted, or for which user', () => {
    const { byLicence, all } = wantedOf(
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
    expect(wantedOf(['FPC1', '', 'Oui', ''], [joined(2), joined(2), joined(2), ''])).toMatchObject({
      byLicence: { FPC1: [ADD] },
      faults: [],
    });
  });

  test('is no fault beside that of a title over a part of the lines, which is joined to itself alone', () => {
    const { all } = wantedOf(
      ['FPC1', '', 'Oui', ''],
      ['Équipe de Lyon', joined(3), joined(3), joined(3)],
      ['FPC8', '', joined(3), ''],
    );

    expect(all).toMatchObject([
      { line: 3, place: 0, code: 'unknown-user' },
      { line: 4, place: 0, code: 'unknown-user' },
      { line: 4, place: 2, code: 'joined' },
    ]);
    expect(all).toHaveLength(3);
  });

  test('wants nothing by what it holds out of sight', () => {
    const { byLicence, faults } = wantedOf(
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
  const { byLicence, faults } = wantedOf(
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
    const { users, faults } = wantedOf(
      ['FPC1', '', 'Oui', ''],
      ['', '0199001231', 'X', ''],
      ['FPC1', '', '', '0199005678'],
    );

    expect(faults).toEqual([]);
    expect(users).toMatchObject([{ lines: [2, 3, 4], changes: [ADD, FAX] }]);
  });

  test('that disagree are both in fault', () => {
    const { byLicence, all } = wantedOf(
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

  test('are both left out where one has a fault', () => {
    const { byLicence, all } = wantedOf(['FPC1', '', 'Oui', ''], ['FPC1', '', '', 'abc']);

    expect(byLicence).toEqual({});
    expect(all).toMatchObject([
      { line: 2, code: 'other-line', lines: [3] },
      { line: 3, code: 'not-a-number' },
    ]);
  });
});
