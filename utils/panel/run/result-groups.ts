import type { ResultGroup, ResultRow } from '../../../components/panel/report/results-model';
import { WORST_FIRST } from '../../bulk/lots/outcome-order';

/** A row, and what it has in common with others of its outcome. */
export interface GroupedRow {
  row: ResultRow;
  /** Tells its cause from others, whatever value or name its detail holds. */
  codes: string;
}

/**
 * Users, grouped by what their lines came to and why: the worst outcome first, otherwise in the order in which they
 * came. The lines of a user stay together, in the order of the changes.
 */
export function groupsOf(rows: Iterable<GroupedRow>): ResultGroup[] {
  const users = Map.groupBy(rows, ({ row }) => row.licence);
  const groups = Map.groupBy(users.values(), (lines) => JSON.stringify(lines.map(causeKey)));
  return [...groups]
    .map(([key, alike]) => groupOf(key, alike))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function causeKey({ row: { option, outcome }, codes }: GroupedRow): string[] {
  return [option, outcome, codes];
}

function rankOf({ causes }: ResultGroup): number {
  return Math.min(...causes.map(({ outcome }) => WORST_FIRST.indexOf(outcome)));
}

function groupOf(key: string, users: readonly GroupedRow[][]): ResultGroup {
  const causes = (users[0] ?? []).map(({ row: { option, outcome, detail } }, index) => {
    const isShared = users.every((lines) => lines[index]?.row.detail === detail);
    return { option, outcome, cause: isShared ? detail : '' };
  });
  return { key, causes, rows: users.flatMap((lines) => lines.map(({ row }) => row)) };
}
