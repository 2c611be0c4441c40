import { describe, expect, test } from 'vitest';
import { retryPlan, undoPlan } from '../../../utils/bulk/follow-up-plans';
import type { Continues, RunEvent } from '../../../utils/bulk/journal';
import { isUndo, lotsOf, netState } from '../../../utils/bulk/lot';
import { undoOf } from '../../../utils/bulk/lot-follow-up';
import { resultLines } from '../../../utils/bulk/result-lines';
import type { RunState } from '../../../utils/bulk/run-state';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  lotOf,
  outcome,
  plan,
  result,
  runOfLot,
} from '../support/builders';

const FINISHED: RunEvent = { kind: 'finished' };
const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']);
const CHANGED = { before: 'Non', after: 'Oui' };
const UNCHANGED = { before: 'Non', after: 'Non' };
const BACK = { before: 'Oui', after: 'Non' };

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
/** An undo of the first run and its retry, that could not open one user. */
const UNDO = runOfLot(
  { id: 'undo', of: undoOf(lotOf(FIRST, RETRY)).plan, minutes: 2, run: 'first', as: 'undo' },
  outcome('FPC1', result('FPC1', 'modified', BACK)),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'detail-not-opened' }] })),
  FINISHED,
);

/** A run of the lot about these users that did nothing yet. */
function later(id: string, run: string, as: Continues['as'], minutes = 3): RunState {
  return runOfLot({ id, of: PLAN, minutes, run, as });
}

function outcomes({ results }: RunState) {
  return Object.fromEntries([...results.values()].flat().map((one) => [one.licence, one.outcome]));
}

function users(of: { tasks: readonly { user: { licence: string } }[] }): string[] {
  return of.tasks.map(({ user }) => user.licence);
}

describe('the lots of runs', () => {
  test('are newest first, each with its runs, oldest first', () => {
    const old = runOfLot({ id: 'old', of: PLAN, minutes: -5 }, FINISHED);

    const lots = lotsOf([UNDO, old, RETRY, FIRST]);

    expect(lots.map(({ id, runs }) => [id, runs.map((run) => run.id)])).toEqual([
      ['first', ['first', 'retry', 'undo']],
      ['old', ['old']],
    ]);
  });

  test('hold a run that continues one that continues another', () => {
    const [first, ...others] = lotsOf([FIRST, RETRY, later('again', 'retry', 'retry')]);

    expect(others).toEqual([]);
    expect(first?.runs.map(({ id }) => id)).toEqual(['first', 'retry', 'again']);
  });

  test('begin with the first run, even where the clock was set back since', () => {
    expect(lotOf(later('again', 'first', 'retry', -60), FIRST).id).toBe('first');
  });

  test('keep together what an erased run has left', () => {
    const lots = lotsOf([UNDO, later('again', 'undo', 'retry'), later('rest', 'first', 'rest', 1)]);

    expect(lots.map(({ runs }) => runs.map(({ id }) => id))).toEqual([['rest', 'undo', 'again']]);
  });

  test('end where a broken journal has runs continue each other', () => {
    expect(lotsOf([later('a', 'b', 'retry'), later('b', 'a', 'retry')])).toHaveLength(2);
  });
});

describe('the state of a lot', () => {
  test('of one run is that run', () => {
    const lot = lotOf(FIRST);

    expect([lot.state, lot.undo]).toEqual([FIRST, undefined]);
    expect(lot.state).toBe(FIRST);
  });

  test('is the first run with its retry folded over it', () => {
    const { state } = lotOf(RETRY, FIRST);

    expect(state).toMatchObject({ id: 'first', startedAt: FIRST.startedAt, phase: 'finished' });
    expect(state.plan).toBe(PLAN);
    expect(outcomes(state)).toEqual({ FPC1: 'modified', FPC2: 'modified', FPC3: 'unavailable' });
    expect(users(undoPlan(state))).toEqual(['FPC1', 'FPC2']);
  });

  test('leaves the runs as they are', () => {
    lotOf(FIRST, RETRY, UNDO);

    expect(outcomes(FIRST)).toEqual({ FPC1: 'modified', FPC2: 'failed', FPC3: 'failed' });
  });

  test('has the time of each line, also of two of one user', () => {
    const first = runOfLot(
      { id: 'first', of: plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1']) },
      outcome('FPC1', result('FPC1', 'modified', CHANGED), result('FPC1', 'failed', { change: 1 })),
      FINISHED,
    );
    const retry = runOfLot(
      { id: 'retry', of: retryPlan(first), minutes: 1, run: 'first', as: 'retry' },
      outcome('FPC1', result('FPC1', 'modified', { before: '', after: '0199001234' })),
      FINISHED,
    );

    const lines = resultLines(lotOf(first, retry).state);

    expect(lines.map(({ change, outcome: is }) => [change, is])).toEqual([
      [0, 'modified'],
      [1, 'modified'],
    ]);
    expect((lines[1]?.at ?? 0) - (lines[0]?.at ?? 0)).toBe(60_000);
  });

  test('is stopped as long as a user was not reached, with the reason', () => {
    const reason = { code: 'number-lost', licence: 'FPC1', option: 'Fax', value: '1' } as const;
    const first = runOfLot(
      { id: 'first', of: PLAN },
      outcome('FPC1', result('FPC1', 'failed', UNCHANGED)),
      { kind: 'stopped', reason },
    );
    const retry = runOfLot(
      { id: 'retry', of: retryPlan(first), minutes: 1, run: 'first', as: 'retry' },
      outcome('FPC1', result('FPC1', 'modified', CHANGED)),
      FINISHED,
    );
    const rest = runOfLot(
      {
        id: 'rest',
        of: plan([ADD_SUPERVISOR], ['FPC2', 'FPC3']),
        minutes: 2,
        run: 'first',
        as: 'rest',
      },
      outcome('FPC2', result('FPC2', 'modified', CHANGED)),
      outcome('FPC3', result('FPC3', 'modified', CHANGED)),
      FINISHED,
    );

    expect(lotOf(first, retry).state).toMatchObject({ phase: 'stopped', stopReason: reason });
    expect(lotOf(first, retry, rest).state.phase).toBe('finished');
    expect(lotOf(first, retry, rest).state.stopReason).toBeUndefined();
  });

  test('is that of the retry while it goes on, and only its users wait', () => {
    const first = runOfLot(
      { id: 'first', of: PLAN },
      outcome('FPC1', result('FPC1', 'failed', UNCHANGED)),
      { kind: 'stopped' },
    );
    const retry = runOfLot(
      { id: 'retry', of: retryPlan(first), minutes: 1, run: 'first', as: 'retry' },
      { kind: 'paused' },
    );

    const { state } = lotOf(first, retry);

    expect(state.phase).toBe('paused');
    expect(outcomes(state)).toEqual({ FPC1: 'failed', FPC2: 'stopped', FPC3: 'stopped' });
  });
});

describe('an undone lot', () => {
  test('keeps what it had done, and has its undo beside it', () => {
    const { state, undo, summary } = lotOf(FIRST, RETRY, UNDO);

    expect(outcomes(state)).toMatchObject({ FPC1: 'modified', FPC2: 'modified' });
    expect(undo).toBe(UNDO);
    expect(summary.undo).toMatchObject({ isOver: true, restored: 1, left: 1, undone: 1 });
  });

  test('leaves to be undone what the undo could not put back', () => {
    const lot = lotOf(FIRST, RETRY, UNDO);

    expect(users(undoOf(lot).plan)).toEqual(['FPC2']);
    expect(undoOf(lot).plan.changes).toEqual([
      { option: 'Superviseur', action: 'remove', expect: 'Oui' },
    ]);
    expect(users(undoPlan(netState(lotOf(FIRST, RETRY))))).toEqual(['FPC1', 'FPC2']);
  });

  test.each(['retry', 'undo'] as const)('counts a later %s as one undo with it', (as) => {
    const run = as === 'retry' ? 'undo' : 'first';
    const again = runOfLot(
      { id: 'again', of: undoOf(lotOf(FIRST, RETRY, UNDO)).plan, minutes: 3, run, as },
      outcome('FPC2', result('FPC2', 'modified', BACK)),
      FINISHED,
    );

    const lot = lotOf(FIRST, RETRY, UNDO, again);

    expect(outcomes(lot.undo as RunState)).toEqual({ FPC1: 'modified', FPC2: 'modified' });
    expect(lot.undo?.id).toBe('undo');
    expect(lot.summary.undo).toMatchObject({ restored: 2, left: 0 });
    expect(users(undoOf(lot).plan)).toEqual([]);
  });

  test('has what a retry has changed after the undo in a second one', () => {
    const again = runOfLot(
      { id: 'again', of: plan([ADD_SUPERVISOR], ['FPC3']), minutes: 3, run: 'first', as: 'retry' },
      outcome('FPC3', result('FPC3', 'modified', CHANGED)),
      FINISHED,
    );
    const lot = lotOf(FIRST, RETRY, UNDO, again);
    const second = runOfLot(
      { id: 'second', of: undoOf(lot).plan, minutes: 4, run: 'first', as: 'undo' },
      outcome('FPC2', result('FPC2', 'modified', BACK)),
      outcome('FPC3', result('FPC3', 'modified', BACK)),
      FINISHED,
    );

    expect(users(undoOf(lot).plan)).toEqual(['FPC2', 'FPC3']);
    const { undo, summary } = lotOf(FIRST, RETRY, UNDO, again, second);
    expect(undo && users(undo.plan)).toEqual(['FPC1', 'FPC2', 'FPC3']);
    expect(summary.undo).toMatchObject({ restored: 3, left: 0 });
  });

  test('still has those to be checked whom nobody can put back', () => {
    const first = runOfLot(
      { id: 'first', of: PLAN },
      outcome('FPC1', result('FPC1', 'modified', CHANGED)),
      outcome('FPC2', result('FPC2', 'to-check', { before: 'Non' })),
      { kind: 'stopped' },
    );
    const undo = runOfLot(
      { id: 'undo', of: undoOf(lotOf(first)).plan, minutes: 1, run: 'first', as: 'undo' },
      outcome('FPC1', result('FPC1', 'modified', BACK)),
      FINISHED,
    );

    expect(lotOf(first, undo).summary.undo).toMatchObject({ restored: 1, left: 0, toCheck: 1 });
  });
});

describe('an undo', () => {
  const all = new Map([FIRST, RETRY, UNDO].map((run) => [run.id, run]));
  const old = runOfLot({ id: 'old', of: plan([{ ...ADD_SUPERVISOR, expect: 'Non' }], ['FPC1']) });
  const back = runOfLot({ id: 'back', of: plan([{ ...ADD_FAX, expect: '' }], ['FPC1']) });

  test.each([
    [FIRST, false],
    [RETRY, false],
    [UNDO, true],
    [later('again', 'undo', 'retry'), true],
    [old, true],
    [back, false],
  ])(
    'is known as such, also its retry and one by an earlier version, and no other is: %#',
    (run, expected) => {
      expect(isUndo(run, all)).toBe(expected);
    },
  );

  test('by an earlier version is told as one', () => {
    const state = runOfLot(
      { id: 'old', of: old.plan },
      outcome('FPC1', result('FPC1', 'modified', CHANGED)),
      FINISHED,
    );

    expect(lotOf(state).summary.undo).toMatchObject({ restored: 1, left: 0 });
  });
});

describe('the summary of a lot', () => {
  test('counts each user once, where the worst of their changes does', () => {
    const { summary } = lotOf(
      runOfLot(
        { id: 'first', of: plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2', 'FPC3', 'FPC4']) },
        outcome('FPC1', result('FPC1', 'modified'), result('FPC1', 'already', { change: 1 })),
        outcome('FPC2', result('FPC2', 'modified'), result('FPC2', 'failed', { change: 1 })),
        outcome('FPC3', result('FPC3', 'failed'), result('FPC3', 'to-check', { change: 1 })),
        { kind: 'stopped' },
      ),
    );

    expect(summary).toMatchObject({
      users: 4,
      counts: { modified: 1, failed: 1, 'to-check': 1, stopped: 1, already: 0, unavailable: 0 },
      partly: 1,
    });
    expect(summary.undo).toBeUndefined();
  });
});
