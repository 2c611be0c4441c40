import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../utils/report/read-pasted';
import { readWorkbook } from '../../../utils/report/read-workbook';
import { MOST_BYTES, MOST_LINES } from '../../../utils/report/table';
import { writeWorkbook } from '../../../utils/report/write-workbook';
import { faultOf, fixture, shown } from '../support/workbook-files';

const WRITTEN = [
  'Utilisateurs',
  '1 t:Licence | t:Type | t:SDA | t:Nom | t:Superviseur | t:Option standardiste | t:Numéro Fax2Mail',
  '2 t:FPC172932 | t:Poste | t:0184010203 | t:Léa D’Aulnay | t:Oui | t:Non',
  '3 t:FPC172933 | t:Poste | n:0184010204 | t:=1+1 | t:X | d:02/01/2026',
  '5 t:FPC172934 | t:Borne | n:33184010205 | t:Noël "Zoé" ; Ñandú\nétage 2 | b:VRAI | n:185000000 | e:#N/A',
  '6h t:FPC172935 | t:Poste | t:0184010206 | t:Caché | t:Non | t:Non',
  '8 t:Fusion | ^8 | ^8',
];

describe('a workbook that another program wrote is read as a person reads it', () => {
  test.each(['exceljs', 'libreoffice', 'openpyxl', 'sheetjs', 'xlsxwriter'])('%s', async (of) => {
    const { sheets } = await readWorkbook(fixture(`${of}.xlsx`), `${of}.xlsx`);

    expect(sheets.map(shown)).toEqual([WRITTEN, ['Interne (hidden)', '1 t:secret']]);
  });

  test('write-excel-file, which hides and merges nothing', async () => {
    const { sheets } = await readWorkbook(fixture('write-excel-file.xlsx'), 'a.xlsx');

    const [name, ...lines] = WRITTEN.slice(0, 5);
    expect(sheets.map(shown)).toEqual([[name, ...lines.map((line) => line.split(' | e:')[0])]]);
  });

  test.each(['libreoffice-windows-1252.csv', 'libreoffice-utf-16.tsv'])('%s', async (name) => {
    const { sheets } = await readWorkbook(fixture(name), name);

    expect(sheets.map(shown)).toEqual([
      [
        name.replace(/\..*/, ''),
        ...WRITTEN.slice(1, 3),
        '3 t:FPC172933 | t:Poste | t:0184010204 | t:=1+1 | t:X | t:02/01/2026',
        '5 t:FPC172934 | t:Borne | t:33184010205 | t:Noël "Zoé" ; Ñandú\nétage 2 | t:TRUE | t:1.85E+08 | t:#N/A',
        '6 t:FPC172935 | t:Poste | t:0184010206 | t:Caché | t:Non | t:Non',
        '8 t:Fusion',
      ],
    ]);
  });
});

describe('a file is refused for what it is', () => {
  test.each(['sheetjs.xls', 'sheetjs.xlsb', 'sheetjs.ods', 'libreoffice.ods'])(
    '%s, whose hidden rows would be read as others',
    async (name) => {
      expect(await faultOf(fixture(name), name)).toBe('other-format');
    },
  );

  test('with a password', async () => {
    const sheets = [{ name: 'A', rows: [['a']] }];
    const encryption = { password: 'secret', spinCount: 1 };

    expect(await faultOf(await writeXlsx({ sheets, encryption }))).toBe('password');
  });

  test('larger than 50 MB', async () => {
    expect(await faultOf(new Uint8Array(MOST_BYTES + 1))).toBe('too-large');
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\nLicence;SDA')],
    ['a web page', new TextEncoder().encode('<!DOCTYPE html><table><tr><td>Licence')],
    ['a web page that is called a workbook', new TextEncoder().encode('\n<html xmlns:x="urn">')],
  ])('%s', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('not-a-workbook');
  });

  test('without a cell', async () => {
    expect(await faultOf(new Uint8Array())).toBe('empty');
    expect(await faultOf(new TextEncoder().encode(';;\r\n;;\r\n'), 'a.csv')).toBe('empty');
    expect(await faultOf(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))).toBe('empty');
    expect(() => readPasted(' \n'.trim())).toThrow('empty');
  });

  test('with more than 20 000 lines, which it is not without one of them', async () => {
    const lines = Array.from({ length: MOST_LINES }, (_, i) => `FPC${i};Oui`);
    const bytes = (text: string) => new TextEncoder().encode(text);

    expect(await faultOf(bytes(lines.join('\n')))).toBeUndefined();
    expect(await faultOf(bytes(`${lines.join('\n')}\nFPC;Oui`))).toBe('too-many-lines');
  });
});

describe('a workbook with macros', () => {
  test('is read, and its macros are not', async () => {
    const sheets = [{ name: 'A', rows: [['Licence'], ['FPC1']] }];
    const bytes = await writeXlsx({ sheets, vbaProject: new Uint8Array(64) });

    const { sheets: read } = await readWorkbook(bytes, 'a.xlsm');

    expect(read.map(shown)).toEqual([['A', '1 t:Licence', '2 t:FPC1']]);
  });
});

describe('of a formula', () => {
  test('its value is read; one that nobody has calculated is an error', async () => {
    const cells = new Map([
      ['0,0', { value: 7, type: 'formula' as const, formula: '3+4', formulaResult: 7 }],
      ['0,1', { type: 'formula' as const, formula: 'A1&"x"' }],
      [
        '0,2',
        {
          ...{ type: 'formula' as const, formula: '' },
          ...{ formulaType: 'shared' as const, formulaSharedIndex: 0 },
        },
      ],
      ['0,3', { value: '', type: 'formula' as const, formula: '""', formulaResult: '' }],
    ]);
    const rows = [[7, null, null, null, 'fin']];
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, cells }] });

    const { sheets } = await readWorkbook(bytes, 'a.xlsx');

    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { kind: 'number', text: '7' },
      { kind: 'error', text: '=A1&"x"' },
      { kind: 'error', text: '=' },
      { kind: 'empty', text: '' },
      { kind: 'text', text: 'fin' },
    ]);
  });
});

test('a file that is cut off anywhere is damaged, and no other error', async () => {
  const whole = await writeWorkbook([
    { name: 'A', columns: [{ heading: 'Licence' }], rows: [['FPC1']] },
  ]);

  for (let length = 4; length < whole.length; length += 13) {
    expect(await faultOf(whole.slice(0, length)), `${length} bytes`).toBe('damaged');
  }
});
