import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../utils/report/read-workbook';
import type { WorkbookError } from '../../../utils/report/table';
import { zipDirectory } from '../../../utils/report/zip-directory';
import { handmadeWorkbook, zip } from '../support/handmade-workbook';

/** A workbook whose one sheet says this of its size. @param packed what it says of its packed size */
async function sayingSize(size: number, packed?: number): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['x'.repeat(10_000)]] }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = 'xl/worksheets/sheet1.xml';
  const text = String.fromCharCode(...bytes);
  const entry = text.lastIndexOf(name) - 46;
  expect(view.getUint32(entry, true)).toBe(0x02014b50);
  view.setUint32(entry + 24, size, true);
  if (packed !== undefined) view.setUint32(entry + 20, packed, true);
  // The sizes stand in another place, too.
  if (packed === 0) view.setUint16(entry + 8, 8, true);
  return bytes;
}

async function faultOf(bytes: Uint8Array) {
  return readWorkbook(bytes, 'a.xlsx').then(
    () => undefined,
    (problem: WorkbookError) => problem.fault,
  );
}

test('what a zip says of its files is read', async () => {
  const entries = zipDirectory(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }] }));

  expect(entries?.map(({ name }) => name)).toContain('xl/workbook.xml');
  expect(entries?.every(({ size, packedSize }) => size > 0 && packedSize > 0)).toBe(true);
});

describe('a bomb', () => {
  test('that says its size is never unpacked', async () => {
    expect(await faultOf(await sayingSize(4_000_000_000))).toBe('too-large');
  });

  test('that says less than it is is left at what it said', async () => {
    expect(await faultOf(await sayingSize(100))).toBe('damaged');
  });

  test('that says nothing of its size is not unpacked', async () => {
    expect(await faultOf(await sayingSize(0))).toBe('damaged');
  });

  test('that says its packed size elsewhere is not unpacked', async () => {
    expect(await faultOf(await sayingSize(100_000, 0))).toBe('damaged');
  });

  test('of entities is not opened: nothing is put in their place', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const cell = '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>';
    const sheet = `${laughs}<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;

    const { sheets } = await readWorkbook(handmadeWorkbook(sheet), 'a.xlsx');

    expect(sheets[0]?.rows[0]?.cells).toEqual([{ kind: 'text', text: '&b;' }]);
  });

  test('of two cells far apart fills no memory', async () => {
    const cells = ['A1', 'XFD1048576'].map((at) => `<row><c r="${at}"><v>1</v></c></row>`);
    const sheet = `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;

    expect(await faultOf(handmadeWorkbook(sheet))).toBe('damaged');
  });
});

describe('a zip that is no workbook', () => {
  test.each([
    [
      'a document',
      { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' },
      'not-a-workbook',
    ],
    ['anything', { 'readme.txt': 'x' }, 'not-a-workbook'],
    ['Numbers', { 'Index/Document.iwa': 'x' }, 'other-format'],
    ['OpenDocument', { mimetype: 'application/vnd', 'content.xml': '<x/>' }, 'other-format'],
    ['a workbook without its sheets', { 'xl/workbook.xml': '<x/>' }, 'damaged'],
  ])('%s', async (_, files, fault) => {
    expect(await faultOf(zip(files))).toBe(fault);
  });
});
