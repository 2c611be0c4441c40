import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../utils/report/csv';
import { decodeText, readText } from '../../../utils/report/read-text';

/** The texts of the cells, line by line. */
function cells(text: string): string[][] {
  return readText(text, '').rows.map((row) => row.cells.map((cell) => cell.text));
}

const FOUR = [
  ['Licence', 'Nom'],
  ['FPC1', 'Léa'],
];

describe('text is decoded', () => {
  const text = 'Licence;Nom\nFPC1;Léa';
  const utf16 = (isBig: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
    return new Uint8Array(view.buffer);
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252', Uint8Array.from(text, (char) => char.charCodeAt(0))],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...utf16(false))],
    ['UTF-16, large byte first', Uint8Array.of(0xfe, 0xff, ...utf16(true))],
    ['UTF-16 without its mark', utf16(false)],
    ['UTF-16, large byte first, without its mark', utf16(true)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test('the euro and the quotes of Windows-1252 among it', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x92, 0xe9))).toBe('€’é');
  });
});

describe('what stands between cells is found', () => {
  test.each([
    ['Licence;Nom\nFPC1;Léa'],
    ['Licence,Nom\nFPC1,Léa'],
    ['Licence\tNom\nFPC1\tLéa'],
    ['sep=|\r\nLicence|Nom\r\nFPC1|Léa'],
    ['Licence;Nom\r\nFPC1;Léa\r\n'],
    ['Licence;Nom\rFPC1;Léa\n\n'],
    ['"Licence";"Nom"\n"FPC1";"Léa"'],
  ])('%j', (text) => {
    expect(cells(text)).toEqual(FOUR);
  });

  test('although the other signs are in the cells too', () => {
    const names = 'Licence;Nom\nFPC1;Dupont, Léa\nFPC2;Martin, Zoé';
    expect(cells(names)[1]).toEqual(['FPC1', 'Dupont, Léa']);
    expect(cells('Licence,Nom\nFPC1,"a;b"\nFPC2,"c;d"')[1]).toEqual(['FPC1', 'a;b']);
    expect(cells('Licence\tNom\nFPC1\ta;b\nFPC2\tc,d')[2]).toEqual(['FPC2', 'c,d']);
  });

  test('and one column is one column', () => {
    expect(cells('FPC1\nFPC2')).toEqual([['FPC1'], ['FPC2']]);
  });
});

describe('a quote', () => {
  test('holds line ends and separators', () => {
    expect(cells('Licence;Nom\nFPC1;"a;b\r\nc ""d"""')).toEqual([
      ['Licence', 'Nom'],
      ['FPC1', 'a;b\nc "d"'],
    ]);
  });

  test('that nobody closes swallows no line', () => {
    expect(cells('Licence;Nom\nFPC1;"Le Bar\nFPC2;Léa')).toEqual([
      ['Licence', 'Nom'],
      ['FPC1', '"Le Bar'],
      ['FPC2', 'Léa'],
    ]);
  });
});

test('a line keeps the number that it has in the file', () => {
  const lines = readText('sep=;\nLicence;Nom\n\n;\nFPC1;Léa', '').rows.map(({ line }) => line);
  expect(lines).toEqual([2, 5]);
});

test('what kept a spreadsheet from calculating a cell is no part of it', () => {
  const csv = toCsv(['Nom', 'SDA'], [['=1+1', '0184010203']]);

  expect(csv).toContain("'=1+1;'0184010203");
  expect(cells(csv)).toEqual([
    ['Nom', 'SDA'],
    ['=1+1', '0184010203'],
  ]);
  expect(cells('SDA;Nom\n="0184010203";\'t Hof')[1]).toEqual(['0184010203', "'t Hof"]);
});
