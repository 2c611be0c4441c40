import { beforeEach, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import type { RunRecord } from '../../../utils/journal/protocol';
import { doubtsOf, lostOf } from '../../../utils/journal/service-history';
import { entries, intent, outcome, plan, REPLACE_FAX, result, started } from '../support/builders';
import { MemoryStore } from '../support/memory-store';

const PLAN = plan([REPLACE_FAX], ['FPC1']);
const SERVICE = 'SRV1042';
const OLD = '0199005678';
const MINUTE = 60_000;
const NOW = new Date(2026, 9, 31, 16).getTime();

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

/** Stores a run of the service. @param age how long ago it began, in minutes */
async function keep(run: string, age: number, ...events: RunEvent[]): Promise<RunRecord> {
  const startedAt = NOW - age * MINUTE;
  const record = { run, service: SERVICE, tab: 1, startedAt, isOver: false };
  const all = entries([started(PLAN), ...events], run).map((entry) => {
    return { ...entry, at: startedAt };
  });
  await store.append(all, record);
  return record;
}

describe('what the other runs of a service left in doubt', () => {
  const ofThem = () => doubtsOf(store, SERVICE, { but: 'mine', now: NOW });

  test('are presses without a known effect', async () => {
    await keep('other', 5, intent('FPC1'));

    expect(await ofThem()).toMatchObject([{ licence: 'FPC1', option: 'Numéro Fax2Mail' }]);
  });

  test('do not include the run’s own doubts', async () => {
    await keep('mine', 5, intent('FPC1'));

    expect(await ofThem()).toEqual([]);
  });

  test('do not include what was read back', async () => {
    await keep('other', 5, intent('FPC1'), outcome('FPC1', result('FPC1', 'modified')));

    expect(await ofThem()).toEqual([]);
  });

  test('do not include presses from long ago', async () => {
    await keep('other', 61, intent('FPC1'));
    await keep('ancient', 4 * 24 * 60, intent('FPC1'));

    expect(await ofThem()).toEqual([]);
  });

  test('include times in the future, for the clock may have been set back', async () => {
    await keep('other', -30, intent('FPC1'));

    expect(await ofThem()).toHaveLength(1);
  });
});

describe('the numbers that the runs of a service lost', () => {
  const lost = result('FPC1', 'failed', {
    after: 'Aucun',
    reasons: [{ code: 'old-value-lost', value: OLD }],
  });
  const NUMBER = { licence: 'FPC1', option: 'Numéro Fax2Mail', value: OLD };

  test('are those that no later run has seen again', async () => {
    const first = await keep('first', 30, outcome('FPC1', lost));
    const second = await keep('second', 10);

    expect(await lostOf(store, [second, { ...first, hasLost: true }])).toEqual([NUMBER]);
  });

  test('are none once a later run has seen a number there', async () => {
    const first = await keep('first', 30, outcome('FPC1', lost));
    const found = result('FPC1', 'already', { after: OLD });
    const second = await keep('second', 10, outcome('FPC1', found));

    expect(await lostOf(store, [second, { ...first, hasLost: true }])).toEqual([]);
  });

  test('are none where no run lost any', async () => {
    expect(await lostOf(store, [await keep('first', 30)])).toEqual([]);
  });
});
