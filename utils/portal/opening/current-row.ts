import { Problem } from '../../bulk/problem';
import type { PageOrFrame } from '../page/page-or-frame';
import { waysInto } from '../users/detail-controls/ways-into-detail';
import { rowInView } from '../users/list/list-in-view';
import { findUsersTable } from '../users/table/find-users-table';
import type { UserRow } from '../users/table/user-rows';

/** The row of a user is not there any more, a moment after it was found. */
export class RowGone extends Problem {
  override name = 'RowGone';
}

/**
 * The row of a user, looked up by the licence at this very moment.
 *
 * @throws RowGone
 */
export function currentRow(licence: string, portal: PageOrFrame): UserRow {
  const row = rowInView(portal, licence);
  if (!row) throw new RowGone({ code: 'user-not-found' });
  return row;
}

/**
 * The *Détail* of a user, or what opens the menu in which it stands.
 *
 * @throws RowGone
 * @throws Problem where there is none, or several
 */
export function currentWayInto(licence: string, portal: PageOrFrame): HTMLElement {
  const row = currentRow(licence, portal);
  const table = findUsersTable(portal.root);
  if (!table) throw new RowGone({ code: 'user-not-found' });
  const [way, ...others] = waysInto(row.element, table);
  if (!way || others.length > 0) throw new Problem({ code: 'no-detail-link' });
  return way;
}
