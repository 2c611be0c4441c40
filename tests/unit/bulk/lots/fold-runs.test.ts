import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../../utils/bulk/journal';
import { foldRuns, joinedPlan } from '../../../../utils/bulk/lots/fold-runs';
import { summaryOf } from '../../../../utils/bulk/lots/lot-summary';
import { countOutcomes, resultLines } from '../../../../utils/bulk/result-lines';
import type { RunState } from '../../../../utils/bulk/run-state';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  intent,
  outcome,
  plan,
  result,
  stateOf,
} from '../../support/builders';
import { CHANGED, FINISHED, UNCHANGED } from '../../support/lot-runs';

const STOPPED: RunEvent = { kind: 'stopped' };
const BOTH = plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2']);

/** What came of each change of each user. */
const lines = (state: RunState) => {
  return resultLines(state).map((line) => `${line.licence} ${line.change} ${line.outcome}`);
};

describe('one state of several runs', () => {
  const stopped = stateOf(BOTH, STOPPED);

  test('has those waiting whom the run that goes on comes to, or comes to again', () => {
    const made = result('FPC1', 'modified', CHANGED);
    const part: RunEvent = { kind: 'outcome', licence: 'FPC1', results: [made], isPart: true };
    const state = foldRuns(BOTH, [stopped, stateOf(BOTH, part)]);

    expect(lines(state)).toEqual([
      'FPC1 0 modified',
      'FPC1 1 waiting',
      'FPC2 0 waiting',
      'FPC2 1 waiting',
    ]);
    expect(summaryOf(state)).toMatchObject({
      counts: { waiting: 2, modified: 0, stopped: 0 },
      partly: 1,
    });
  });

  test('has what an earlier run came to where a later one was stopped before', () => {
    const failed = [
      result('FPC1', 'failed', UNCHANGED),
      result('FPC1', 'failed', { ...UNCHANGED, change: 1 }),
    ];
    const first = stateOf(BOTH, outcome('FPC1', ...failed), FINISHED);
    const later = stateOf(BOTH, intent('FPC1', { before: 'Non' }), STOPPED);

    const [supervisor, fax] = lines(foldRuns(BOTH, [first, later]));

    expect([supervisor, fax]).toEqual(['FPC1 0 to-check', 'FPC1 1 failed']);
  });

  test('has only the changes of its plan, also of one run', () => {
    const done = outcome('FPC1', result('FPC1', 'modified', { change: 1 }));
    const one = stateOf(BOTH, done, FINISHED);
    const state = foldRuns(plan([ADD_FAX], ['FPC1']), [one]);

    expect(lines(state)).toEqual(['FPC1 0 modified']);
    expect(countOutcomes(state)).toMatchObject({ modified: 1, stopped: 0 });
    expect(foldRuns(one.plan, [one])).toBe(one);
  });

  test('was read back by opening the details again only where each run did so', () => {
    const inPlace: RunState = { ...stopped, readBack: 'in-place' };

    expect(foldRuns(BOTH, [stopped, stopped]).readBack).toBe('reopened');
    expect(foldRuns(BOTH, [stopped, inPlace]).readBack).toBe('in-place');
  });

  test('goes on without the guard where any run did', () => {
    const unguarded: RunState = { ...stopped, isUnguarded: true };

    expect(foldRuns(BOTH, [stopped, stopped]).isUnguarded).toBe(false);
    expect(foldRuns(BOTH, [stopped, unguarded]).isUnguarded).toBe(true);
  });
});

describe('a plan of several runs', () => {
  const run = (taken: string[] | undefined, change = ADD_FAX) => {
    return stateOf({ ...plan([change], ['FPC1']), ...(taken && { taken }) });
  };

  test('knows the users’ own numbers that any of them has known', () => {
    const [one, other] = [run(['0199000001']), run(['0199000002', '0199000001'], ADD_SUPERVISOR)];
    expect(joinedPlan([one, other]).taken).toEqual(['0199000001', '0199000002']);
    expect(joinedPlan([one, run(['0199000002'])])).toEqual({
      ...one.plan,
      taken: ['0199000001', '0199000002'],
    });
  });

  test('is the plan of the first where the others add nothing', () => {
    const one = run(['0199000001']);
    expect(joinedPlan([one, run(undefined)])).toBe(one.plan);
  });
});
