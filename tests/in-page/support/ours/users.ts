/** The list of users in a test's page, as the panel reads it. */

import { matchPasted } from '../../../../utils/bulk/selection/match-pasted';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import { UsersList } from '../../../../utils/panel/users/users-list';
import { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { RowCheckboxes } from '../../../../utils/portal/users/checkboxes/row-checkboxes';
import { countOf } from '../../../../utils/portal/users/list/list-count';
import { readAllUsers } from '../../../../utils/portal/users/list/read-all-users';
import { findUsersTable } from '../../../../utils/portal/users/table/find-users-table';
import { readRows } from '../../../../utils/portal/users/table/user-rows';
import { planned, root } from './driven-page.ts';
import { left } from './left-place.ts';

/** Reads all pages of the table, as *Tout sélectionner* does. */
export async function readAll(): Promise<string[]> {
  const portal = new PageOrFrame(document, 8000);
  const licences = new Set<string>();
  try {
    await readAllUsers(portal, AbortSignal.timeout(20_000), (users) => {
      for (const { licence } of users) licences.add(licence);
    });
  } finally {
    portal.leave();
  }
  return [...licences];
}

/** The panel's list of users and the boxes in the rows, wired as the panel wires them. */
const list = new UsersList(left);

const chosen: string[] = [];

const boxes = new RowCheckboxes({
  isSelected: (licence) => chosen.includes(licence),
  label: (licence) => `Sélectionner ${licence}`,
  onToggle: (licences) => void chosen.push(...licences),
});

/** Looks at the page, as the panel does whenever it has changed. */
function look(): void {
  const table = findUsersTable(root());
  if (table) duringLook(() => list.see(table, boxes.show(table)));
}

/** Reads the whole list, unless that is done. */
async function readList() {
  look();
  await list.readAll(document, AbortSignal.timeout(60_000), () => {});
  return listed();
}

/** The same, as the person uses the portal's own filter in the midst of it. */
async function readFiltered() {
  look();
  let isFiltered = false;
  await list.readAll(document, AbortSignal.timeout(60_000), () => {
    if (!isFiltered) list.outdate();
    isFiltered = true;
  });
  return listed();
}

function listed() {
  const { isComplete, isRead, total, users } = list;
  const licences = users.map(({ licence }) => licence);
  const twice = licences.filter((licence) => list.isTwice(licence));
  return { licences, twice, isComplete, isRead, total };
}

/** What comes of pasting a list. */
function paste(text: string) {
  const { isComplete, users } = list;
  const isTwice = (licence: string) => list.isTwice(licence);
  return matchPasted(text, users, { isComplete, isTwice });
}

const count = () => {
  const table = findUsersTable(root());
  return table && countOf(table);
};

const rows = () => {
  const table = findUsersTable(root());
  return table ? readRows(table).map(({ user }) => user) : [];
};

export const users = { planned, look, readList, readFiltered, listed, paste, count, rows, chosen };
