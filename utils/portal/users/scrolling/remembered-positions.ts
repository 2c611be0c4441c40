/**
 * Where a list was scrolled to when its users were in view. A list may only draw the rows in view: to find a user again,
 * it is scrolled back to there.
 */
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { scrollTo } from './scroll-to';
import { scrollersOf } from './scrollers';

/** By licence, the `scrollTop` of each box that can be scrolled, the closest to the rows first, in pixels. */
type Positions = Map<string, readonly number[]>;

const positionsIn = new WeakMap<Document, Positions>();

/** Remembers where the list is scrolled to now, for all users in view. */
export function rememberPositions(table: UsersTable): void {
  const tops = scrollersOf(table).map(({ scrollTop }) => scrollTop);
  if (tops.length === 0) return;
  const { ownerDocument } = table.area;
  const positions = positionsIn.get(ownerDocument) ?? new Map();
  positionsIn.set(ownerDocument, positions);
  for (const { licence } of readRows(table)) positions.set(licence, tops);
}

/** Whether a user's position is known, and the same number of boxes can be scrolled now. */
export function hasPosition(table: UsersTable, licence: string): boolean {
  const tops = positionsIn.get(table.area.ownerDocument)?.get(licence);
  return tops !== undefined && tops.length === scrollersOf(table).length;
}

/** Scrolls to where a user was last in view. That is only a hint: the list may have changed since. */
export function scrollToPosition(table: UsersTable, licence: string): void {
  const tops = positionsIn.get(table.area.ownerDocument)?.get(licence) ?? [];
  for (const [at, scroller] of scrollersOf(table).entries()) scrollTo(scroller, tops[at] ?? 0);
}
