import { countOf, pageCountOf } from '../../portal/users/list/list-count';
import { findPager } from '../../portal/users/pager/find-pager';
import { hasDrawnBar } from '../../portal/users/scrolling/list-bars';
import { scrollersOf } from '../../portal/users/scrolling/scrollers';
import type { UserRow } from '../../portal/users/table/user-rows';
import type { UsersTable } from '../../portal/users/table/users-table';

/** What the portal's list shows at one moment, to tell whether it lists other users later. */
export interface ShownList {
  /** The references of the rows, one per line. */
  references: string;
  /** How many users there are, by the portal's own count. */
  count: number | undefined;
  /** Which of them are in view, in the portal's own words. */
  range: string | undefined;
  hasPages: boolean;
  /** Whether the list can be scrolled. */
  hasRoom: boolean;
  /** Of everything that can be scrolled through, in pixels. */
  height: number;
}

/** What is in view of the list now. @param rows the rows that are drawn */
export function shownListOf(table: UsersTable, rows: readonly UserRow[]): ShownList {
  const { next, previous, ambiguous } = findPager(table);
  const isTurned = [next, previous, ambiguous].some((one) => one !== undefined);
  const said = countOf(table);
  const scrollers = scrollersOf(table);
  return {
    references: rows.map(({ licence }) => licence).join('\n'),
    count: said?.total,
    range: said?.range,
    hasPages: isTurned || (pageCountOf(table) ?? 1) > 1,
    hasRoom: scrollers.length > 0 || hasDrawnBar(table),
    height: Math.max(0, ...scrollers.map(({ scrollHeight }) => scrollHeight)),
  };
}

/**
 * Whether the list has other users now. It has not when the portal says that this is another page of it,
 * nor when it is as high as before: some portals make rows only where the list is scrolled to.
 */
export function isOtherList(before: ShownList, now: ShownList): boolean {
  if (before.count !== undefined && now.count !== undefined && before.count !== now.count) {
    return true;
  }
  if (before.references === now.references) return false;
  const isOtherPage = before.range !== undefined && now.range !== undefined;
  if (isOtherPage && before.range !== now.range) return false;
  const isOnePage = !before.hasPages && !now.hasPages;
  return !(isOnePage && before.hasRoom && now.hasRoom && before.height === now.height);
}
