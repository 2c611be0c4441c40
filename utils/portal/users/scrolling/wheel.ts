import { isStanding } from '../../../dom/flat-tree';
import { scrolling } from '../../../dom/seen/scrollers';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { hasDrawnBar } from './list-bars';
import { hasBar, isOfPage, scrollersOf } from './scrollers';

/** How far the wheel is turned to make more rows come, in pixels. */
const FAR = 600;
/** How far it is turned where no row may be passed by, in pixels. */
const NOTCH = 100;
/** Older scripts read `wheelDelta`, which has this factor and the opposite sign. */
const OLD_DELTA = 1.2;

/** Whether only the wheel scrolls a table: its bar is drawn by its script, and no box has one of the browser's. */
export function isTurnedByWheel(table: UsersTable): boolean {
  return hasDrawnBar(table) && scrollersOf(table).every((at) => isOfPage(at) || !hasBar(at));
}

/** Turns the wheel over the rows by one step, down or up. Some kits listen to its old event alone. */
export function turnWheelOver(table: UsersTable, way: 1 | -1): void {
  const [first] = readRows(table);
  if (!first || turnWheel(first.element, way * NOTCH)) return;
  if (isStanding(first.element)) turnWheel(first.element, way * NOTCH, 'mousewheel');
}

/** The last resort if nothing can be scrolled further: turns the wheel, and scrolls the last row into view. */
export function nudge(table: UsersTable): void {
  const last = readRows(table).at(-1)?.element;
  if (!last) return;
  turnWheel(last, FAR);
  scrolling(last, () => {
    last.scrollIntoView({ block: 'end', inline: 'nearest', behavior: 'instant' });
  });
}

/** Turns the wheel over an element. @returns whether a script of the page handled it */
function turnWheel(element: Element, deltaY: number, name = 'wheel'): boolean {
  const wheel = { deltaY, wheelDeltaY: -deltaY * OLD_DELTA };
  const init = { ...wheel, bubbles: true, cancelable: true, composed: true };
  return !element.dispatchEvent(new WheelEvent(name, init));
}
