import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import type { CellOut, ColumnOut, SheetOut } from './workbook-out';

/**
 * The sheets as an XLSX file. In a page, ask for it by `utils/extension/workbook-files.ts`.
 * @param sheets at least one; a name longer than 31 characters is cut, what a name may not hold is replaced
 */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error('A workbook has at least one sheet');
  const names = new Set([LIST_SHEET.toLowerCase()]);
  const lists: string[][] = [];
  const written = sheets.map((sheet) => sheetOf(sheet, names, lists));
  const ofLists = lists.length > 0 ? [listSheet(lists)] : [];
  return writeXlsx({ sheets: [...written, ...ofLists], stringMode: 'shared' });
}

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2EF' } },
  alignment: { vertical: 'top', wrapText: true },
};
const MARKED: CellStyle = {
  font: { color: { rgb: '9C0006' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } },
};
/** The format of text: what a person types there later keeps its zeros as well. */
const TEXT = '@';

function sheetOf(
  { name, columns, rows }: SheetOut,
  names: Set<string>,
  lists: string[][],
): WriteSheet {
  const range = `A1:${colToLetter(Math.max(columns.length, 1) - 1)}${rows.length + 1}`;
  const isLocked = columns.some((column) => column.isLocked);
  return {
    name: sheetName(name, names),
    columns: columns.map((column) => ({ width: widthOf(column), style: columnStyle(column) })),
    rows: [
      columns.map(({ heading }) => asWritten(heading)),
      ...rows.map((row) => row.map((cell, i) => writtenValue(cell, columns[i]))),
    ],
    cells: styledCells(columns, rows),
    freezePane: { rows: 1 },
    autoFilter: { range },
    dataValidations: columns.flatMap((column, i) => validation(column, i, rows.length, lists)),
    ...(isLocked && { protection: PROTECTION }),
  };
}

/** Against a slip of the hand, so without a password; sorting, filtering and wider columns stay allowed. */
const PROTECTION = {
  sheet: true,
  sort: true,
  autoFilter: true,
  formatColumns: true,
  formatRows: true,
};

function columnStyle({ kind, isLocked }: ColumnOut): CellStyle {
  return {
    ...(kind !== 'number' && { numFmt: TEXT }),
    protection: { locked: isLocked === true },
  };
}

function widthOf({ heading, width }: ColumnOut): number {
  return width ?? Math.min(Math.max(heading.length + 4, 10), 40);
}

function styledCells(columns: readonly ColumnOut[], rows: SheetOut['rows']) {
  const cells = new Map<string, Partial<Cell>>();
  for (let i = 0; i < columns.length; i += 1) {
    cells.set(`0,${i}`, { style: { ...HEADING, numFmt: TEXT } });
  }
  rows.forEach((row, index) => {
    row.forEach((cell, i) => {
      if (typeof cell === 'string') return;
      const style = { ...(columns[i] && columnStyle(columns[i])), ...MARKED };
      cells.set(`${index + 1},${i}`, { style, comment: { text: asWritten(cell.remark) } });
    });
  });
  return cells;
}

function writtenValue(cell: CellOut, column: ColumnOut | undefined): string | number | null {
  const text = typeof cell === 'string' ? cell : cell.text;
  if (text === '') return null;
  const number = Number(text);
  const isNumber = column?.kind === 'number' && String(number) === text && Number.isFinite(number);
  return isNumber ? number : asWritten(text);
}

const LONGEST_CELL = 32_767;

/** A text as a workbook can hold it: `_x0041_` would be read as `A`, half a character as nothing. */
function asWritten(text: string): string {
  return text
    .toWellFormed()
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The longest list that can stand in a rule of its own; a longer one stands in a hidden sheet. */
const LONGEST_LIST = 255;
const LIST_SHEET = 'MyOpenIP Bulk';

/** @param lists those that stand in a sheet of their own, each in a column: more are added to it */
function validation(
  { list }: ColumnOut,
  column: number,
  rows: number,
  lists: string[][],
): DataValidation[] {
  if (!list?.length || rows === 0) return [];
  const letter = colToLetter(column);
  const isShort = list.join(',').length <= LONGEST_LIST && !list.some((text) => /[,"]/.test(text));
  return [
    {
      type: 'list',
      ...(isShort ? { values: [...list] } : { formula1: placeOf(list, lists) }),
      range: `${letter}2:${letter}${rows + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'MyOpenIP Bulk',
      errorMessage: list.join(' / ').slice(0, 200),
    },
  ];
}

function placeOf(list: readonly string[], lists: string[][]): string {
  const key = JSON.stringify(list);
  const known = lists.findIndex((other) => JSON.stringify(other) === key);
  const letter = colToLetter(known >= 0 ? known : lists.push([...list]) - 1);
  return `'${LIST_SHEET}'!$${letter}$1:$${letter}$${list.length}`;
}

function listSheet(lists: readonly string[][]): WriteSheet {
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => {
    return lists.map((list) => (list[row] === undefined ? null : asWritten(list[row])));
  });
  return { name: LIST_SHEET, rows, hidden: true };
}

const LONGEST_NAME = 31;

function sheetName(wanted: string, names: Set<string>): string {
  const plain = wanted.toWellFormed().replace(/[\\/?*[\]:\p{Cc}]/gu, ' ');
  const trimmed = plain.replace(/^['\s]+|['\s]+$/g, '') || 'Feuille';
  for (let i = 1; ; i += 1) {
    const end = i === 1 ? '' : ` ${i}`;
    const name = `${trimmed
      .slice(0, LONGEST_NAME - end.length)
      .toWellFormed()
      .trim()}${end}`;
    if (!names.has(name.toLowerCase())) {
      names.add(name.toLowerCase());
      return name;
    }
  }
}
