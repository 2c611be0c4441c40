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
  return found.filter((row, index) => !found.slice(0, index).some((one) => isSameRow(one, row)));
}

/** Whether two rows say the same in each column. */
export function isSameRow(one: Row, other: Row): boolean {
  return textsOf(one) === textsOf(other);
}

function textsOf({ cells }: Row): string {
  const texts = cells.map(({ text }) => foldOnce(text));
  while (texts.at(-1) === '') texts.pop();
  return JSON.stringify(texts);
}
