import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { safeDetail } from '../../detail/find-detail';
import type { Identity } from '../../detail/titled-user';
import { isBesideRow } from '../../users/detail-controls/detail-control';
import { waysInto } from '../../users/detail-controls/ways-into-detail';
import { safeUsersTable } from '../../users/table/find-users-table';
import { rowParts } from '../../users/table/row-parts';
import { readRows, type UserRow } from '../../users/table/user-rows';
import type { UsersTable } from '../../users/table/users-table';
import { taught } from '../../vocabulary/profile/taught';
import { columnsAround } from './columns-around';
import type { ListPress, PendingPress, RowPress } from './demonstration-memory';
import type { ExplainedOpening } from './explained-press';
import { appearancesOf, type PressedControl, pressedControl } from './pressed-control';
import { showsUser } from './user-texts';

/** Only this many different texts of a page are kept: a list may be long. */
const MOST_WORDS = 400;

/**
 * A press outside of any detail: in a user's row, in the menu of a row, or beside the list. Columns that have to be
 * learned for that are used from now on.
 *
 * @param element the innermost element under the pointer: it identifies a press on a row that is one control
 * @param last the press before, if it is not explained yet
 */
export function pressOutsideDetail(
  control: Element,
  element: Element,
  last: PendingPress | undefined,
  root: Element,
): RowPress | ListPress {
  const columns = useColumnsAround(control, root);
  const table = safeUsersTable(root);
  const rows = table ? readRows(table) : [];
  const isRow = rows.some((one) => holds(control, one.element));
  const aimed = isRow ? element : control;
  const pressed = pressedControl(aimed);
  const own = table && rowHolding(aimed, rows, table);
  // What comes up after a press in a row is its menu, wherever it stands.
  const row = own ?? (last?.at === 'row' ? undefined : rowBeside(aimed, rows));
  if (row) return rowPress(pressed, row, rows, columns, root);
  if (last?.at === 'row') return { ...last, ...pressed };
  return { at: 'list', ...pressed, licences: rows.map(({ licence }) => licence) };
}

/** Learns the columns around a control where no list with users is recognised. @returns their headings */
function useColumnsAround(control: Element, root: Element): ExplainedOpening['columns'] {
  const known = safeUsersTable(root);
  // Something without users may be named like the headings of a list.
  const hasUsers = known !== undefined && readRows(known).length > 0;
  const columns = hasUsers ? {} : columnsAround(control, root);
  taught.profile = { ...taught.profile, columns: { ...taught.profile.columns, ...columns } };
  return columns;
}

function rowPress(
  pressed: PressedControl,
  row: UserRow,
  rows: readonly UserRow[],
  columns: ExplainedOpening['columns'],
  root: Element,
): RowPress {
  const user = identityOf(row);
  const wordsBefore = wordsOn(root);
  const open = safeDetail(root);
  return {
    ...{ at: 'row', ...pressed, columns, user, wordsBefore },
    wasDetailOpen: open !== undefined && showsUser(open, user),
    isInEachRow: isInEachRow(pressed, rows, root),
  };
}

/** The row that an element stands in, whatever parts the row is drawn in. */
function rowHolding(
  element: Element,
  rows: readonly UserRow[],
  table: UsersTable,
): UserRow | undefined {
  return rows.find((row) => rowParts(row.element, table).some((part) => holds(part, element)));
}

/** The row at whose height an element stands, if it is the only one. */
function rowBeside(element: Element, rows: readonly UserRow[]): UserRow | undefined {
  const [beside, ...others] = rows.filter((row) => isBesideRow(row.element, element));
  return others.length === 0 ? beside : undefined;
}

function identityOf({ user: { licence, sda, name } }: UserRow): Identity {
  return { licence, sda, name };
}

/** Whether each row in view has exactly one control like the pressed one. */
function isInEachRow(pressed: PressedControl, rows: readonly UserRow[], root: Element): boolean {
  const witnessed = { ...taught.profile.witnessed, detail: appearancesOf(pressed) };
  return taught.tried({ ...taught.profile, witnessed }, () => {
    // Controls in a part of their own belong to the table only once they are known.
    const table = safeUsersTable(root);
    return table !== undefined && rows.every((row) => waysInto(row.element, table).length === 1);
  });
}

/** All texts of a page without digits, folded: none of them is a label of a detail that is not open yet. */
function wordsOn(root: Element): string[] {
  const words = textNodes(root).map(({ data }) => fold(data).replace(/\s*:$/, ''));
  return [...new Set(words.filter((word) => !/\d/.test(word)))].slice(0, MOST_WORDS);
}
