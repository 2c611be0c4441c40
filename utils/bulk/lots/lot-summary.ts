import type { Result } from '../journal';
import { type LineCounts, type LineOutcome, NO_COUNTS } from '../result-lines';
import { isOver, type RunState } from '../run-state';
import { worstAmong } from './outcome-order';

/** How many users came out how. */
export interface UserCounts {
  /**
   * They add up to the users. A user with several changes counts where the worst of them does, so `modified` are those
   * for whom nothing is left to do or to look at.
   */
  counts: LineCounts;
  /** How many users are not among the `modified`, though one of their changes was made. */
  partly: number;
}

/** What came of a lot, in users. */
export interface LotSummary extends UserCounts {
  /** How many users the lot has. */
  users: number;
  /** What came of undoing it, if it was undone. */
  undo?: UndoSummary;
}

/** What came of undoing a lot, in users. The counts add up to the users of the undo. */
export interface UndoSummary {
  isOver: boolean;
  /** Users for whom all was put back. */
  restored: number;
  /** Users for whom not all was put back: somebody else has changed it since, it failed, or it was not reached. */
  left: number;
  /** Of `left`, those for whom it failed or was not reached: it can be tried again. */
  undone: number;
  /** Users whose outcome is not known, also those whom the lot itself has left to be checked and no undo has read. */
  toCheck: number;
  waiting: number;
}

/** What came of a lot's users. @param undo what has undone it, if anything has */
export function summaryOf(state: RunState, undo?: RunState): LotSummary {
  const { counts, partly } = countUsers(state);
  const summary = { users: state.plan.tasks.length, counts, partly };
  return undo ? { ...summary, undo: undoSummary(undo, state) } : summary;
}

/** Counts the users of a run by what came of them: the figures that a person sees wherever a run or a lot is shown. */
export function countUsers(state: RunState): UserCounts {
  const counts = { ...NO_COUNTS };
  let partly = 0;
  for (const { user } of state.plan.tasks) {
    const results = state.results.get(user.licence);
    const outcome = state.partly.has(user.licence) ? 'waiting' : worstOf(state, results);
    counts[outcome]++;
    if (outcome !== 'modified' && results?.some((one) => one.outcome === 'modified')) partly++;
  }
  return { counts, partly };
}

function undoSummary(undo: RunState, made: RunState): UndoSummary {
  const { counts } = countUsers(undo);
  const own = new Set(undo.plan.tasks.map(({ user }) => user.licence));
  const others = [...made.results].filter(([licence]) => !own.has(licence));
  const toCheck = others.filter(([, results]) => worstOf(made, results) === 'to-check').length;
  const undone = counts.failed + counts.stopped;
  return {
    isOver: isOver(undo),
    restored: counts.modified + counts.already,
    left: undone + counts.unavailable,
    undone,
    toCheck: counts['to-check'] + toCheck,
    waiting: counts.waiting,
  };
}

function worstOf(state: RunState, results: readonly Result[] | undefined): LineOutcome {
  if (!results) return isOver(state) ? 'stopped' : 'waiting';
  return worstAmong(results.map(({ outcome }) => outcome)) ?? 'stopped';
}
