/** What a cell held in its file. */
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** A cell: `text` is what a person would read in it, of a formula its value. */
export interface Cell {
  kind: CellKind;
  text: string;
  /** Where it is joined to another cell, which alone shows something: the line of that one. */
  joinedTo?: number;
}

/** A row with its number in the file, 1 for the first. */
export interface Row {
  line: number;
  isHidden: boolean;
  cells: readonly Cell[];
}

/** A sheet of a file; empty rows are left out, so that `line` has gaps. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: readonly Row[];
  /** The columns that hold anything and are not shown, counted from 0. */
  hiddenColumns?: readonly number[];
  /** Whether it holds anything right of the last column that is read. */
  isCut?: boolean;
}

/** A file, or what was pasted, as sheets of cells: it has at least one row. */
export interface Workbook {
  sheets: readonly Sheet[];
}

/** Why a file could not be read; each kind has its sentence. */
export type WorkbookFault =
  /** A picture, a PDF, a web page… */
  | 'not-a-workbook'
  /** A workbook of a kind that is not read: `.xls`, `.xlsb`, `.ods`, `.numbers`. */
  | 'other-format'
  /** No cell of any sheet holds something. */
  | 'empty'
  | 'password'
  /** More bytes than `MOST_BYTES`, packed or unpacked. */
  | 'too-large'
  /** More rows than `MOST_LINES`. */
  | 'too-many-lines'
  /** It took longer than `LONGEST_FILE`. */
  | 'too-slow'
  /** It begins like a workbook, and cannot be read. */
  | 'damaged';

/** A file that was refused. */
export class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'WorkbookError';
    this.fault = fault;
  }
}

/** The most rows that are read of a sheet, its headings among them. */
export const MOST_LINES = 20_001;

/** The most columns that are read of a row: what stands farther right is left out. */
export const MOST_COLUMNS = 256;

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** The most bytes that a file may hold once it is unpacked, and the most characters of all its cells. */
export const MOST_UNPACKED = 128 * 1024 * 1024;

/** The sheets as a workbook. @throws WorkbookError where they hold nothing, or more than is read */
export function checked(sheets: readonly Sheet[]): Workbook {
  if (sheets.every(({ rows }) => rows.length === 0)) throw new WorkbookError('empty');
  if (sheets.some(({ rows }) => rows.length > MOST_LINES)) {
    throw new WorkbookError('too-many-lines');
  }
  return { sheets };
}
