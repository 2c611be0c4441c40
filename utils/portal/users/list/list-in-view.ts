import { Halt, Problem } from '../../../bulk/problem';
import { isVisible } from '../../../dom/seen/visible';
import { loginForm } from '../../page/login-form';
import type { PageOrFrame } from '../../page/page-or-frame';
import { findPager } from '../pager/find-pager';
import { findUsersTable } from '../table/find-users-table';
import { readRows, type UserRow } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { countOf } from './list-count';

/** The users table in view. @throws Problem when there is none; Halt when a login stands in its place */
export function tableInView({ root }: PageOrFrame): UsersTable {
  const table = findUsersTable(root);
  if (table) return table;
  throw loginForm(root)
    ? new Halt({ code: 'session-expired' })
    : new Problem({ code: 'users-not-found' });
}

/** A user's row in view. @throws Problem when two rows show the licence */
export function rowInView(portal: PageOrFrame, licence: string): UserRow | undefined {
  const named = readRows(tableInView(portal)).filter((row) => row.licence === licence);
  // A row may have no box of its own: its cells then stand in the grid of the table.
  const rows = named.filter(({ licenceCell }) => isVisible(licenceCell));
  if (rows.length > 1) throw new Problem({ code: 'user-twice' });
  return rows[0];
}

/** The licences of all rows there are now, in the page's order; none where there is no table. */
export function licencesInView({ root }: PageOrFrame): string[] {
  const table = findUsersTable(root);
  return table ? readRows(table).map(({ licence }) => licence) : [];
}

/** What tells one page of the list from another: its licences. Empty for a page without rows. */
export function fingerprint(portal: PageOrFrame): string {
  return licencesInView(portal).join('\n');
}

/** Whether the page in view should show more users than it does, by its own count. */
export function lacksRows(portal: PageOrFrame): boolean {
  const table = tableInView(portal);
  const count = countOf(table);
  if (!count) return false;
  const rows = readRows(table).length;
  if (count.onPage !== undefined) return rows < count.onPage;
  const { next, previous } = findPager(table);
  return !next && !previous && rows < count.total;
}

/** Whether the page in view shows as many users as it should, by its own count; `false` where it has none. */
export function hasAllRows(portal: PageOrFrame): boolean {
  const { onPage, total } = countOf(tableInView(portal)) ?? {};
  const wanted = onPage ?? total;
  return wanted !== undefined && licencesInView(portal).length >= wanted;
}
