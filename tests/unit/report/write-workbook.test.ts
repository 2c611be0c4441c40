import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { SheetOut } from '../../../utils/report/workbook-out';
import { writeWorkbook } from '../../../utils/report/write-workbook';

const SHEET: SheetOut = {
  name: 'Modèle',
  columns: [
    { heading: 'Licence', isLocked: true, width: 18 },
    { heading: 'Superviseur', list: ['Oui', 'Non'] },
    { heading: 'Lignes', kind: 'number' },
  ],
  rows: [
    ['FPC1', 'Oui', '12'],
    ['FPC2', { text: 'Peut-être', remark: 'Ni oui ni non' }, '012'],
  ],
};

async function written(...sheets: SheetOut[]) {
  const { sheets: read } = await readXlsx(await writeWorkbook(sheets), { readStyles: true });
  return read;
}

describe('a sheet that is written', () => {
  test('has its heading frozen, and filters', async () => {
    const [sheet] = await written(SHEET);

    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toBe('A1:C3');
    expect(sheet?.columns?.[0]?.width).toBe(18);
  });

  test('takes only what is on the list', async () => {
    const [sheet] = await written(SHEET);

    expect(sheet?.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B3', values: ['Oui', 'Non'], allowBlank: true },
    ]);
  });

  test('has a long list, or one with commas, in a hidden sheet', async () => {
    const numbers = Array.from({ length: 300 }, (_, i) => `01990${String(i).padStart(5, '0')}`);
    const columns = [
      { heading: 'Fax', list: numbers },
      { heading: 'Numéro', list: numbers },
      { heading: 'Site', list: ['Paris, 9e', 'Lyon'] },
    ];
    const [sheet, lists] = await written({ name: 'A', columns, rows: [['', '', '']] });

    expect(sheet?.dataValidations?.map(({ range, formula1 }) => [range, formula1])).toEqual([
      ['A2:A2', "'MyOpenIP Bulk'!$A$1:$A$300"],
      ['B2:B2', "'MyOpenIP Bulk'!$A$1:$A$300"],
      ['C2:C2', "'MyOpenIP Bulk'!$B$1:$B$2"],
    ]);
    expect(lists?.hidden).toBe(true);
    expect(lists?.rows[1]).toEqual(['0199000001', 'Lyon']);
  });

  test('keeps locked what is locked, and leaves the rest free', async () => {
    const [sheet] = await written(SHEET);
    const isLocked = (at: string) => sheet?.cells?.get(at)?.style?.protection?.locked !== false;

    expect(sheet?.protection).toMatchObject({ sheet: true, autoFilter: true, sort: true });
    expect([isLocked('1,0'), isLocked('1,1'), isLocked('2,1')]).toEqual([true, false, false]);
  });

  test('is not locked without a locked column', async () => {
    const [sheet] = await written({ ...SHEET, columns: [{ heading: 'A' }, { heading: 'B' }] });

    expect(sheet?.protection).toBeUndefined();
  });

  test('marks a cell, and says beside it what is wrong', async () => {
    const [sheet] = await written(SHEET);
    const cell = sheet?.cells?.get('2,1');

    expect(cell?.comment?.text).toBe('Ni oui ni non');
    expect(cell?.style?.fill).toMatchObject({ pattern: 'solid' });
    expect(sheet?.cells?.get('1,1')?.comment).toBeUndefined();
  });

  test('has numbers only where they lose nothing, and texts as text', async () => {
    const [sheet] = await written(SHEET);

    expect(sheet?.rows.slice(1)).toEqual([
      ['FPC1', 'Oui', 12],
      ['FPC2', 'Peut-être', '012'],
    ]);
    expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@');
  });
});

test('a text that looks like a number stays a text', async () => {
  const [sheet] = await written({ name: 'A', columns: [{ heading: 'Poste' }], rows: [['12']] });

  expect(sheet?.rows[1]).toEqual(['12']);
});

test('the names of sheets are ones that a workbook may have', async () => {
  const plain = { columns: [{ heading: 'A' }], rows: [] };
  const names = ['Relevé : a/b', 'relevé a b', "'x'", '', 'é'.repeat(40), 'é'.repeat(41)];

  const sheets = await written(...names.map((name) => ({ ...plain, name })));

  expect(sheets.map(({ name }) => name)).toEqual([
    'Relevé   a b',
    'relevé a b',
    'x',
    'Feuille',
    'é'.repeat(31),
    `${'é'.repeat(29)} 2`,
  ]);
});

test('a workbook without a sheet is refused', async () => {
  await expect(writeWorkbook([])).rejects.toThrow('at least one sheet');
});
