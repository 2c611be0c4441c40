import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Outcome } from '../../../../utils/bulk/journal';
import { remainderPlan, retryPlan, unmadePlan } from '../../../../utils/bulk/lots/follow-up-plans';
import type { Plan } from '../../../../utils/bulk/plan';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  intent,
  outcome,
  plan,
  REPLACE_FAX,
  result,
  SERVICE,
  stateOf,
} from '../../support/builders';

const OLD = '0199005678';
const NEW = '0199001234';

/** A plan's tasks as licences with their changes. */
function wanted({ tasks, changes }: Plan): [string, (Change | undefined)[]][] {
  return tasks.map((task) => [task.user.licence, task.changes.map((index) => changes[index])]);
}

describe('the plan of a retry', () => {
  const made = plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2', 'FPC3']);

  test('holds what failed or is to be checked', () => {
    const state = stateOf(
      made,
      outcome('FPC1', result('FPC1', 'modified'), result('FPC1', 'failed', { change: 1 })),
      outcome('FPC2', result('FPC2', 'to-check'), result('FPC2', 'unavailable', { change: 1 })),
      outcome('FPC3', result('FPC3', 'already'), result('FPC3', 'modified', { change: 1 })),
      { kind: 'finished' },
    );

    const retry = retryPlan(state);

    expect(retry.service).toBe(SERVICE);
    expect(wanted(retry)).toEqual([
      ['FPC1', [ADD_FAX]],
      ['FPC2', [ADD_SUPERVISOR]],
    ]);
  });

  test.each([
    ['expects that there is none where the undo itself has taken the number', NEW, ''],
    ['still expects what the run wrote where somebody else has taken it', 'Aucun', NEW],
  ])('of an undo %s', (_, before, expected) => {
    const back: Change = { ...REPLACE_FAX, value: OLD, expect: NEW };
    const failed = result('FPC1', 'failed', { before, after: before === NEW ? '' : before });
    const state = stateOf(plan([back], ['FPC1']), outcome('FPC1', failed), { kind: 'finished' });

    expect(wanted(retryPlan(state))).toEqual([['FPC1', [{ ...back, expect: expected }]]]);
  });

  test.each<[string, Outcome, string, string | undefined, boolean]>([
    ['may have taken the number, and nobody knows', 'to-check', OLD, undefined, true],
    ['may take the number late', 'to-check', OLD, OLD, true],
    ['has taken the number', 'failed', OLD, 'Aucun', true],
    ['has not taken the number', 'failed', OLD, OLD, false],
    ['was not begun', 'failed', '', undefined, false],
    ['found none', 'to-check', 'Aucun', 'Aucun', false],
  ])('of a replacement that %s', (_, kind, before, after, isGiven) => {
    const leaving: Change = { ...REPLACE_FAX, ifNone: 'leave' };
    const open = result('FPC1', kind, { before, ...(after !== undefined && { after }) });
    const state = stateOf(plan([leaving], ['FPC1']), outcome('FPC1', open), { kind: 'finished' });

    expect(wanted(retryPlan(state))).toEqual([['FPC1', [isGiven ? REPLACE_FAX : leaving]]]);
  });

  test('leaves out what a stop has left undone', () => {
    expect(retryPlan(stateOf(made, { kind: 'stopped' })).tasks).toEqual([]);
  });
});

test('all that was not made is tried again, except for users who were left alone as wanted', () => {
  const leaving: Change = { ...REPLACE_FAX, ifNone: 'leave' };
  const state = stateOf(
    plan([leaving], ['FPC1', 'FPC2', 'FPC3']),
    // The lot has taken the number before.
    outcome('FPC3', result('FPC3', 'failed', { reasons: [{ code: 'nothing-to-replace' }] })),
    outcome('FPC1', result('FPC1', 'unavailable', { reasons: [{ code: 'nothing-to-replace' }] })),
    outcome('FPC2', result('FPC2', 'unavailable', { reasons: [{ code: 'no-button' }] })),
    { kind: 'finished' },
  );

  expect(wanted(unmadePlan(state))).toEqual([
    ['FPC2', [leaving]],
    ['FPC3', [leaving]],
  ]);
});

describe('the plan of what is left', () => {
  const made = plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2', 'FPC3']);
  const first = outcome(
    'FPC1',
    result('FPC1', 'failed'),
    result('FPC1', 'modified', { change: 1 }),
  );

  test('holds the users that a stopped run has not reached', () => {
    const state = stateOf(made, first, { kind: 'stopped' });

    expect(wanted(remainderPlan(state))).toEqual([
      ['FPC2', [ADD_SUPERVISOR, ADD_FAX]],
      ['FPC3', [ADD_SUPERVISOR, ADD_FAX]],
    ]);
  });

  test('holds the undone changes of a user with a doubt', () => {
    const state = stateOf(made, first, intent('FPC2', { change: 0 }), { kind: 'stopped' });

    expect(wanted(remainderPlan(state))).toEqual([
      ['FPC2', [ADD_FAX]],
      ['FPC3', [ADD_SUPERVISOR, ADD_FAX]],
    ]);
  });

  test('is empty for a run that is not over', () => {
    expect(remainderPlan(stateOf(made, first)).tasks).toEqual([]);
  });
});
