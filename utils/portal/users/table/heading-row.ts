import { isTextVisible } from '../../../dom/seen/visible';
import { bySaid } from '../../../dom/tree/text-runs';
import { textNodes, textsThat } from '../../../dom/tree/texts';
import { taught } from '../../vocabulary/profile/taught';
import { columnNamed, headingOf, type UserColumn } from './column-headings';
import { cellsIn } from './row-cells';

/** How many known headings make a table the users table. */
const ENOUGH_HEADINGS = 3;
/** The same where a person has shown which heading is the one of the licences. */
const ENOUGH_WITH_SHOWN = 2;
/** A heading consists of at most this many pieces of text. */
const MOST_PIECES = 6;

/** The column that a text names, by a known word or by what this host's profile says. */
export function columnOf(text: string): UserColumn | undefined {
  const heading = headingOf(text);
  return heading ? (columnNamed(heading) ?? taught.columnOf(heading)) : undefined;
}

/** The texts that name the column of the licences. */
export const licenceHeadings = textsThat((text) => columnOf(text) === 'licence');
/** The texts that name any column. */
export const headingWords = textsThat((text) => columnOf(text) !== undefined);
const columnSaid = bySaid(columnOf);

/** How many known headings a table must have on this host to be the users table. */
export function enoughHeadings(): number {
  return taught.profile.columns.licence ? ENOUGH_WITH_SHOWN : ENOUGH_HEADINGS;
}

/**
 * The columns that a row of headings names.
 *
 * @returns the index of the cell of each known column; empty where the element is no row of headings
 */
export function columnsNamedIn(row: Element): Partial<Record<UserColumn, number>> {
  const columns: Partial<Record<UserColumn, number>> = {};
  const cells = cellsIn(row);
  for (const [index, cell] of cells.entries()) {
    const named = columnsSaidBy(cell);
    // A cell that holds several headings is more than a cell.
    if (named.size > 1) return {};
    const [column] = named;
    if (column && !(column in columns) && saysNoMore(cell)) columns[column] = index;
  }
  const known = Object.values(columns).flatMap((index) => cells[index] ?? []);
  return areAtOneHeight(known) ? columns : {};
}

/** The columns named by a cell's single texts, and by all its texts together. */
function columnsSaidBy(cell: Element): ReadonlySet<UserColumn> {
  const within = headingWords(cell).map(({ data }) => columnOf(data));
  // To put the words of half a page together takes long, and makes no heading.
  const isShort = textNodes(cell).length <= MOST_PIECES;
  const said = isShort ? columnSaid(cell) : undefined;
  return new Set([said, ...within].filter((column) => column !== undefined));
}

/** Whether a cell holds only its heading: a label with its value beside it is no heading. */
function saysNoMore(cell: Element): boolean {
  if (cell.matches('th, [role="columnheader"]')) return true;
  const words = textNodes(cell).filter((node) => /[\p{L}\p{N}]/u.test(node.data));
  return words.filter(isTextVisible).length <= 1;
}

/**
 * Whether cells stand beside each other, as headings do; the terms of a description list stand beneath each other. The
 * headings of folded columns take no room.
 */
function areAtOneHeight(cells: readonly Element[]): boolean {
  const boxes = cells
    .map((cell) => cell.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length < Math.min(2, cells.length)) return false;
  const top = Math.max(...boxes.map((box) => box.top));
  const bottom = Math.min(...boxes.map((box) => box.bottom));
  return top < bottom;
}
