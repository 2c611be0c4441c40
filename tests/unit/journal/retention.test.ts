import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunRecord } from '../../../utils/journal/protocol';
import { forgetAll, forgetOld } from '../../../utils/journal/retention';
import { JournalStore } from '../../../utils/journal/store';

const DAY = 24 * 60 * 60 * 1000;
let store: JournalStore;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = new JournalStore();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A run that was started `days` ago. */
async function keep(run: string, days: number, isOver = true, lot?: string): Promise<void> {
  const startedAt = Date.now() - days * DAY;
  const record: RunRecord = { run, ...(lot && { lot }), service: 's', tab: 1, startedAt, isOver };
  const entry = { run, seq: 1, nonce: run, at: startedAt, event: { kind: 'resumed' } as const };
  await store.append([entry], record);
}

const left = async () => (await store.runs()).map(({ run }) => run);
const nobody = async () => false;

test('runs older than so many days are removed, with all their entries', async () => {
  await keep('old', 91);
  await keep('interrupted', 120, false);
  await keep('new', 89);

  await forgetOld(90, { store, isHeld: nobody });

  expect(await left()).toEqual(['new']);
  expect(await store.entries('old')).toEqual([]);
  expect(await store.entries('new')).toHaveLength(1);
});

test('a run that a tab carries out is kept, however old', async () => {
  await keep('held', 200, false);
  await keep('other', 200, false);

  await forgetOld(90, { store, isHeld: async ({ run }) => run === 'held' });

  expect(await left()).toEqual(['held']);
});

test('a lot is as old as its last run', async () => {
  await keep('first', 91);
  await keep('retry', 89, true, 'first');

  await forgetOld(90, { store, isHeld: nobody });

  expect(await left()).toEqual(['retry', 'first']);
});

test('a lot is kept whole while a tab carries out one of its runs, and counts once', async () => {
  await keep('first', 2);
  await keep('undo', 1, false, 'first');
  await keep('other', 1);

  const counts = await forgetAll({ store, isHeld: async ({ run }) => run === 'undo' });

  expect(counts).toEqual({ forgotten: 1, kept: 1 });
  expect(await left()).toEqual(['undo', 'first']);
});

test('all runs are removed, except those that a tab carries out', async () => {
  await keep('held', 0, false);
  await keep('over', 0);
  await keep('interrupted', 1, false);

  const counts = await forgetAll({ store, isHeld: async ({ run }) => run === 'held' });

  expect(counts).toEqual({ forgotten: 2, kept: 1 });
  expect(await left()).toEqual(['held']);
});
