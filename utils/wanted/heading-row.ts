import type { Row } from '../report/table';
import { foldOnce } from '../text';
import { isIdentity, useOf } from './headings';

/** Headings stand at the top, below a title and some lines that say what the file is. */
const MOST_ABOVE = 30;

/**
 * The rows that may be the row of headings: each has a column that says who is meant. Of equal ones, as they are
 * repeated on each page, the first.
 *
 * @param labels of the options here
 */
export function headingRows(rows: readonly Row[], labels: readonly string[]): Row[] {
  const found = rows.slice(0, MOST_ABOVE).filter(({ cells }) => {
    return cells.some(({ kind, text }) => {
      const use = kind === 'text' ? useOf(text, labels) : undefined;
      return use !== undefined && isIdentity(use);
    });
  });
  return found.filter((row, index) => !found.slice(0, index).some(sameRowAs(row)));
}

/** Tells whether a row says the same in each column as this one. */
export function sameRowAs(row: Row | undefined): (other: Row) => boolean {
  if (!row) return () => false;
  const wanted = textsOf(row);
  const place = row.cells.findIndex(({ text }) => text !== '');
  const first = foldOnce(row.cells[place]?.text ?? '');
  // Of thousands of rows, hardly any begins as the headings do.
  return (other) => foldOnce(other.cells[place]?.text ?? '') === first && textsOf(other) === wanted;
}

function textsOf({ cells }: Row): string {
  const texts = cells.map(({ text }) => foldOnce(text));
  while (texts.at(-1) === '') texts.pop();
  return JSON.stringify(texts);
}
