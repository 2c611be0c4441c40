/** Where a list was scrolled to when its users were in view: a list may only make the rows in view. */

import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { scrollersOf, scrollTo } from './scroll-list';

/** By user, how far each of what may be scrolled was, the closest to the rows first, in pixels. */
type Places = Map<string, readonly number[]>;

const placesIn = new WeakMap<Document, Places>();

/** Remembers where the users in view stand. */
export function rememberPlaces(table: UsersTable): void {
  const tops = scrollersOf(table).map(({ scrollTop }) => scrollTop);
  if (tops.length === 0) return;
  const { ownerDocument } = table.area;
  const places = placesIn.get(ownerDocument) ?? new Map();
  placesIn.set(ownerDocument, places);
  for (const { licence } of readRows(table)) places.set(licence, tops);
}

/** Whether it is known where a user stood, as the list may be scrolled now. */
export function hasPlace(table: UsersTable, licence: string): boolean {
  const tops = placesIn.get(table.area.ownerDocument)?.get(licence);
  return tops !== undefined && tops.length === scrollersOf(table).length;
}

/** Scrolls to where a user was last in view, which is only a hint: the list may have changed since. */
export function scrollToPlace(table: UsersTable, licence: string): void {
  const tops = placesIn.get(table.area.ownerDocument)?.get(licence) ?? [];
  for (const [at, scroller] of scrollersOf(table).entries()) scrollTo(scroller, tops[at] ?? 0);
}
