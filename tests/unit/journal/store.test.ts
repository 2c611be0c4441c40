import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry, RunEvent } from '../../../utils/bulk/journal';
import { ClashError, GapError, OverError } from '../../../utils/journal/append-entries';
import { JournalStore } from '../../../utils/journal/store';
import { intent, plan, started } from '../support/builders';

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

describe('append', () => {
  test('asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');

    await store.append([entry(1, 'a')], RECORD);

    expect(transaction).toHaveBeenCalledWith(['entries', 'runs', 'notes'], 'readwrite', {
      durability: 'strict',
    });
  });

  test('stores once what is sent twice', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.append([entry(1, 'a'), entry(2, 'b')]);

    expect(await store.entries('r')).toEqual([entry(1, 'a'), entry(2, 'b')]);
  });

  test('stores nothing of a batch that has the key of another writer’s entry', async () => {
    await store.append([entry(1, 'a'), entry(2, 'b')], RECORD);

    await expect(store.append([entry(3, 'c'), entry(2, 'other')])).rejects.toThrow(ClashError);

    expect(await store.entries('r')).toEqual([entry(1, 'a'), entry(2, 'b')]);
  });

  test('stores nothing more of a run whose journal was erased', async () => {
    await store.append([entry(1, 'a'), entry(2, 'b')], RECORD);
    await store.forget('r');

    await expect(store.append([entry(3, 'c')])).rejects.toThrow(GapError);

    expect(await store.entries('r')).toEqual([]);
    await store.append([entry(1, 'a')], RECORD);
    expect(await store.entries('r')).toHaveLength(1);
  });

  test.each(['finished', 'stopped'] as const)('marks a run that is %s as over', async (kind) => {
    await store.append([entry(1, 'a')], RECORD);

    await store.append([entry(2, 'b', { kind })]);

    expect(await store.record('r')).toEqual({ ...RECORD, isOver: true });
  });

  test('opens the journal again after its connection was closed', async () => {
    await store.append([entry(1, 'a')], RECORD);
    const dead = new DOMException('The connection is closing.', 'InvalidStateError');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw dead;
    });

    await store.append([entry(2, 'b')]);

    expect(await store.entries('r')).toHaveLength(2);
  });

  test('reports a full disk instead of trying again', async () => {
    await store.append([entry(1, 'a')], RECORD);
    const full = new DOMException('No space', 'QuotaExceededError');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw full;
    });

    await expect(store.append([entry(2, 'b')])).rejects.toBe(full);

    expect(await store.entries('r')).toEqual([entry(1, 'a')]);
  });
});

describe('the runs', () => {
  test('are found by service, newest first', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.append([{ ...entry(1, 'b'), run: 'q' }], { ...RECORD, run: 'q', startedAt: 20 });
    await store.append([{ ...entry(1, 'c'), run: 'p' }], { ...RECORD, run: 'p', service: 't' });

    expect((await store.runsOf('s')).map(({ run }) => run)).toEqual(['q', 'r']);
    expect(await store.runs()).toHaveLength(3);
  });

  test('follow the tab that takes them over', async () => {
    await store.append([entry(1, 'a')], RECORD);

    await store.setTab('r', 7);

    expect(await store.record('r')).toEqual({ ...RECORD, tab: 7 });
  });

  test('survive the store that wrote them', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.close();

    expect(await new JournalStore().entries('r')).toEqual([entry(1, 'a')]);
  });
});

describe('a journal of version 1', () => {
  /** The journal as the first version of the extension created it. */
  function openFirst(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('journal', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('entries', { keyPath: ['run', 'seq'] });
        const runs = request.result.createObjectStore('runs', { keyPath: 'run' });
        runs.createIndex('service', 'service');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  test('is read as it is, and can be searched by age', async () => {
    const first = await openFirst();
    const tx = first.transaction(['entries', 'runs'], 'readwrite');
    tx.objectStore('entries').add(entry(1, 'a'));
    tx.objectStore('runs').add(RECORD);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    first.close();

    expect(await store.entries('r')).toEqual([entry(1, 'a')]);
    expect(await store.runsBefore(RECORD.startedAt + 1)).toEqual([RECORD]);
    expect(await store.runsBefore(RECORD.startedAt)).toEqual([]);
    await store.append([entry(2, 'b', { kind: 'finished' })]);
    expect(await store.record('r')).toEqual({ ...RECORD, isOver: true });
    await store.setNote({ lot: 'r', text: '', ticket: 'T-1' });
    expect(await store.notes()).toHaveLength(1);
  });
});

test('a long run is read in parts', async () => {
  const all = [1, 2, 3, 4, 5].map((seq) => entry(seq, `n${seq}`));
  await store.append(all, RECORD);
  await store.append([{ ...entry(1, 'q'), run: 'r2' }], { ...RECORD, run: 'r2' });

  expect(await store.entriesAfter('r', 0, 2)).toEqual(all.slice(0, 2));
  expect(await store.entriesAfter('r', 2, 2)).toEqual(all.slice(2, 4));
  expect(await store.entriesAfter('r', 4, 2)).toEqual(all.slice(4));
  expect(await store.entriesAfter('r', 5, 2)).toEqual([]);
});

describe('a run that is over', () => {
  test.each(['stopped', 'finished'] as const)('takes no entry after it has %s', async (kind) => {
    await store.append([entry(1, 'a')], RECORD);
    await store.append([entry(2, 'b', { kind })]);

    await expect(store.append([entry(3, 'c')])).rejects.toThrow(OverError);

    expect(await store.entries('r')).toHaveLength(2);
  });

  test('accepts its last entry again where that is sent twice', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.append([entry(2, 'b', { kind: 'finished' })]);

    await store.append([entry(2, 'b', { kind: 'finished' })]);

    expect(await store.entries('r')).toHaveLength(2);
  });

  test('is not opened again by its start that is sent twice', async () => {
    await store.append([entry(1, 'a')], RECORD);
    await store.append([entry(2, 'b', { kind: 'stopped' })]);

    await store.append([entry(1, 'a')], RECORD);

    expect(await store.record('r')).toMatchObject({ isOver: true });
  });
});

test('a run that is stopped while an x is in doubt is marked for the number that may be lost', async () => {
  const replace = { option: 'Numéro Fax2Mail', action: 'replace', value: '0199001234' } as const;
  await store.append([entry(1, 'a', started(plan([replace], ['FPC1'])))], RECORD);
  const remove = { press: 'remove', before: '0199005678' } as const;
  await store.append([entry(2, 'b', intent('FPC1', remove))]);
  expect((await store.record('r'))?.hasLost).toBeUndefined();

  await store.append([entry(3, 'c', { kind: 'stopped' })]);

  expect(await store.record('r')).toMatchObject({ isOver: true, hasLost: true });
});
