import type { Outcome, Result } from './journal';
import { planSize } from './plan';
import { isOver, type RunState } from './run-state';

/** The outcome of a line of the results; `waiting` where there is no result yet. */
export type LineOutcome = Outcome | 'waiting';

/** One line of the results: one change for one user. */
export interface ResultLine extends Omit<Result, 'outcome'> {
  outcome: LineOutcome;
  /** When the result was written, in milliseconds since 1970. */
  at?: number;
}

/** How many lines, or users, came out how. */
export type LineCounts = Record<LineOutcome, number>;

/** Where nothing is counted yet. */
export const NO_COUNTS: Readonly<LineCounts> = {
  modified: 0,
  already: 0,
  unavailable: 0,
  failed: 0,
  'to-check': 0,
  stopped: 0,
  waiting: 0,
};

/**
 * The lines of a run, one per user and change, in the plan's order.
 *
 * @param most how many at most, from the first
 */
export function resultLines(state: RunState, most = Number.POSITIVE_INFINITY): ResultLine[] {
  const undone: LineOutcome = isOver(state) ? 'stopped' : 'waiting';
  const lines: ResultLine[] = [];
  for (const task of state.plan.tasks) {
    if (lines.length >= most) break;
    const { licence } = task.user;
    const at = state.finishedAt.get(licence);
    const results = state.results.get(licence) ?? [];
    for (const change of task.changes) {
      const result = results.find((one) => one.change === change);
      if (result) lines.push({ at, ...result });
      else lines.push({ licence, change, outcome: undone, before: '', reasons: [] });
    }
  }
  return lines.slice(0, most);
}

/** How many lines have each outcome. They add up to `planSize`. */
export function countOutcomes(state: RunState): LineCounts {
  const counts = { ...NO_COUNTS };
  let done = 0;
  for (const results of state.results.values()) {
    for (const { outcome } of results) counts[outcome]++;
    done += results.length;
  }
  counts[isOver(state) ? 'stopped' : 'waiting'] += planSize(state.plan) - done;
  return counts;
}

/** Whether a line with this outcome is an error: a person should look at it. */
export function isError(outcome: string): boolean {
  return outcome === 'failed' || outcome === 'to-check';
}

/** How many of the lines, or of the users, are errors. */
export function errorCount(counts: LineCounts): number {
  return counts.failed + counts['to-check'];
}
