import { describe, expect, test } from 'vitest';
import { retryPlan, undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { lotsOf } from '../../../../utils/bulk/lots/lot';
import { resultLines } from '../../../../utils/bulk/result-lines';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  lotOf,
  outcome,
  plan,
  result,
  runOfLot,
} from '../../support/builders';
import {
  CHANGED,
  FINISHED,
  FIRST,
  later,
  outcomes,
  PLAN,
  RETRY,
  UNCHANGED,
  UNDO,
  users,
} from '../../support/lot-runs';

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

  test('have their runs in the order of the journal, whatever the clock said', () => {
    const [second, third] = [later('b', 'first', 'retry', 9), later('c', 'b', 'retry', -60)];
    const lot = lotOf(FIRST, { ...third, nth: 3 }, { ...second, nth: 2 });

    expect(lot.runs.map(({ id }) => id)).toEqual(['first', 'b', 'c']);
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

  test('is the state of the retry while it goes on, and only its users wait', () => {
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
