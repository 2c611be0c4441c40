import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../utils/report/csv';
import { readCsv } from '../support/read-csv';

const HEADER = ['Licence', 'Nom'];

/** The one cell of a table, as it is in the file. */
function cell(text: string): string {
  return toCsv(['Nom'], [[text]])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
}

describe('the file', () => {
  test('is UTF-8 with BOM, semicolons, CRLF', () => {
    expect(toCsv(HEADER, [['FPC1', 'Léa']])).toBe('\ufeffLicence;Nom\r\nFPC1;Léa\r\n');
  });

  test('has its header even without a line', () => {
    expect(toCsv(HEADER, [])).toBe('\ufeffLicence;Nom\r\n');
  });

  test('ends every line alike', () => {
    const text = toCsv(HEADER, [
      ['FPC1', 'Léa'],
      ['FPC2', ''],
    ]);

    expect(text.match(/\r\n/g)).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a cell', () => {
  test.each([
    ['=HYPERLINK("http://x";"y")'],
    ['=1+1'],
    ['+33199001234'],
    ['-2'],
    ['@SUM(A1)'],
    ['\t=1+1'],
    ['\r=1+1'],
    ['\n=1+1'],
    ['＝1+1'],
    ['－1'],
  ])('%j is no formula', (text) => {
    expect(readCsv(toCsv(['Nom'], [[text]]))[1]).toEqual([`'${text}`]);
  });

  test.each(['0199001234', '007', '00'])('%s keeps its zeros', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  test.each(['0', '42', 'FPC0172', '01 99 00 12 34', 'Léa = Paul', 'a-b', ''])(
    '%j is left as it is',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  test('with a semicolon stays one cell', () => {
    expect(cell('Dupont; Fils')).toBe('"Dupont; Fils"');
  });

  test('with quotes keeps them', () => {
    expect(cell('dit "Léa"')).toBe('"dit ""Léa"""');
  });

  test('with a line break stays one cell', () => {
    expect(cell('un\r\ndeux')).toBe('"un\r\ndeux"');
  });
});

test('any text of a portal stays text, never a formula', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 10 });
  const rows = fc.array(fc.tuple(fc.constantFrom('FPC1', 'FPC2'), text), { maxLength: 5 });

  fc.assert(
    fc.property(rows, (given) => {
      const [, ...read] = readCsv(toCsv(HEADER, given));

      expect(read.map(([, name]) => name?.replace(/^'/, ''))).toEqual(
        given.map(([, name]) => name.replace(/^'/, '')),
      );
      for (const [, name = ''] of read) expect(name).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
