import { childrenOf } from '../../dom/flat-tree';
import { boxOfNode } from '../../dom/seen/position';
import { isTextVisible } from '../../dom/seen/visible';
import { all, closest, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';

const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="grid"], [role="treegrid"], [role="table"]';
const HEADING = 'th, [role="columnheader"]';
/** A row of headings has at least this many texts side by side. */
const FEWEST_HEADINGS = 3;
/** How far apart two left edges may be that a person takes for one, in px. */
const SAME_EDGE = 4;

/** The heading of the column that an element stands in: by its number in the row, else by its position. */
export function headingAbove(element: Element): Text | undefined {
  return headingByNumber(element) ?? headingByPosition(element);
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
 * The nearest text above an element, in its column, that is one of several side by side. None of these has a
 * digit: the row of a user always has one, in the reference.
 */
function headingByPosition(element: Element): Text | undefined {
  const { ownerDocument: document } = element;
  const cell = element.getBoundingClientRect();
  const above = textNodes(document.documentElement)
    .filter((node) => node.ownerDocument === document && isTextVisible(node))
    .map((node) => ({ node, box: boxOfNode(node) }))
    .filter(({ box }) => box.bottom <= cell.top + 1)
    .sort((a, b) => b.box.bottom - a.box.bottom);
  const isInColumn = ({ box }: { box: DOMRect }) => {
    const isUnder = box.left < cell.right && box.right > cell.left;
    return isUnder || Math.abs(box.left - cell.left) <= SAME_EDGE;
  };
  return above.filter(isInColumn).find(({ box }) => {
    const beside = above.filter((other) => {
      return other.box.top < box.bottom && box.top < other.box.bottom;
    });
    return beside.length >= FEWEST_HEADINGS && !beside.some(({ node }) => /\d/.test(node.data));
  })?.node;
}
