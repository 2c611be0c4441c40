import type { ResultGroup, ResultRow } from '../../../components/panel/results-model';

/** A row, and what it has in common with others of its outcome. */
export interface GroupedRow {
  row: ResultRow;
  /** Tells its cause from others, whatever value or name its detail holds. */
  codes: string;
}

/** The outcomes in the order in which a person should look at them. */
const LOOK_FIRST: ResultRow['outcome'][] = [
  'failed',
  'to-check',
  'unavailable',
  'stopped',
  'to-do',
  'modified',
  'already',
  'waiting',
];

/**
 * Users by what their lines came to and why: the problems first, then in the order in which they came. The lines of a
 * user stay together, in the order of the changes.
 */
export function groupsOf(rows: Iterable<GroupedRow>): ResultGroup[] {
  const users = new Map<string, GroupedRow[]>();
  for (const one of rows) append(users, one.row.licence, one);
  const groups = new Map<string, GroupedRow[][]>();
  for (const lines of users.values()) append(groups, JSON.stringify(lines.map(causeKey)), lines);
  return [...groups]
    .map(([key, alike]) => groupOf(key, alike))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function causeKey({ row: { option, outcome }, codes }: GroupedRow): string[] {
  return [option, outcome, codes];
}

function rankOf({ causes }: ResultGroup): number {
  return Math.min(...causes.map(({ outcome }) => LOOK_FIRST.indexOf(outcome)));
}

function groupOf(key: string, users: readonly GroupedRow[][]): ResultGroup {
  const causes = (users[0] ?? []).map(({ row: { option, outcome, detail } }, index) => {
    const isShared = users.every((lines) => lines[index]?.row.detail === detail);
    return { option, outcome, cause: isShared ? detail : '' };
  });
  return { key, causes, rows: users.flatMap((lines) => lines.map(({ row }) => row)) };
}
