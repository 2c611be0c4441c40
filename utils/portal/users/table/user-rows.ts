import type { User } from '../../../bulk/reading';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { runsOf, textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { TITLE_TYPE } from '../../vocabulary/title-words';
import { bodyRows } from './body-rows';
import type { UserColumn } from './column-headings';
import { type LicenceText, readReferences } from './licence-reference';
import { cellsByHeading } from './row-cells';
import type { UsersTable } from './users-table';

/** A row of the users table, as it was last read. */
export interface UserRow {
  element: Element;
  licenceCell: Element;
  licence: string;
  /** Read when asked for: of most rows only the licence is needed. */
  readonly user: User;
}

/**
 * The users' rows in view, in the page's order. Rows without a licence reference are not users. Which word of a cell is
 * the reference shows only beside the cells of the other rows.
 *
 * The rows are remembered while nothing in the table changes and it takes as much room. Whether one of them can still be
 * seen must be asked again before it is used.
 */
export const readRows = oncePerLook(whileStanding(findRows, ({ area }: UsersTable) => area));

function findRows(table: UsersTable): UserRow[] {
  const rows = bodyRows(table).flatMap((element) => {
    const cells = cellsByHeading(element, table);
    const licenceCell = cells[table.columns.licence ?? -1];
    return licenceCell ? [{ element, cells, licenceCell }] : [];
  });
  const texts = readReferences(rows.map(({ licenceCell }) => licenceCell));
  return rows.flatMap(({ element, cells, licenceCell }, index) => {
    const text = texts[index];
    if (!text?.reference) return [];
    let user: User | undefined;
    return [
      {
        element,
        licenceCell,
        licence: text.reference,
        get user() {
          user ??= readUser(text, cells, table);
          return user;
        },
      },
    ];
  });
}

function readUser(
  { reference: licence, type }: LicenceText,
  cells: readonly Element[],
  { columns }: UsersTable,
): User {
  const cellText = (column: UserColumn) => {
    const cell = cells[columns[column] ?? -1];
    return cell ? textOf(cell) : '';
  };
  const texts = cells.map((cell) => textOf(cell));
  const nameCell = cells[columns.name ?? -1];
  const name = nameCell ? nameIn(nameCell) : '';
  return { licence, type, sda: cellText('sda'), name, cells: texts };
}

/** The name in a cell, which may say the type of the licence or an address below it. */
function nameIn(cell: Element): string {
  const names = runsOf(cell)
    .map(({ text }) => text)
    .filter((text) => !TITLE_TYPE.test(fold(text)) && !text.includes('@'));
  return names.join(' ') || textOf(cell);
}
