import type { PlannedUser } from '../bulk/plan';
import { haveSameState } from '../bulk/shown-value';
import { fold } from '../text';
import type { InventoryRow, InventoryTable, OptionCell, OptionColumn } from './inventory-table';

/** One option of one user that is not what it was. */
export interface Difference {
  user: PlannedUser;
  column: OptionColumn;
  before: OptionCell;
  after: OptionCell;
}

/** What has changed between two inventories of a service. */
export interface Comparison {
  differences: readonly Difference[];
  /** The users who could be compared: both inventories have read them. */
  compared: number;
  /** The users whom only one of the inventories has, or could read. */
  onlyBefore: readonly PlannedUser[];
  onlyAfter: readonly PlannedUser[];
}

/** Compares two inventories, the older one first: the options of each user whom both have read. */
export function compare(before: InventoryTable, after: InventoryTable): Comparison {
  const earlier = new Map(before.rows.map((row) => [row.user.licence, row]));
  const places = new Map(before.columns.map(({ key }, place) => [key, place]));
  const columns = [...after.columns, ...onlyIn(before.columns, after.columns)];
  const placesAfter = new Map(after.columns.map(({ key }, place) => [key, place]));
  const differences: Difference[] = [];
  const onlyAfter: PlannedUser[] = [];
  let compared = 0;
  for (const row of after.rows) {
    const old = earlier.get(row.user.licence);
    if (!isRead(row)) continue;
    if (!old || !isRead(old)) {
      onlyAfter.push(row.user);
      continue;
    }
    compared++;
    for (const column of columns) {
      const was = cellIn(old, places.get(column.key));
      const is = cellIn(row, placesAfter.get(column.key));
      if (!isSame(was, is)) differences.push({ user: row.user, column, before: was, after: is });
    }
  }
  const later = new Map(after.rows.map((row) => [row.user.licence, row]));
  const onlyBefore = before.rows.flatMap((row) => {
    const next = later.get(row.user.licence);
    return isRead(row) && !(next && isRead(next)) ? row.user : [];
  });
  return { differences, compared, onlyBefore, onlyAfter };
}

function isRead({ cells }: InventoryRow): boolean {
  return cells.some(({ kind }) => kind !== 'unread');
}

function cellIn({ cells }: InventoryRow, place: number | undefined): OptionCell {
  const cell = place === undefined ? undefined : cells[place];
  return cell ?? { kind: 'absent', value: '' };
}

/** Values that are not understood are the same only if the portal writes them the same way. */
function isSame(a: OptionCell, b: OptionCell): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'number') return haveSameState(a.value, b.value);
  return a.kind !== 'unclear' || fold(a.value) === fold(b.value);
}

function onlyIn(columns: readonly OptionColumn[], others: readonly OptionColumn[]) {
  const keys = new Set(others.map(({ key }) => key));
  return columns.filter(({ key }) => !keys.has(key));
}
