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
    return cells.some(({ text }) => {
      const use = useOf(text, labels);
      return use !== undefined && isIdentity(use);
    });
  });
  return found.filter((row, index) => !found.slice(0, index).some(sameRowAs(row)));
}

/**
 * Whether a row looks like headings of a table of its own: it names an identity, and no user.
 *
 * @param identities the columns that say who is meant, by the headings that were read
 */
export function isHeadingOfOther({ cells }: Row, identities: readonly number[]): boolean {
  const said = cells.filter(({ text }) => text.trim() !== '');
  if (said.length < 2) return false;
  const namesIdentity = said.some(({ text }) => {
    const use = useOf(text, []);
    return use !== undefined && isIdentity(use);
  });
  return namesIdentity && !identities.some((place) => isReference(cells[place]?.text ?? ''));
}

/** References have digits; a heading that has one, as « Numéro Fax2Mail » does, is known. */
function isReference(text: string): boolean {
  return /\p{N}/u.test(text) && useOf(text, []) === undefined;
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
