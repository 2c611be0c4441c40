import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, RunEvent } from '../../../utils/bulk/journal';
import { planSize } from '../../../utils/bulk/plan';
import { countOutcomes, errorCount, resultLines } from '../../../utils/bulk/result-lines';
import { applyEntry, foldRun, isOver, pendingTasks } from '../../../utils/bulk/run-state';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  entries,
  intent,
  outcome,
  plan,
  result,
  START,
  started,
  stateOf,
} from '../support/builders';

const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR, ADD_FAX], LICENCES);
const ONE_EACH = plan([ADD_SUPERVISOR], LICENCES);

describe('the fold of a journal', () => {
  test('is nothing for a journal without a start', () => {
    expect(foldRun([])).toBeUndefined();
    expect(foldRun(entries([intent('FPC1'), { kind: 'finished' }]))).toBeUndefined();
  });

  test('has the place of its run among the runs of the service', () => {
    const first = { ...started(PLAN), nth: 4 };

    expect(foldRun(entries([first]))?.nth).toBe(4);
    expect(foldRun(entries([started(PLAN)]))).not.toHaveProperty('nth');
  });

  test('begins with everybody waiting', () => {
    const state = stateOf(ONE_EACH);

    expect(state).toMatchObject({ id: 'run-1', phase: 'running', startedAt: START, lastSeq: 1 });
    expect(pendingTasks(state)).toEqual(ONE_EACH.tasks);
    expect(countOutcomes(state).waiting).toBe(3);
  });

  test('holds the results of a user', () => {
    const done = result('FPC2', 'modified', { before: 'Non', after: 'Oui' });

    const state = stateOf(ONE_EACH, intent('FPC2'), outcome('FPC2', done));

    expect(state.results.get('FPC2')).toEqual([done]);
    expect(state.finishedAt.get('FPC2')).toBe(START + 2000);
    expect(state.doubts.size).toBe(0);
    expect(pendingTasks(state).map(({ user }) => user.licence)).toEqual(['FPC1', 'FPC3']);
  });

  test('holds a doubt until there is a result', () => {
    const first = intent('FPC1', { press: 'remove', before: '0199005678' });
    const second = intent('FPC1', { press: 'add', before: '0199005678' });

    const state = stateOf(ONE_EACH, first, second);

    expect(state.doubts.get('FPC1')).toEqual([
      { ...first, at: START + 1000 },
      { ...second, at: START + 2000 },
    ]);
  });

  test('holds why the run is paused, until it is resumed', () => {
    const reason = { code: 'session-expired' } as const;
    const paused = stateOf(ONE_EACH, { kind: 'paused', reason });
    const resumed = stateOf(ONE_EACH, { kind: 'paused', reason }, { kind: 'resumed' });

    expect(paused).toMatchObject({ phase: 'paused', pauseReason: reason });
    expect(resumed).toMatchObject({ phase: 'running', pauseReason: undefined });
  });

  test.each([
    ['stopped', { kind: 'stopped' }],
    ['finished', { kind: 'finished' }],
  ] as const)('is over once it is %s', (phase, event) => {
    const state = stateOf(ONE_EACH, { kind: 'paused', reason: { code: 'page-left' } }, event);

    expect(state.phase).toBe(phase);
    expect(state.pauseReason).toBeUndefined();
    expect(isOver(state)).toBe(true);
    expect(countOutcomes(state)).toMatchObject({ stopped: 3, waiting: 0 });
  });

  test('is the same when entries come twice', () => {
    const told = entries([
      started(ONE_EACH),
      intent('FPC1'),
      outcome('FPC1', result('FPC1', 'modified')),
      intent('FPC2'),
    ]);

    const again = foldRun([...told, ...told.slice(0, 2)]);

    expect(again).toEqual(foldRun(told));
  });

  test('changes the given state in place', () => {
    const [start, ...rest] = entries([started(ONE_EACH), intent('FPC1'), { kind: 'stopped' }]);
    const state = start && applyEntry(undefined, start);

    for (const entry of rest) expect(applyEntry(state, entry)).toBe(state);

    expect(state?.phase).toBe('stopped');
  });
});

describe('a run that is stopped with a doubt', () => {
  const state = stateOf(PLAN, intent('FPC2', { change: 1, before: 'Aucun' }), { kind: 'stopped' });

  test('leaves that change to be checked', () => {
    expect(state.results.get('FPC2')).toEqual([
      { licence: 'FPC2', change: 0, outcome: 'stopped', before: '', reasons: [] },
      {
        licence: 'FPC2',
        change: 1,
        outcome: 'to-check',
        before: 'Aucun',
        reasons: [{ code: 'not-read-back' }],
      },
    ]);
  });

  test('has no doubt any more', () => {
    expect(state.doubts.size).toBe(0);
  });

  test('has one line to check, all others stopped', () => {
    expect(countOutcomes(state)).toMatchObject({ 'to-check': 1, stopped: 5, waiting: 0 });
  });
});

describe('the lines of the results', () => {
  test('are in the order of the plan, one per user and change', () => {
    const state = stateOf(
      PLAN,
      outcome('FPC3', result('FPC3', 'already'), result('FPC3', 'failed', { change: 1 })),
    );

    const lines = resultLines(state).map((line) => [line.licence, line.change, line.outcome]);

    expect(lines).toEqual([
      ['FPC1', 0, 'waiting'],
      ['FPC1', 1, 'waiting'],
      ['FPC2', 0, 'waiting'],
      ['FPC2', 1, 'waiting'],
      ['FPC3', 0, 'already'],
      ['FPC3', 1, 'failed'],
    ]);
  });

  test('hold the time when they were written', () => {
    const state = stateOf(ONE_EACH, outcome('FPC1', result('FPC1', 'already')));

    expect(resultLines(state).map(({ at }) => at)).toEqual([START + 1000, undefined, undefined]);
  });
});

test('a person should look at failures and at what is to be checked', () => {
  const state = stateOf(
    ONE_EACH,
    outcome('FPC1', result('FPC1', 'failed')),
    outcome('FPC2', result('FPC2', 'to-check')),
    outcome('FPC3', result('FPC3', 'unavailable')),
  );

  expect(errorCount(countOutcomes(state))).toBe(2);
});

describe('for any journal', () => {
  const anyOutcome = fc.constantFrom<Outcome>(
    'modified',
    'already',
    'unavailable',
    'failed',
    'to-check',
    'stopped',
  );
  const anyEvent = fc.oneof<fc.Arbitrary<RunEvent>[]>(
    fc.tuple(fc.constantFrom(...LICENCES), anyOutcome, anyOutcome).map(([licence, one, other]) => {
      return outcome(licence, result(licence, one), result(licence, other, { change: 1 }));
    }),
    fc
      .tuple(fc.constantFrom(...LICENCES), fc.constantFrom(0, 1))
      .map(([licence, change]) => intent(licence, { change })),
    fc.constantFrom<RunEvent>(
      { kind: 'paused' },
      { kind: 'paused', reason: { code: 'session-expired' } },
      { kind: 'resumed' },
      { kind: 'stopped' },
      { kind: 'finished' },
    ),
  );

  test('the counts add up to the size of the plan', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const state = stateOf(PLAN, ...events);
        const counts = Object.values(countOutcomes(state));

        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(planSize(PLAN));
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the counts are the counts of the lines', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const state = stateOf(PLAN, ...events);
        const lines = Object.groupBy(resultLines(state), (line) => line.outcome);
        for (const [name, count] of Object.entries(countOutcomes(state))) {
          expect(lines[name as keyof typeof lines]?.length ?? 0).toBe(count);
        }
      }),
    );
  });

  test('entries applied one by one lead to the same state as the fold of all', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), fc.nat(20), (events, cut) => {
        const told = entries([started(PLAN), ...events]);
        const state = foldRun(told.slice(0, cut + 1));
        for (const entry of told.slice(cut + 1)) applyEntry(state, entry);

        expect(state).toEqual(foldRun(told));
      }),
    );
  });
});

describe('what a run continues', () => {
  test('is known from its start', () => {
    const continues = { run: 'run-0', as: 'retry' } as const;

    expect(foldRun(entries([started(PLAN, 'reopened', continues)]))?.continues).toEqual(continues);
  });

  test('is nothing in a journal of an earlier version', () => {
    const state = foldRun(entries([started(PLAN), { kind: 'finished' }]));

    expect(state?.phase).toBe('finished');
    expect(state && 'continues' in state).toBe(false);
  });
});
