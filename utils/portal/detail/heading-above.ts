import { childrenOf } from '../../dom/flat-tree';
import { boxOfNode } from '../../dom/seen/position';
import { isTextVisible } from '../../dom/seen/visible';
import { all, closest, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';

const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="grid"], [role="treegrid"], [role="table"]';
const HEADING = 'th, [role="columnheader"]';
/** Fewer texts side by side are no row of headings. */
const FEWEST_HEADINGS = 3;
/** How far apart left edges may be that a person takes for one, in px. */
const SAME_EDGE = 4;

/**
 * The heading of the column that an element stands in: by its number where table and rows are told,
 * else by its place.
 */
export function headingAbove(element: Element): Text | undefined {
  return headingByNumber(element) ?? headingByPlace(element);
}

function headingByNumber(element: Element): Text | undefined {
  const row = closest(element, ROW);
  const table = row && closest(row, TABLE);
  if (!row || !table) return undefined;
  const cells = childrenOf(row);
  const column = cells.findIndex((cell) => holds(cell, element));
  const headings = all(table, ROW).find((other) => {
    return other !== row && childrenOf(other).length === cells.length && isHeadings(other);
  });
  const heading = headings && childrenOf(headings)[column];
  return heading && textNodes(heading).find((node) => /\p{L}/u.test(node.data));
}

function isHeadings(row: Element): boolean {
  const cells = childrenOf(row);
  const headings = cells.filter((cell) => cell.matches(HEADING));
  return row.closest('thead') !== null || headings.length > cells.length / 2;
}

/**
 * The nearest text above it in its column that is one of several side by side, none with a digit: in
 * the row of a user there is always one, in his reference.
 */
function headingByPlace(element: Element): Text | undefined {
  const { ownerDocument: document } = element;
  const cell = element.getBoundingClientRect();
  const above = textNodes(document.documentElement)
    .filter((node) => node.ownerDocument === document && isTextVisible(node))
    .map((node) => ({ node, place: boxOfNode(node) }))
    .filter(({ place }) => place.bottom <= cell.top + 1)
    .sort((a, b) => b.place.bottom - a.place.bottom);
  const isInColumn = ({ place }: { place: DOMRect }) => {
    const isUnder = place.left < cell.right && place.right > cell.left;
    return isUnder || Math.abs(place.left - cell.left) <= SAME_EDGE;
  };
  return above.filter(isInColumn).find(({ place }) => {
    const beside = above.filter((other) => {
      return other.place.top < place.bottom && place.top < other.place.bottom;
    });
    return beside.length >= FEWEST_HEADINGS && !beside.some(({ node }) => /\d/.test(node.data));
  })?.node;
}
