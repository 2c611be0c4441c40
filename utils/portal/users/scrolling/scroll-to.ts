import { scrolling } from '../../../dom/seen/scrollers';
import { rowParts } from '../table/row-parts';
import type { UsersTable } from '../table/users-table';
import { isOfPage, scrollersOf } from './scrollers';
import { untilFollowed } from './until-drawn';

/**
 * Scrolls to a height at once, in pixels.
 *
 * @returns whether it is there, or moved at all
 */
export function scrollTo(scroller: Element, top: number): boolean {
  const { scrollTop: before } = scroller;
  scrolling(scroller, () => scroller.scrollTo({ top, behavior: 'instant' }));
  const wanted = Math.max(0, Math.min(top, scroller.scrollHeight - scroller.clientHeight));
  return scroller.scrollTop !== before || Math.abs(scroller.scrollTop - wanted) <= 2;
}

/**
 * Brings a row into view that stands in boxes side by side, by scrolling the box that the others follow. A press in one
 * of the others would scroll it without them.
 */
export async function bringIntoView(row: Element, table: UsersTable): Promise<void> {
  const [box] = table.boxes ? scrollersOf(table) : [];
  if (!box || isOfPage(box)) return;
  const [own, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (own.top >= around.top && own.bottom <= around.top + box.clientHeight) return;
  scrollTo(box, box.scrollTop + own.top - around.top - (box.clientHeight - own.height) / 2);
  await untilFollowed(() => rowParts(row, table).length > 1);
}
