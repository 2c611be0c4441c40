/** A column of a sheet that is written. */
export interface ColumnOut {
  heading: string;
  /** In characters; by the heading unless it is told. */
  width?: number;
  /** What its cells are, text unless it is told: a text keeps its zeros and is never calculated. */
  kind?: 'text' | 'number';
  /** The only texts that a spreadsheet then takes in this column, beside an empty cell; any number of them. */
  list?: readonly string[];
  /** A spreadsheet refuses to change it; the columns that are not locked stay free. */
  isLocked?: boolean;
}

/** A cell that is written: its text, or also a remark that stands beside it, the cell then being red. */
export type CellOut = string | { text: string; remark: string };

/** A sheet that is written: a frozen line of headings, which filters, and rows below it. */
export interface SheetOut {
  name: string;
  columns: readonly ColumnOut[];
  rows: readonly (readonly CellOut[])[];
}
