import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Entry } from '../bulk/journal';
import type { RunRecord } from './protocol';
import { marksRun, runMarks } from './run-marks';

interface Schema extends DBSchema {
  entries: { key: [string, number]; value: Entry };
  runs: { key: string; value: RunRecord; indexes: { service: string; startedAt: number } };
}

type Transaction = IDBPTransaction<Schema, ['entries', 'runs'], 'readwrite'>;

/** Thrown when another entry has this key: another page writes this run. */
export class ClashError extends Error {}

/** Thrown when the run is over: its journal takes no more entries. */
export class OverError extends Error {}

/** Thrown when the entry before is missing: the journal was erased during the run. */
export class GapError extends Error {}

const NAME = 'journal';
/** Version 2 added the index by start time. What version 1 stored is read as it is. */
const VERSION = 2;

/**
 * The journal on disk. Only the connection is kept in memory. It is opened again when the browser has
 * closed it: after a full disk, every use of the old connection fails.
 */
export class JournalStore {
  #connection: Promise<IDBPDatabase<Schema>> | undefined;

  /**
   * Stores entries. They are on the disk when this resolves. An entry that is there already, with the
   * same nonce, counts as stored.
   *
   * @param record of the run, where the entries begin it
   * @throws ClashError when another entry has the key; GapError when the entry before is missing; OverError
   *   when the run is over; DOMException when the disk is full or the journal cannot be opened
   */
  async append(entries: readonly Entry[], record?: RunRecord): Promise<void> {
    await this.#use(async (db) => {
      // Strict: a stored entry must survive a power cut, which the browsers' default does not promise.
      const tx = db.transaction(['entries', 'runs'], 'readwrite', { durability: 'strict' });
      try {
        const isStart = record !== undefined && (await addRun(tx, record));
        for (const entry of entries) {
          await addEntry(tx, entry, isStart);
          if (marksRun(entry)) await markRun(tx, entry);
        }
        await tx.done;
      } catch (error) {
        tx.done.catch(() => {});
        if (isRefusal(error)) tx.abort();
        throw error;
      }
    });
  }

  /** Stores which tab carries out a run. */
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

  /** The runs that were started before a time, in ms since 1970. */
  runsBefore(time: number): Promise<RunRecord[]> {
    const range = IDBKeyRange.upperBound(time, true);
    return this.#use((db) => db.getAllFromIndex('runs', 'startedAt', range));
  }

  /** Removes a run from the journal. */
  async forget(run: string): Promise<void> {
    await this.#use(async (db) => {
      const tx = db.transaction(['entries', 'runs'], 'readwrite', { durability: 'strict' });
      await tx.objectStore('entries').delete(entriesOf(run));
      await tx.objectStore('runs').delete(run);
      await tx.done;
    });
  }

  /** Closes the database, so that another version of the extension can open it. */
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
      // A closed connection has written nothing: one second try, and none for other errors.
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

/** @returns whether the run is new. A start that is sent again finds its run, which may be over. */
async function addRun(tx: Transaction, record: RunRecord): Promise<boolean> {
  const runs = tx.objectStore('runs');
  if (await runs.get(record.run)) return false;
  await runs.put(record);
  return true;
}

async function addEntry(tx: Transaction, entry: Entry, isStart: boolean): Promise<void> {
  const entries = tx.objectStore('entries');
  const key = `${entry.run} ${entry.seq}`;
  const known = await entries.get([entry.run, entry.seq]);
  if (known && known.nonce !== entry.nonce) throw new ClashError(key);
  if (known) return;
  const run = isStart ? undefined : await tx.objectStore('runs').get(entry.run);
  if (run?.isOver) throw new OverError(entry.run);
  const isNext =
    entry.seq === 1 || (await entries.getKey([entry.run, entry.seq - 1])) !== undefined;
  if (!isNext) throw new GapError(key);
  await entries.add(entry);
}

/** Stores in the run's record what an entry tells about the whole run. */
async function markRun(tx: Transaction, entry: Entry): Promise<void> {
  const runs = tx.objectStore('runs');
  const run = await runs.get(entry.run);
  if (!run) return;
  const isStopped = entry.event.kind === 'stopped';
  const all = isStopped ? await tx.objectStore('entries').getAll(entriesOf(entry.run)) : [];
  await runs.put({ ...run, ...runMarks(entry, all) });
}

/** Whether the journal works, and refused what it was given. */
function isRefusal(error: unknown): boolean {
  return [ClashError, GapError, OverError].some((kind) => error instanceof kind);
}

function entriesOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);
}

function newestFirst(records: RunRecord[]): RunRecord[] {
  return records.sort((a, b) => b.startedAt - a.startedAt);
}
