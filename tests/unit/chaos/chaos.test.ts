import { describe, expect, test } from 'vitest';
import { SUPERVISOR } from '../support/one-user';
import { findViolation } from './find-violation';
import { judgeHistory } from './history';
import type { FaultKind, Script } from './script';

const HISTORIES = 10_000;

test('no history breaks a promise', { timeout: 120_000 }, async () => {
  const { violation, script } = await findViolation(1, HISTORIES);

  expect(violation, JSON.stringify(script, null, 1)).toBeUndefined();
});

describe('a run of three users', { timeout: 60_000 }, () => {
  const USERS = ['FPC1', 'FPC2', 'FPC3'];
  const DEATHS: FaultKind[] = [
    'page-dies',
    'page-dies-at-effect',
    'worker-dies-before',
    'worker-dies-after',
    'extension-reloaded',
  ];
  const plain: Script = {
    seed: 1,
    users: Object.fromEntries(USERS.map((licence) => [licence, {}])),
    stock: 4,
    selected: USERS,
    changes: [{ option: SUPERVISOR, action: 'add' }],
    readBack: 'reopened',
    faults: [],
    retries: false,
  };
  const moments = async () => {
    const { steps } = await judgeHistory(plain);
    return Array.from({ length: steps }, (_, moment) => moment);
  };

  test.each(DEATHS)('keeps every promise, whenever it meets “%s”', async (kind) => {
    for (const from of await moments()) {
      const { violations, faults } = await judgeHistory({ ...plain, faults: [{ from, kind }] });
      expect(violations, `at ${from}`).toEqual([]);
      // The other faults strike at a press or a request, and none may follow.
      if (kind === 'page-dies') expect(faults).toBe(1);
    }
  });

  test('keeps every promise, whenever its page dies twice', async () => {
    const all = await moments();
    for (const first of all) {
      for (const second of all.filter((moment) => moment >= first)) {
        const faults = [first, second].map((from) => ({ from, kind: 'page-dies' as const }));
        const { violations } = await judgeHistory({ ...plain, faults });
        expect(violations, `at ${first} and ${second}`).toEqual([]);
      }
    }
  });
});
