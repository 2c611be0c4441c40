import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../utils/bulk/journal';
import type { Reason } from '../../../../utils/bulk/reason';
import { Guard } from '../../../../utils/bulk/run/guard';
import { result } from '../../support/builders';

const SAID: Reason = { code: 'portal-said', text: 'Opération refusée' };
const OTHER: Reason = { code: 'user-not-found' };

const user = (outcome: Outcome, reason?: Reason) => {
  return [result('FPC1', outcome, { reasons: reason ? [reason] : [] })];
};

/** The code for which the guard pauses after each of these users. */
function verdicts(guard: Guard, users: ReturnType<typeof user>[]) {
  return users.map((one) => guard.judge(one)?.code);
}

describe('the trial', () => {
  test('pauses a run whose first change is to be checked', () => {
    expect(verdicts(new Guard(false), [user('to-check', OTHER)])).toEqual(['trial-failed']);
  });

  test('goes on after users who needed or got no change', () => {
    const users = [user('already'), user('failed', SAID), user('to-check', OTHER)];
    expect(verdicts(new Guard(false), users)).toEqual([undefined, undefined, 'trial-failed']);
  });

  test('is over once a change was read back', () => {
    const users = [user('modified'), user('to-check', OTHER)];
    expect(verdicts(new Guard(false), users)).toEqual([undefined, undefined]);
    expect(verdicts(new Guard(true), [user('to-check', OTHER)])).toEqual([undefined]);
  });
});

describe('failures', () => {
  test('that are alike for three users in a row pause the run, and their cause is told', () => {
    const guard = new Guard(true);
    const failed = user('failed', SAID);
    expect(verdicts(guard, [failed, failed])).toEqual([undefined, undefined]);
    expect(guard.judge(failed)).toEqual({ code: 'failed-alike', cause: SAID });
  });

  test.each([
    ['differ', [user('failed', SAID), user('failed', OTHER), user('failed', SAID)]],
    ['are not in a row', [user('failed', SAID), user('already'), user('failed', SAID)]],
    ['are none of the run', Array(3).fill(user('unavailable', { code: 'no-button' }))],
  ])('that %s are no reason to stop', (_, users) => {
    expect(verdicts(new Guard(true), [...users, ...users]).filter(Boolean)).toEqual([]);
  });

  test('of a third of the users pause a run, once fifteen are done', () => {
    const third = [user('failed', SAID), user('modified'), user('already')];
    const users = Array(6).fill(third).flat();
    const said = verdicts(new Guard(true), users);
    expect(said.findIndex(Boolean)).toBe(14);
    expect(said[14]).toBe('failed-often');
  });

  test('of fewer users do not pause it', () => {
    const quarter = [user('failed', SAID), user('modified'), user('already'), user('modified')];
    const said = verdicts(new Guard(true), Array(10).fill(quarter).flat());
    expect(said.filter(Boolean)).toEqual([]);
  });

  test('are counted from zero after a person has resumed the run', () => {
    const guard = new Guard(true);
    const failed = user('failed', SAID);
    verdicts(guard, [failed, failed, failed]);
    guard.reset();
    expect(verdicts(guard, [failed, failed, failed])).toEqual([
      undefined,
      undefined,
      'failed-alike',
    ]);
  });
});
