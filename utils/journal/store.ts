import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry, Result } from '../bulk/journal';
import { lostIn } from '../bulk/lost-numbers';
import { foldRun } from '../bulk/run-state';
import type { RunRecord } from './protocol';

interface Schema extends DBSchema {
  entries: { key: [string, number]; value: Entry };
  runs: { key: string; value: RunRecord; indexes: { service: string; startedAt: number } };
}

/** Raised when a key is already taken by another entry: somebody else writes this run. */
export class ClashError extends Error {}

/** Raised when a run is over: nothing is written to its journal any more. */
export class OverError extends Error {}

/** Raised when an entry's predecessor is not there: the journal was erased under a run. */
export class GapError extends Error {}

const NAME = 'journal';
/** 2 added the index by age. What version 1 stored is kept as it is. */
const VERSION = 2;

/**
 * The journal on disk. Nothing is kept in memory but the connection, which is opened again when the
 * browser has closed it: after a full disk, every use of the old one would fail for ever.
 */
export class JournalStore {
  #connection: Promise<IDBPDatabase<Schema>> | undefined;

  /**
   * Stores entries for good: they are on the disk when this resolves. An entry that is there already,
   * with the same nonce, counts as stored.
   *
   * @throws ClashError when a key is taken; GapError when the run's earlier entries are gone; OverError
   *   after its last one; DOMException when the disk is full or the journal gone
   */
  async append(entries: readonly Entry[], record?: RunRecord): Promise<void> {
    await this.#use(async (db) => {
      // Strict: an acknowledged entry must outlive a power cut; browsers default to less.
      const tx = db.transaction(['entries', 'runs'], 'readwrite', { durability: 'strict' });
      const store = tx.objectStore('entries');
      const runs = tx.objectStore('runs');
      try {
        // A start that is sent again finds its run as it is by now, which may be over.
        const isStart = record && !(await runs.get(record.run));
        if (isStart) await runs.put(record);
        for (const entry of entries) {
          const known = await store.get([entry.run, entry.seq]);
          if (!known) {
            if (!isStart && (await runs.get(entry.run))?.isOver) throw new OverError(entry.run);
            const before: [string, number] = [entry.run, entry.seq - 1];
            const isNext = entry.seq === 1 || (await store.getKey(before)) !== undefined;
            if (!isNext) throw new GapError(`${entry.run} ${entry.seq}`);
            await store.add(entry);
          } else if (known.nonce !== entry.nonce) throw new ClashError(`${entry.run} ${entry.seq}`);
          const run = marksRun(entry) && (await runs.get(entry.run));
          if (run) {
            const isStopped = entry.event.kind === 'stopped';
            const all = isStopped ? await store.getAll(entriesOf(entry.run)) : [];
            await runs.put({ ...run, ...marksOf(entry, all) });
          }
        }
        await tx.done;
      } catch (error) {
        tx.done.catch(() => {});
        if (isRefusal(error)) tx.abort();
        throw error;
      }
    });
  }

  /** Notes in which tab a run goes on. */
  async setTab(run: string, tab: number): Promise<void> {
    await this.#use(async (db) => {
      const record = await db.get('runs', run);
      if (record) await db.put('runs', { ...record, tab });
    });
  }

  /** A run's entries, oldest first. */
  entries(run: string): Promise<Entry[]> {
    return this.#use((db) => db.getAll('entries', entriesOf(run)));
  }

  record(run: string): Promise<RunRecord | undefined> {
    return this.#use((db) => db.get('runs', run));
  }

  /** A service's runs, newest first. */
  async runsOf(service: string): Promise<RunRecord[]> {
    const records = await this.#use((db) => db.getAllFromIndex('runs', 'service', service));
    return newestFirst(records);
  }

  /** All runs, newest first. */
  async runs(): Promise<RunRecord[]> {
    return newestFirst(await this.#use((db) => db.getAll('runs')));
  }

  /** The runs that were started before a time, in ms. */
  runsBefore(time: number): Promise<RunRecord[]> {
    const range = IDBKeyRange.upperBound(time, true);
    return this.#use((db) => db.getAllFromIndex('runs', 'startedAt', range));
  }

  /** Takes a run out of the journal for good. */
  async forget(run: string): Promise<void> {
    await this.#use(async (db) => {
      const tx = db.transaction(['entries', 'runs'], 'readwrite', { durability: 'strict' });
      await tx.objectStore('entries').delete(entriesOf(run));
      await tx.objectStore('runs').delete(run);
      await tx.done;
    });
  }

  /** Lets the database go, so that another version of the extension can open it. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    (await connection)?.close();
  }

  async #use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (isRefusal(error)) throw error;
      this.#connection = undefined;
      // Only a dead connection is worth a second try, and only one: the first wrote nothing.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#connection ??= openDB<Schema>(NAME, VERSION, {
      upgrade(db, from, _, tx) {
        if (from < 1) {
          db.createObjectStore('entries', { keyPath: ['run', 'seq'] });
          db.createObjectStore('runs', { keyPath: 'run' }).createIndex('service', 'service');
        }
        if (from < 2) tx.objectStore('runs').createIndex('startedAt', 'startedAt');
      },
      blocking: () => void this.close(),
      terminated: () => {
        this.#connection = undefined;
      },
    });
    return this.#connection;
  }
}

/** Whether the journal itself is sound, and did not want what it was given. */
function isRefusal(error: unknown): boolean {
  return [ClashError, GapError, OverError].some((kind) => error instanceof kind);
}

/** Whether an entry may change what is kept of its run beside its entries. */
export function marksRun({ event }: Entry): boolean {
  return event.kind === 'outcome' || event.kind === 'finished' || event.kind === 'stopped';
}

/**
 * What an entry changes of what is kept of its run beside its entries. A run that is stopped while the x
 * of a replacement is in doubt may have lost a number of which no outcome tells.
 *
 * @param all the entries of the run so far, with this one
 */
export function marksOf({ event }: Entry, all: Iterable<Entry>): Partial<RunRecord> {
  const isLost = (results: readonly Result[]) => lostIn(results, () => '').length > 0;
  if (event.kind === 'outcome') return isLost(event.results) ? { hasLost: true } : {};
  const state = event.kind === 'stopped' ? foldRun(all) : undefined;
  const hasLost = state !== undefined && isLost([...state.results.values()].flat());
  return { isOver: true, ...(hasLost && { hasLost }) };
}

function entriesOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);
}

function newestFirst(records: RunRecord[]): RunRecord[] {
  return records.sort((a, b) => b.startedAt - a.startedAt);
}
