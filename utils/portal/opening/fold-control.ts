import { holds, isBefore } from '../../dom/tree/search';
import { ownerOf } from '../detail/owner';
import { isRowOpener, waysInto } from '../users/detail-controls/ways-into-detail';
import { safeUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';

/**
 * What folds up a detail that has unfolded among the users' rows: the *Détail* of the row above it, which has unfolded
 * it. To open a user's own detail once more changes nothing, whatever comes of it.
 *
 * @returns `undefined` where the detail stands elsewhere, does not name the user of that row, or the row has no *Détail*
 *   that is certain
 */
export function foldControl(detail: Element, root: Element): HTMLElement | undefined {
  const table = safeUsersTable(root);
  if (!table || !holds(table.area, detail)) return undefined;
  const row = readRows(table).findLast(({ element }) => isBefore(element, detail));
  if (!row || ownerOf(detail, row.user) !== row.licence) return undefined;
  const [way, ...others] = waysInto(row.element, table);
  return way && others.length === 0 && !isRowOpener(way) ? way : undefined;
}
