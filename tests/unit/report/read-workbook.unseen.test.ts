import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../utils/report/read-workbook';
import { fixture, shown } from '../support/workbook-files';

test('a model that LibreOffice has changed and saved says what is hidden in it, and what is joined', async () => {
  const { sheets } = await readWorkbook(fixture('libreoffice-model.xlsx'), 'a.xlsx');
  const [model, lists] = sheets;

  expect(model?.hiddenColumns).toEqual([5]);
  expect(lists).toMatchObject({ name: 'MyOpenIP Bulk', isHidden: true });
  expect(model && shown(model).slice(0, 6)).toEqual([
    'Modèle',
    '1 t:Licence | t:Type | t:SDA | t:Nom | t:Superviseur | t:Numéro Fax2Mail | t:Option standardiste',
    '2 t:FPC172930 | t:Licence simple | t:0184010200 | t:Léa D’Aulnay 0 | t:Non | e: | t:Non',
    '3h t:FPC172931 | t:Licence simple | t:0184010201 | t:Léa D’Aulnay 1 | t:Oui | t:0199001205 | t:Non',
    '4 t:FPC172932 | t:Licence simple | t:0184010202 | t:=1+1 | t:Non | e: | t:Non',
    // LibreOffice keeps what a cell held before it was joined.
    '5 t:FPC172933 | t:Licence simple | t:0184010203 | t:Léa D’Aulnay 3 | ^4Oui | e: | t:Non',
  ]);
});

describe('what a person does not see', () => {
  test('is a row that is hidden, or has no height', async () => {
    const rows = [['Licence'], ['FPC1'], ['FPC2'], ['FPC3']];
    const rowDefs = new Map([
      [1, { hidden: true }],
      [2, { height: 0 }],
      [3, { height: 12 }],
    ]);
    const { sheets } = await readWorkbook(
      await writeXlsx({ sheets: [{ name: 'A', rows, rowDefs }] }),
      'a.xlsx',
    );

    expect(sheets.map(shown)).toEqual([['A', '1 t:Licence', '2h t:FPC1', '3h t:FPC2', '4 t:FPC3']]);
  });

  test('is a column that is hidden or has no width, if it holds anything', async () => {
    const rows = [
      ['Licence', 'Superviseur', 'Numéro Fax2Mail', null, 'Note'],
      ['FPC1', 'Oui'],
    ];
    const columns = [{}, { hidden: true }, { width: 0 }, { hidden: true }, { width: 8 }];
    const { sheets } = await readWorkbook(
      await writeXlsx({ sheets: [{ name: 'A', rows, columns }] }),
      'a.xlsx',
    );

    expect(sheets[0]?.hiddenColumns).toEqual([1, 2]);
  });

  test('is what stands right of the last column that is read', async () => {
    const row = (width: number) => Array.from({ length: width }, (_, place) => `Colonne ${place}`);
    const cut = async (width: number) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [row(width)] }] });
      const text = new TextEncoder().encode(row(width).join(';'));
      const read = [await readWorkbook(bytes, 'a.xlsx'), await readWorkbook(text, 'a.csv')];
      return read.map(({ sheets }) => sheets[0]?.isCut === true);
    };

    expect(await cut(256)).toEqual([false, false]);
    expect(await cut(257)).toEqual([true, true]);
  });
});

test('cells that are joined say to which line, where that one says anything', async () => {
  const rows = [
    ['Licence', 'Superviseur', 'Note'],
    ['FPC1', 'Oui', null],
    ['FPC2', 'Non', null],
    ['Étage 2', null, null],
    ['FPC3', null, 'lu'],
    ['FPC4', null, null],
  ];
  const merges = [
    { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
    { startRow: 3, startCol: 0, endRow: 3, endCol: 1 },
    { startRow: 4, startCol: 1, endRow: 9, endCol: 1 },
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, merges }] });
  const { sheets } = await readWorkbook(bytes, 'a.xlsx');

  expect(sheets.map(shown)).toEqual([
    [
      'A',
      '1 t:Licence | t:Superviseur | t:Note',
      '2 t:FPC1 | t:Oui',
      '3 t:FPC2 | ^2Non',
      '4 t:Étage 2 | ^4',
      '5 t:FPC3 | e: | t:lu',
      '6 t:FPC4',
    ],
  ]);
});
