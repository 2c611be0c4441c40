import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { whileUnchanged } from '../../../dom/remember/while-unchanged';
import { boxOfNode } from '../../../dom/seen/position';
import { all, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { partsBeneath, rowParts } from './row-parts';
import type { UsersTable } from './users-table';

const ROW = '[role="row"]';
const CELL = '[role="columnheader"], [role="rowheader"], [role="gridcell"], [role="cell"]';

/**
 * The cells of a row, as its own elements say: its children. Cells with a role may stand in groups instead (columns
 * that stay in view are one): each group is drawn by itself, so the order of these cells is what `aria-colindex` says.
 */
export const cellsIn = whileUnchanged((row: Element): Element[] => {
  const children = childrenOf(row);
  const told = row.matches(ROW) ? all(row, CELL).filter((cell) => closest(cell, ROW) === row) : [];
  if (told.every((cell) => children.includes(cell))) return children;
  const columnOf = (cell: Element) => Number(cell.getAttribute('aria-colindex'));
  return told.sort((one, other) => columnOf(one) - columnOf(other));
});

/**
 * The cells of a user's row, one for each heading and in the order of the headings. Where the row is not made like the
 * headings, a cell is what stands beneath its heading; an empty element takes the place of a cell that is missing.
 */
export function cellsByHeading(row: Element, table: UsersTable): Element[] {
  const { headings, cells: heads = cellsIn(headings), boxes } = table;
  const cells = cellsIn(row);
  if (!boxes && cells.length === heads.length) return cells;
  const parts = rowParts(row, table);
  const nothing = () => row.ownerDocument.createElement('i');
  return heads.map((heading) => {
    const own = partsBeneath(heading, parts, table);
    return own.map((part) => cellBeneath(heading, part)).find(Boolean) ?? nothing();
  });
}

/** The cell beneath a heading in one part of a row. The rows of two tables need not have the same width. */
function cellBeneath(heading: Element, part: Element): Element | undefined {
  const heads = closest(heading, 'tr');
  if (heads && part.localName === 'tr') {
    const [own, others] = [childrenOf(part), childrenOf(heads)];
    if (own.length === others.length) return own[others.findIndex((one) => holds(one, heading))];
  }
  const { left, right } = heading.getBoundingClientRect();
  const texts = textNodes(part).filter((node) => {
    const box = boxOfNode(node);
    return box.width > 0 && box.left < right && box.right > left;
  });
  return largestAround(texts, part);
}

/** The largest element within a part that holds the first of some texts, and no text but these. */
function largestAround(texts: readonly Text[], part: Element): Element | undefined {
  const [first] = texts;
  if (!first) return undefined;
  let cell = parentOf(first) as Element;
  const isWithin = (element: Element) => textNodes(element).every((node) => texts.includes(node));
  while (cell !== part) {
    const up = parentOf(cell);
    if (!up || up === part || !isWithin(up)) break;
    cell = up;
  }
  return cell;
}
