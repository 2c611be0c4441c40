import { parentOf } from '../../../dom/flat-tree';
import { later } from '../../../dom/hidden-tab/timer';
import { scrolling } from '../../../dom/seen/scrollers';
import { holds } from '../../../dom/tree/search';
import { FRAME_TIMEOUT } from '../../page/timing';
import { rowParts } from '../table/row-parts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { barsBeside, hasDrawnBar } from './list-bars';

/** So many times two frames are waited for boxes to follow each other. */
const MOST_FRAMES = 10;
/** How far a wheel is turned in one step, in pixels. */
const WHEEL = 600;
/** The same where rows must not be passed by. */
const NOTCH = 100;

/** What moves by less shows no other row. */
const LEAST_ROOM = 30;

/**
 * What may have to be scrolled to see more of the users, the closest first: boxes with room to scroll
 * around the rows, or beside them, and the page itself. A body whose overflow is that of the window scrolls nothing, whatever
 * its style says.
 */
export function scrollersOf(table: UsersTable): Element[] {
  const rows = readRows(table);
  const last = rows.at(-1)?.element;
  const [first] = rows;
  if (!first || !last) return [];
  const around = rowParts(first.element, table).flatMap((part) => scrollersAround(part, last));
  const bars = barsBeside(table);
  const found = [...bars, ...around];
  // Of boxes side by side one has the bar, and the others follow it: to scroll one of these parts the rows.
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

function hasBar(element: Element): boolean {
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

function isOfPage(element: Element): boolean {
  const { scrollingElement, body } = element.ownerDocument;
  return element === scrollingElement || element === body;
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
  // With a bar of its own, a box may be scrolled by script alone.
  const { bottom } = element.getBoundingClientRect();
  const isCut = lastRow.getBoundingClientRect().bottom > bottom + 1;
  return (
    overflowY === 'hidden' && element.scrollHeight > element.clientHeight + LEAST_ROOM && isCut
  );
}

/**
 * Brings a row into view that stands in boxes side by side, by the one that the others follow: what is pressed in
 * another one would be scrolled into view without them.
 */
export async function bringIntoView(row: Element, table: UsersTable): Promise<void> {
  const [box] = table.boxes ? scrollersOf(table) : [];
  if (!box || isOfPage(box)) return;
  const [own, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (own.top >= around.top && own.bottom <= around.top + box.clientHeight) return;
  scrollTo(box, box.scrollTop + own.top - around.top - (box.clientHeight - own.height) / 2);
  const standsThere = () => rowParts(row, table).length > 1;
  await untilFollowed(standsThere);
}

/** Waits until boxes that follow the one that was scrolled have done so: a frame later, mostly. */
export async function untilFollowed(isThere: () => unknown): Promise<void> {
  for (let at = 0; at < MOST_FRAMES && (at === 0 || !isThere()); at++) await frames(2);
}

/** Whether there is nothing more to be seen by scrolling on. */
export function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Element): boolean {
  return scrollTop + clientHeight >= scrollHeight - 2;
}

/**
 * Scrolls to a place, at once.
 *
 * @returns whether it is there, or moved at all
 */
export function scrollTo(scroller: Element, top: number): boolean {
  const { scrollTop: before } = scroller;
  scrolling(scroller, () => scroller.scrollTo({ top, behavior: 'instant' }));
  const wanted = Math.max(0, Math.min(top, scroller.scrollHeight - scroller.clientHeight));
  return scroller.scrollTop !== before || Math.abs(scroller.scrollTop - wanted) <= 2;
}

/** What is left to be done where nothing moves: a turn of the wheel, and the last row brought into view. */
export function nudge(table: UsersTable): void {
  const last = readRows(table).at(-1)?.element;
  if (!last) return;
  turnWheel(last, WHEEL);
  scrolling(last, () => {
    last.scrollIntoView({ block: 'end', inline: 'nearest', behavior: 'instant' });
  });
}

/** Turns the wheel over an element. @returns whether the page took it */
function turnWheel(element: Element, deltaY: number, name = 'wheel'): boolean {
  const wheel = { deltaY, wheelDeltaY: -deltaY * OLD_DELTA };
  const init = { ...wheel, bubbles: true, cancelable: true, composed: true };
  return !element.dispatchEvent(new WheelEvent(name, init));
}

/** Older scripts go by a figure of its own, which goes the other way. */
const OLD_DELTA = 1.2;

/** Turns the wheel over the rows by one step, down or up. Some kits listen by its old name alone. */
export function turnWheelOver(table: UsersTable, way: 1 | -1): void {
  const [first] = readRows(table);
  if (!first || turnWheel(first.element, way * NOTCH)) return;
  if (first.element.isConnected) turnWheel(first.element, way * NOTCH, 'mousewheel');
}

/** Whether what turns the rows of a table is a bar that is drawn, and that the wheel alone moves. */
export function isTurnedByWheel(table: UsersTable): boolean {
  return hasDrawnBar(table) && scrollersOf(table).every((at) => isOfPage(at) || !hasBar(at));
}

/** Waits until so many frames have been drawn, as far as any are. */
export async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await new Promise<void>((resolve) => {
      const stop = later(FRAME_TIMEOUT, resolve);
      requestAnimationFrame(() => {
        stop();
        resolve();
      });
    });
  }
}
