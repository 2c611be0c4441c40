import { type Cell, MOST_COLUMNS, MOST_LINES, WorkbookError } from './table';

/** Cells that a sheet shows as one, by rows and columns counted from 0: the first of them holds what it says. */
export interface JoinedRange {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** Cells overlap in no sheet that a spreadsheet has written: more ranges at rows than it has cells are an attack. */
const MOST_PARTS = MOST_LINES * MOST_COLUMNS;

/**
 * The cells of a sheet that are joined to others.
 * @param rows the values of all its cells
 * @returns what marks the cells of a row
 * @throws WorkbookError where they are more than a sheet has cells
 */
export function joinedCells(
  ranges: readonly JoinedRange[],
  rows: readonly (readonly unknown[])[],
): (row: number, cells: Cell[]) => Cell[] {
  const byRow = new Map<number, JoinedRange[]>();
  let parts = 0;
  for (const range of ranges) {
    const first = rows[range.startRow]?.[range.startCol] ?? '';
    const last = first === '' ? -1 : Math.min(range.endRow, rows.length - 1);
    parts += Math.max(0, last - range.startRow + 1);
    if (parts > MOST_PARTS) throw new WorkbookError('damaged');
    for (let row = range.startRow; row <= last; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(range);
      else byRow.set(row, [range]);
    }
  }
  return (row, cells) => marked(byRow.get(row) ?? [], row, cells);
}

/** The cells of a row. A cell that is joined to another one has its line, too, even behind the last cell with a value. */
function marked(ranges: readonly JoinedRange[], row: number, cells: Cell[]): Cell[] {
  if (ranges.length === 0) return cells;
  const all = [...cells];
  for (const { startRow, startCol, endCol } of ranges) {
    for (let place = startCol; place <= Math.min(endCol, MOST_COLUMNS - 1); place += 1) {
      if (row === startRow && place === startCol) continue;
      while (all.length <= place) all.push({ kind: 'empty', text: '' });
      const cell = all[place];
      if (cell) all[place] = { ...cell, joinedTo: startRow + 1 };
    }
  }
  return all;
}
