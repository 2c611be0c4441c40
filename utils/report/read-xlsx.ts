import {
  type Cell as CellIn,
  type CellValue,
  readXlsx as readParts,
  type Sheet as SheetIn,
} from 'hucre/xlsx';
import { cellDate } from './file-time';
import { joinedCells } from './joined-cells';
import { numberText } from './number-text';
import {
  type Cell,
  MOST_COLUMNS,
  MOST_UNPACKED,
  type Row,
  type Sheet,
  WorkbookError,
} from './table';
import { type ZipEntry, zipDirectory } from './zip-directory';

/** Reads XLSX and XLSM; macros are parts of the file that nothing here looks at. @throws WorkbookError */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  checkParts(zipDirectory(bytes));
  try {
    const { sheets } = await readParts(bytes, { readStyles: true });
    return sheets.map(sheetOf);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('damaged', { cause: error });
  }
}

/** The part that says which sheets there are. Other programs' files are zips as well. */
const WORKBOOK_PART = /^[^/]*\/?workbook\d*\.xml$/;
const OTHER_FORMATS = /^(?:xl\/workbook\.bin|content\.xml|Index\/|index\.xml)/;
const MOST_PARTS = 10_000;
/** How many bytes nothing takes once it is packed. */
const NOTHING_PACKED = 2;

/** Before anything is unpacked: what it is, and how large it becomes. The library unpacks no more than it says here. */
function checkParts(entries: ZipEntry[] | null): asserts entries {
  if (!entries) throw new WorkbookError('damaged');
  if (!entries.some(({ name }) => WORKBOOK_PART.test(name))) {
    const isOther = entries.some(({ name }) => OTHER_FORMATS.test(name));
    throw new WorkbookError(isOther ? 'other-format' : 'not-a-workbook');
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED || entries.length > MOST_PARTS) throw new WorkbookError('too-large');
  // The library would unpack a part that says no size, or says it elsewhere, however large it is.
  const isHidingSize = ({ isPacked, packedSize, size }: ZipEntry) =>
    isPacked && (size === 0 ? packedSize !== NOTHING_PACKED : packedSize === 0);
  if (entries.some(isHidingSize)) throw new WorkbookError('damaged');
}

function sheetOf(sheet: SheetIn): Sheet {
  const { name, hidden, veryHidden, rows, cells, rowDefs } = sheet;
  const budget = { characters: MOST_UNPACKED };
  const joined = joinedCells(sheet.merges ?? [], rows);
  const read = rows.flatMap((values, index): Row[] => {
    const row = values.slice(0, MOST_COLUMNS).map((value, column) => {
      return cellOf(value, cells?.get(`${index},${column}`));
    });
    while (row.at(-1)?.kind === 'empty') row.pop();
    if (row.length === 0) return [];
    budget.characters -= row.reduce((sum, { text }) => sum + text.length, 0);
    if (budget.characters < 0) throw new WorkbookError('too-large');
    const { hidden: isHiddenRow, height } = rowDefs?.get(index) ?? {};
    const isHidden = isHiddenRow === true || height === 0;
    return [{ line: index + 1, isHidden, cells: joined(index, row) }];
  });
  const hiddenColumns = hiddenOf(sheet).filter((place) => {
    return read.some((row) => (row.cells[place]?.text ?? '') !== '');
  });
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    rows: read,
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(rows.some(isCut) && { isCut: true }),
  };
}

/** A column of no width is as hidden as one that says so. */
function hiddenOf({ columns = [] }: SheetIn): number[] {
  const places = columns.slice(0, MOST_COLUMNS).map(({ hidden, width }, place) => {
    return hidden === true || width === 0 ? place : -1;
  });
  return places.filter((place) => place >= 0);
}

function isCut(values: readonly CellValue[]): boolean {
  if (values.length <= MOST_COLUMNS) return false;
  return values.slice(MOST_COLUMNS).some((value) => value !== null && value !== '');
}

const EMPTY: Cell = { kind: 'empty', text: '' };

function cellOf(value: CellValue, cell: CellIn | undefined): Cell {
  if (cell?.type === 'error') return { kind: 'error', text: String(value) };
  // A formula that nobody has calculated: what it would show is not known. Of one that many cells share, the library
  // gives its text for the first of them only.
  if (cell?.formula !== undefined && value === null) {
    return { kind: 'error', text: `=${cell.formula}` };
  }
  if (value === null || value === '') return EMPTY;
  if (value instanceof Date) return { kind: 'date', text: cellDate(value) };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', text: numberText(value, cell?.style?.numFmt) };
    case 'boolean':
      return { kind: 'boolean', text: value ? 'VRAI' : 'FAUX' };
    default:
      return { kind: 'text', text: value };
  }
}
