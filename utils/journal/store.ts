import { type IDBPDatabase, openDB } from 'idb';
import type { Entry } from '../bulk/journal';
import { inOrder } from '../bulk/lots/run-order';
import { appendEntries, entriesOf, isRefusal, type Schema } from './append-entries';
import type { LotNote, RunRecord } from './protocol';

const NAME = 'journal';
/** Version 2 added the index by start time, version 3 the notes. What they stored is read as it is. */
const VERSION = 3;

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
   * @param note of the lot that the run begins, if a person wrote one
   * @throws ClashError when another entry has the key; GapError when the entry before is missing; OverError
   *   when the run is over; DOMException when the disk is full or the journal cannot be opened
   */
  async append(entries: readonly Entry[], record?: RunRecord, note?: LotNote): Promise<void> {
    await this.#use((db) => appendEntries(db, entries, record, note));
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

  /** At most `most` of a run's entries, oldest first. @param after the number of the entry before them */
  entriesAfter(run: string, after: number, most: number): Promise<Entry[]> {
    const range = IDBKeyRange.bound([run, after], [run, Number.MAX_SAFE_INTEGER], true);
    return this.#use((db) => db.getAll('entries', range, most));
  }

  record(run: string): Promise<RunRecord | undefined> {
    return this.#use((db) => db.get('runs', run));
  }

  /** A service's runs, newest first. */
  async runsOf(service: string): Promise<RunRecord[]> {
    const records = await this.#use((db) => db.getAllFromIndex('runs', 'service', service));
    return records.sort((a, b) => inOrder(b, a));
  }

  /** All runs, newest first by the clock. */
  async runs(): Promise<RunRecord[]> {
    const records = await this.#use((db) => db.getAll('runs'));
    return records.sort((a, b) => b.startedAt - a.startedAt);
  }

  /** The runs that were started before a time, in ms since 1970. */
  runsBefore(time: number): Promise<RunRecord[]> {
    const range = IDBKeyRange.upperBound(time, true);
    return this.#use((db) => db.getAllFromIndex('runs', 'startedAt', range));
  }

  /** What was written down about the lots. */
  notes(): Promise<LotNote[]> {
    return this.#use((db) => db.getAll('notes'));
  }

  /**
   * Stores what a person wrote down about a lot, in place of what was there. An empty note is removed. The note of a
   * lot that is not in the journal is not stored.
   */
  async setNote(note: LotNote): Promise<void> {
    await this.#use(async (db) => {
      const tx = db.transaction(['runs', 'notes'], 'readwrite');
      const isKept = (note.text || note.ticket) && (await tx.objectStore('runs').getKey(note.lot));
      if (isKept) await tx.objectStore('notes').put(note);
      else await tx.objectStore('notes').delete(note.lot);
      await tx.done;
    });
  }

  /** Removes a run from the journal, with the note of the lot that it began. */
  async forget(run: string): Promise<void> {
    await this.#use(async (db) => {
      const all = ['entries', 'runs', 'notes'] as const;
      const tx = db.transaction(all, 'readwrite', { durability: 'strict' });
      await tx.objectStore('entries').delete(entriesOf(run));
      await tx.objectStore('runs').delete(run);
      await tx.objectStore('notes').delete(run);
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
        if (from < 3) db.createObjectStore('notes', { keyPath: 'lot' });
      },
      blocking: () => void this.close(),
      terminated: () => {
        this.#connection = undefined;
      },
    });
    return this.#connection;
  }
}
