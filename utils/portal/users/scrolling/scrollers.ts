import { parentOf } from '../../../dom/flat-tree';
import { holds } from '../../../dom/tree/search';
import { rowParts } from '../table/row-parts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { barsBeside } from './list-bars';
import { hasScrollRoom } from './scroll-room';

/**
 * What may have to be scrolled to see more of the users, the closest first: boxes around the rows or beside them, and
 * the page itself. A body whose overflow applies to the window scrolls nothing, whatever its style says.
 */
export function scrollersOf(table: UsersTable): Element[] {
  const rows = readRows(table);
  const last = rows.at(-1)?.element;
  const [first] = rows;
  if (!first || !last) return [];
  const around = rowParts(first.element, table).flatMap((part) => scrollersAround(part, last));
  const bars = barsBeside(table);
  const found = [...bars, ...around];
  // One of several boxes side by side has the bar and the others follow it: to scroll these would part the rows.
  const isFollowing = (at: Element) => !hasBar(at) && found.some(hasBar) && !isOfPage(at);
  const isLed = table.boxes !== undefined || bars.length > 0;
  const leading = isLed ? found.filter((at) => !isFollowing(at)) : found;
  return [...new Set(leading)].sort((one, other) => (holds(one, other) ? 1 : -1));
}

function scrollersAround(row: Element, last: Element): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(row); at; at = parentOf(at)) {
    if (at.scrollHeight > at.clientHeight + 1 && mayScroll(at, last)) found.push(at);
  }
  return found;
}

function mayScroll(element: Element, lastRow: Element): boolean {
  const page = element.ownerDocument;
  if (element === page.scrollingElement) return true;
  if (element === page.documentElement) return false;
  const { overflowY } = getComputedStyle(element);
  // The browser gives the body's overflow to the window, unless the root has one of its own.
  if (element === page.body) {
    const isOfWindow = getComputedStyle(page.documentElement).overflowY === 'visible';
    return !isOfWindow && /auto|scroll|overlay/.test(overflowY);
  }
  if (/auto|scroll|overlay/.test(overflowY)) return true;
  // A box that draws a bar of its own may be scrolled by its script alone.
  const { bottom } = element.getBoundingClientRect();
  const isCut = lastRow.getBoundingClientRect().bottom > bottom + 1;
  return overflowY === 'hidden' && hasScrollRoom(element) && isCut;
}

/** Whether the browser gives an element a scroll bar when it needs one. */
export function hasBar(element: Element): boolean {
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

/** Whether to scroll an element is to scroll the page. */
export function isOfPage(element: Element): boolean {
  const { scrollingElement, body } = element.ownerDocument;
  return element === scrollingElement || element === body;
}
