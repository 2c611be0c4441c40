import { describe, expect, test } from 'vitest';
import { retryPlan, undoPlan } from '../../../utils/bulk/follow-up';
import type { RunEvent } from '../../../utils/bulk/journal';
import { lotsOf } from '../../../utils/bulk/lot';
import type { RunState } from '../../../utils/bulk/run-state';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, runOfLot } from '../support/builders';

const FINISHED: RunEvent = { kind: 'finished' };
const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']);
const CHANGED = { before: 'Non', after: 'Oui' };
const UNCHANGED = { before: 'Non', after: 'Non' };

const FIRST = runOfLot(
  { id: 'first', of: PLAN },
  outcome('FPC1', result('FPC1', 'modified', CHANGED)),
  outcome('FPC2', result('FPC2', 'failed', UNCHANGED)),
  outcome('FPC3', result('FPC3', 'failed', UNCHANGED)),
  FINISHED,
);
const RETRY = runOfLot(
  { id: 'retry', of: retryPlan(FIRST), minutes: 1, run: 'first', as: 'retry' },
  outcome('FPC2', result('FPC2', 'modified', CHANGED)),
  outcome('FPC3', result('FPC3', 'unavailable', UNCHANGED)),
  FINISHED,
);

function outcomes({ results }: RunState) {
  return Object.fromEntries([...results.values()].flat().map((one) => [one.licence, one.outcome]));
}

describe('a lot', () => {
  test('of one run has its state', () => {
    const lot = lotOf(FIRST);

    expect(lot.id).toBe('first');
    expect(lot.state).toBe(FIRST);
    expect(lot.undo).toBeUndefined();
  });

  test('is the first run with its retry folded over it', () => {
    const { id, runs, state } = lotOf(RETRY, FIRST);

    expect([id, state.id, runs.map((run) => run.id)]).toEqual([
      'first',
      'first',
      ['first', 'retry'],
    ]);
    expect(state.plan).toBe(PLAN);
    expect(outcomes(state)).toEqual({ FPC1: 'modified', FPC2: 'modified', FPC3: 'unavailable' });
    expect(undoPlan(state).tasks.map(({ user }) => user.licence)).toEqual(['FPC1', 'FPC2']);
  });

  test('of an earlier version is each of its runs', () => {
    const old = runOfLot({ id: 'old', of: PLAN, minutes: -5 }, FINISHED);

    expect(lotsOf([old, FIRST]).map(({ id }) => id)).toEqual(['first', 'old']);
  });
});
