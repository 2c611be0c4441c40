import { oncePerLook } from '../../dom/remember/once-per-look';
import { holds, isWithinAny } from '../../dom/tree/search';
import { safeDetail } from '../detail/find-detail';
import { safeUsersTable } from '../users/table/find-users-table';
import { partsOfAll } from '../users/table/row-parts';
import { readRows } from '../users/table/user-rows';

/** Whether a node stands in the row of a user, but not in a detail that has unfolded there. */
export function isInUserRow(node: Node, root: Element): boolean {
  return isWithinAny(node, rowsWithoutDetail(root));
}

const rowsWithoutDetail = oncePerLook((root: Element): ReadonlySet<Element> => {
  const [table, detail] = [safeUsersTable(root), safeDetail(root)];
  const rows = table ? partsOfAll(readRows(table), table) : [];
  return new Set(rows.filter((row) => !detail || !holds(row, detail)));
});
