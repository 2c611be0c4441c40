import type { Cell, Row, Sheet } from '../report/table';
import { headingRows } from './heading-row';
import { readReport } from './report-in';

/** The sheets that a person may mean: those that hold anything. */
export function sheetsToChoose(sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter(({ rows }) => rows.length > 0);
}

/**
 * The sheet that is meant beyond doubt: the only one, the only report, or the only one of those in view that names
 * users.
 *
 * @param labels of the options here
 */
export function sheetMeant(sheets: readonly Sheet[], labels: readonly string[]): Sheet | undefined {
  const all = sheetsToChoose(sheets);
  const seen = all.filter(({ isHidden }) => !isHidden);
  if (all.length === 1) return all[0];
  const reports = seen.filter((sheet) => readReport(sheet));
  if (reports.length === 1) return reports[0];
  const naming = seen.filter(({ rows }) => headingRows(rows, labels).length > 0);
  // A hidden sheet may hold what the person means: with one in the file, they are asked.
  const hasHidden = all.some(
    ({ isHidden, rows }) => isHidden && headingRows(rows, labels).length > 0,
  );
  return naming.length === 1 && !hasHidden ? naming[0] : undefined;
}

/** A sheet with or without its hidden rows and columns. */
export function rowsTaken(
  { rows, hiddenColumns = [] }: Sheet,
  taken: { rows: boolean; columns: boolean },
): readonly Row[] {
  const seen = taken.rows ? rows : rows.filter(({ isHidden }) => !isHidden);
  if (taken.columns || hiddenColumns.length === 0) return seen;
  const left = new Set(hiddenColumns);
  return seen.map((row) => {
    return { ...row, cells: row.cells.map((cell, place) => (left.has(place) ? NOTHING : cell)) };
  });
}

const NOTHING: Cell = { kind: 'empty', text: '' };
