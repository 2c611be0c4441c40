/** The page and the driver of the portal in it, as tests use them. */

import type { Change } from '../../../../utils/bulk/change';
import type { PlannedUser } from '../../../../utils/bulk/plan';
import type { User } from '../../../../utils/bulk/reading';
import { portalDriver } from '../../../../utils/portal/driver';
import type { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { readService } from '../../../../utils/portal/page/service-in-view';
import { findUsersTable } from '../../../../utils/portal/users/table/find-users-table';
import { readRows } from '../../../../utils/portal/users/table/user-rows';

export const root = () => document.documentElement;

export function usersOf(licences: readonly string[]): User[] {
  const table = findUsersTable(root());
  const known = table ? readRows(table).map(({ user }) => user) : [];
  return licences.map((licence) => {
    const user = known.find((one) => one.licence === licence);
    return user ?? { licence, type: '', sda: '', name: '', cells: [] };
  });
}

/** Users as a plan froze them; tests may say otherwise than the page. */
export const planned = new Map<string, PlannedUser>();

const plannedUser = (licence: string) => planned.get(licence);

export function driverFor(changes: readonly Change[], portal: PageOrFrame) {
  return portalDriver({
    portal,
    service: readService(root()),
    options: changes.map(({ option }) => option),
    onReading: () => {},
    plannedUser,
  });
}
