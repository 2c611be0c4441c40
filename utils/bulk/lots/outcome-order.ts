import type { LineOutcome } from '../result-lines';

/** An outcome as it is shown. A preview's lines have `to-do`. */
export type ShownOutcome = LineOutcome | 'to-do';

/** From the worst to the best: what a person should look at stands first. */
export const WORST_FIRST: readonly ShownOutcome[] = [
  'to-check',
  'failed',
  'waiting',
  'stopped',
  'unavailable',
  'to-do',
  'modified',
  'already',
];

/** The worst of some outcomes; `undefined` of none. */
export function worstAmong<Some extends ShownOutcome>(outcomes: readonly Some[]): Some | undefined {
  return WORST_FIRST.find((outcome): outcome is Some => outcomes.some((one) => one === outcome));
}

/** In the order of their counters. */
const COUNTERS: readonly ShownOutcome[] = [
  'modified',
  'to-do',
  'already',
  'unavailable',
  'failed',
  'to-check',
  'waiting',
  'stopped',
];

/** The outcomes that occur, each with its count, in the order of their counters. */
export function countersOf(
  counts: Partial<Record<ShownOutcome, number>>,
): { outcome: ShownOutcome; count: number }[] {
  return COUNTERS.flatMap((outcome) => {
    const count = counts[outcome] ?? 0;
    return count > 0 ? { outcome, count } : [];
  });
}
