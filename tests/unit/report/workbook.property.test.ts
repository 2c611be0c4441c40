import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../utils/report/csv';
import { readWorkbook } from '../../../utils/report/read-workbook';
import { type Sheet, WorkbookError } from '../../../utils/report/table';
import { writeWorkbook } from '../../../utils/report/write-workbook';

/** Files in all; `npm run test:workbooks` takes 100 000. */
const FILES = Number(process.env.WORKBOOKS ?? 2000);
const share = (part: number) => ({ numRuns: Math.ceil(FILES * part) });
const ENOUGH_TIME = 60_000 + FILES * 20;

/** What names, numbers and slips of a hand are made of, and what spreadsheets take for something else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^0\d{9}$/),
  fc.stringMatching(/^[ =+@'"\t;,\n-]{0,3}[a-z0-9_é]{0,6}["';,\t\n ]{0,2}$/),
  fc.constantFrom('_x0041_', '_x005F_', '__x0041__', '&lt;', ']]>', '#N/A', '1E+08', 'Oui', ''),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }))
  .chain(([width, height]) => {
    const row = fc.array(text, { minLength: width, maxLength: width });
    return fc.tuple(row, fc.array(row, { minLength: height, maxLength: height }));
  });

/** Its cells by line, without the empty ones at the end. */
function cellsOf(sheet: Sheet | undefined): Record<number, string[]> {
  return Object.fromEntries(
    (sheet?.rows ?? []).map((row) => [row.line, row.cells.map((cell) => cell.text)]),
  );
}

/** The same of a table that is written; what no file can hold is as it must come back. */
function expected(rows: readonly string[][], clean: (cell: string) => string) {
  const lines = rows.map((row, i): [number, string[]] => {
    const cells = row.map(clean);
    while (cells.at(-1) === '') cells.pop();
    return [i + 1, cells];
  });
  return Object.fromEntries(lines.filter(([, cells]) => cells.length > 0));
}

/** Reads it, or the same as nothing where it holds nothing. */
async function readBack(bytes: Uint8Array, name: string): Promise<Sheet | undefined> {
  try {
    const { sheets } = await readWorkbook(bytes, name);
    return sheets[0];
  } catch (error) {
    if (error instanceof WorkbookError && error.fault === 'empty') return undefined;
    throw error;
  }
}

test('what is written as a workbook is read as it was', { timeout: ENOUGH_TIME }, async () => {
  const property = fc.asyncProperty(table, async ([headings, rows]) => {
    const columns = headings.map((heading) => ({ heading }));

    const bytes = await writeWorkbook([{ name: 'A', columns, rows }]);

    const asHeld = (cell: string) => cell.toWellFormed();
    expect(cellsOf(await readBack(bytes, 'a.xlsx'))).toEqual(expected([headings, ...rows], asHeld));
  });
  await fc.assert(property, share(0.2));
});

test('what is written as CSV is read as it was', { timeout: ENOUGH_TIME }, async () => {
  const word = text.map((cell) => cell.replace(/\p{Cc}/gu, '').toWellFormed());
  const row = fc.tuple(word, word, word);
  const property = fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
    const header = ['Licence', 'SDA', 'Nom'];
    const bytes = new TextEncoder().encode(toCsv(header, rows));

    // Of an apostrophe that a person put there, nobody can say that it is not ours.
    const guard = /^'(?=[=+\-@＝＋－＠]|0\d+$)/;
    const asHeld = (cell: string) => cell.replace(guard, '');
    expect(cellsOf(await readBack(bytes, 'a.csv'))).toEqual(expected([header, ...rows], asHeld));
  });
  await fc.assert(property, share(0.3));
});

test('of what is no file at all, a person is told so', { timeout: ENOUGH_TIME }, async () => {
  const starts = [
    '',
    'PK\u0003\u0004',
    'Licence;SDA\n',
    '\u00d0\u00cf\u0011\u00e0',
    '\u00ff\u00fe',
  ];
  const noise = fc.uint8Array({ maxLength: 300 });
  const file = fc.tuple(fc.constantFrom(...starts), noise).map(([start, rest]) => {
    return Uint8Array.from([...Uint8Array.from(start, toByte), ...rest]);
  });
  const property = fc.asyncProperty(file, onlyProblems);
  await fc.assert(property, share(0.3));
});

test('of a workbook with faults, too', { timeout: ENOUGH_TIME }, async () => {
  const columns = [
    { heading: 'Licence', isLocked: true },
    { heading: 'Oui', list: ['Oui', 'Non'] },
  ];
  const whole = await writeWorkbook([
    { name: 'A', columns, rows: [['FPC1', { text: 'x', remark: 'y' }]] },
  ]);
  const fault = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  const property = fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 8 }), (faults) => {
    const bytes = whole.slice();
    for (const [at, byte] of faults) bytes[at] = byte;
    return onlyProblems(bytes);
  });
  await fc.assert(property, share(0.2));
});

async function onlyProblems(bytes: Uint8Array): Promise<void> {
  try {
    await readWorkbook(bytes, 'a.xlsx');
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
  }
}

function toByte(char: string): number {
  return char.charCodeAt(0);
}
