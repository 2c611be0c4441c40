import type { PlannedUser } from '../bulk/plan';
import type { Reason } from '../bulk/reason';
import type { CellOut, ColumnOut, SheetOut } from '../report/workbook-out';
import type { Comparison } from './compare';
import { countedKind } from './filter-table';
import {
  type CellWords,
  cellText,
  type InventoryRow,
  type InventoryTable,
  type OptionCell,
  type OptionColumn,
} from './inventory-table';

/** The words of files. */
export interface FileWords extends CellWords {
  /** Names of sheets. */
  inventory: string;
  model: string;
  comparison: string;
  /** Why a user could not be read. */
  reasons: (reasons: readonly Reason[]) => string;
}

/** The rows of an inventory as a sheet: who, each option, and why somebody could not be read. */
export function inventorySheet(
  { columns }: InventoryTable,
  rows: readonly InventoryRow[],
  words: FileWords,
): SheetOut {
  return {
    name: words.inventory,
    columns: [
      ...IDENTITY_COLUMNS,
      ...columns.map(({ label }) => ({ heading: label })),
      { heading: 'Remarque', width: 40 },
    ],
    rows: rows.map((row) => [
      ...identity(row.user),
      ...row.cells.map((cell, place) => exported(cell, columns[place], words)),
      remarkOf(row, columns, words),
    ]),
  };
}

/** What has changed, one line for each option of each user. */
export function comparisonSheet({ differences }: Comparison, words: FileWords): SheetOut {
  return {
    name: words.comparison,
    columns: [
      ...IDENTITY_COLUMNS,
      { heading: 'Option', width: 24 },
      { heading: 'Avant', width: 18 },
      { heading: 'Après', width: 18 },
    ],
    rows: differences.map((one) => [
      ...identity(one.user),
      one.column.label,
      cellText(one.before, one.column, words),
      cellText(one.after, one.column, words),
    ]),
  };
}

/**
 * The same users with what they have now, to be changed in a spreadsheet: who they are is locked, and a yes or a no is
 * chosen from a list. What could not be read stays empty, which changes nothing. It comes back as « nothing to do ».
 */
export function modelSheet(
  { columns }: InventoryTable,
  rows: readonly InventoryRow[],
  words: FileWords,
): SheetOut {
  return {
    name: words.model,
    columns: [
      ...IDENTITY_COLUMNS.map((column) => ({ ...column, isLocked: true })),
      ...columns.map((column) => modelColumn(column, words)),
    ],
    rows: rows.map((row) => [
      ...identity(row.user),
      ...row.cells.map((cell, place) => modelCell(cell, columns[place], words)),
    ]),
  };
}

/** A sheet as lines of plain texts, for a CSV. */
export function plainLines({ columns, rows }: SheetOut): {
  header: string[];
  lines: string[][];
} {
  const text = (cell: CellOut) => (typeof cell === 'string' ? cell : cell.text);
  return {
    header: columns.map(({ heading }) => heading),
    lines: rows.map((row) => row.map(text)),
  };
}

/**
 * The headings are in French, whatever the language of the interface, as in the report: an import knows the columns by
 * them.
 */
const IDENTITY_COLUMNS: readonly ColumnOut[] = [
  { heading: 'Licence', width: 14 },
  { heading: 'Type', width: 18 },
  { heading: 'SDA', width: 16 },
  { heading: 'Nom', width: 24 },
];

function identity({ licence, type, sda, name }: PlannedUser): string[] {
  return [licence, type, sda, name];
}

/** What was not read or not understood is left empty, which changes nothing when it comes back: the remark says it. */
function exported(cell: OptionCell, column: OptionColumn | undefined, words: CellWords): CellOut {
  return column && isUnderstood(cell) ? cellText(cell, column, words) : '';
}

function isUnderstood({ kind }: OptionCell): boolean {
  return countedKind(kind) !== 'unreadable';
}

function remarkOf(
  { cells, reasons, isWaiting }: InventoryRow,
  columns: readonly OptionColumn[],
  words: FileWords,
): string {
  if (isWaiting) return words.waiting;
  const isUnread = reasons.length > 0 || cells.every(({ kind }) => kind === 'unread');
  if (isUnread) return [words.unread, words.reasons(reasons)].filter(Boolean).join(' : ');
  const unclear = cells.flatMap((cell, place) => {
    const column = columns[place];
    const shown = column && !isUnderstood(cell) ? cellText(cell, column, words) : '';
    return column && shown !== '' ? [`${column.label} : ${shown}`] : [];
  });
  return unclear.join(' ; ');
}

function modelColumn({ label, takes }: OptionColumn, { yes, no }: CellWords): ColumnOut {
  return { heading: label, ...(takes === 'yes-no' && { list: [yes, no] }) };
}

/** Only what is known for certain is written down as what there is. */
function modelCell(cell: OptionCell, column: OptionColumn | undefined, words: CellWords): CellOut {
  const isNone = cell.kind === 'no' && column?.takes === 'number';
  const isKnown = countedKind(cell.kind) !== 'unreadable' && cell.kind !== 'absent';
  return column && isKnown && !isNone ? cellText(cell, column, words) : '';
}
