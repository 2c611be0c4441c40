import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry, RunEvent } from '../../../utils/bulk/journal';
import { JournalStore } from '../../../utils/journal/store';

const RECORD = { run: 'r', service: 's', tab: 1, startedAt: 10, isOver: false };

function entry(seq: number, nonce: string, event: RunEvent = { kind: 'resumed' }): Entry {
  return { run: 'r', seq, nonce, at: seq, event };
}

let store: JournalStore;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = new JournalStore();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a note', () => {
  const NOTE = { lot: 'r', text: 'Vu avec le client', ticket: 'T-12' };

  test('is kept beside a lot that is over, and replaced', async () => {
    await store.append([entry(1, 'a'), entry(2, 'b', { kind: 'finished' })], RECORD);

    await store.setNote(NOTE);
    await store.setNote({ ...NOTE, ticket: '' });

    expect(await store.notes()).toEqual([{ ...NOTE, ticket: '' }]);
  });

  test('that was emptied is gone', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.setNote(NOTE);

    await store.setNote({ lot: 'r', text: '', ticket: '' });

    expect(await store.notes()).toEqual([]);
  });

  test('goes with the lot', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.setNote(NOTE);

    await store.forget('r');

    expect(await store.notes()).toEqual([]);
  });

  test('of a lot that is not in the journal is not stored', async () => {
    await store.setNote(NOTE);

    expect(await store.notes()).toEqual([]);
  });
});

test('a note is stored with the run that begins its lot, and not anew where that is sent twice', async () => {
  const note = { lot: 'r', text: 'Vu', ticket: 'T-1' };
  await store.append([entry(1, 'a')], RECORD, note);
  expect(await store.notes()).toEqual([note]);
  await store.setNote({ ...note, text: 'Revu' });

  await store.append([entry(1, 'a')], RECORD, note);

  expect(await store.notes()).toEqual([{ ...note, text: 'Revu' }]);
});
