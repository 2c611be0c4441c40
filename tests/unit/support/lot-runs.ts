import type { Continues, RunEvent } from '../../../utils/bulk/journal';
import { retryPlan } from '../../../utils/bulk/lots/follow-up-plans';
import { undoOf } from '../../../utils/bulk/lots/lot-follow-up';
import type { RunState } from '../../../utils/bulk/run-state';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, runOfLot } from './builders';

export const FINISHED: RunEvent = { kind: 'finished' };
export const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']);
export const CHANGED = { before: 'Non', after: 'Oui' };
export const UNCHANGED = { before: 'Non', after: 'Non' };
export const BACK = { before: 'Oui', after: 'Non' };

/** The first run of a lot: one user was changed, two failed. */
export const FIRST = runOfLot(
  { id: 'first', of: PLAN },
  outcome('FPC1', result('FPC1', 'modified', CHANGED)),
  outcome('FPC2', result('FPC2', 'failed', UNCHANGED)),
  outcome('FPC3', result('FPC3', 'failed', UNCHANGED)),
  FINISHED,
);
/** Its retry. */
export const RETRY = runOfLot(
  { id: 'retry', of: retryPlan(FIRST), minutes: 1, run: 'first', as: 'retry' },
  outcome('FPC2', result('FPC2', 'modified', CHANGED)),
  outcome('FPC3', result('FPC3', 'unavailable', UNCHANGED)),
  FINISHED,
);
/** An undo of the first run and its retry, that could not open one user. */
export const UNDO = runOfLot(
  { id: 'undo', of: undoOf(lotOf(FIRST, RETRY)).plan, minutes: 2, run: 'first', as: 'undo' },
  outcome('FPC1', result('FPC1', 'modified', BACK)),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'detail-not-opened' }] })),
  FINISHED,
);

/** A run of the lot about these users that did nothing yet. */
export function later(id: string, run: string, as: Continues['as'], minutes = 3): RunState {
  return runOfLot({ id, of: PLAN, minutes, run, as });
}

/** The outcome of each user with one change. */
export function outcomes({ results }: RunState) {
  return Object.fromEntries([...results.values()].flat().map((one) => [one.licence, one.outcome]));
}

/** The licences of the users of a plan. */
export function users(of: { tasks: readonly { user: { licence: string } }[] }): string[] {
  return of.tasks.map(({ user }) => user.licence);
}
