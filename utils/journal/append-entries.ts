import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Entry } from '../bulk/journal';
import type { LotNote, RunRecord } from './protocol';
import { marksRun, runMarks } from './run-marks';

/** The database of the journal. Earlier versions of the extension have stored entries in it. */
export interface Schema extends DBSchema {
  entries: { key: [string, number]; value: Entry };
  runs: { key: string; value: RunRecord; indexes: { service: string; startedAt: number } };
  notes: { key: string; value: LotNote };
}

type Transaction = IDBPTransaction<Schema, ['entries', 'runs', 'notes'], 'readwrite'>;

/** Thrown when another entry has this key: another page writes this run. */
export class ClashError extends Error {}

/** Thrown when the run is over: its journal takes no more entries. */
export class OverError extends Error {}

/** Thrown when the entry before is missing: the journal was erased during the run. */
export class GapError extends Error {}

/**
 * Stores entries in one transaction: all of them or none. They are on the disk when this resolves.
 *
 * @param record of the run, where the entries begin it
 * @param note of the lot that the run begins
 * @throws ClashError, GapError, OverError; DOMException when the disk is full
 */
export async function appendEntries(
  db: IDBPDatabase<Schema>,
  entries: readonly Entry[],
  record?: RunRecord,
  note?: LotNote,
): Promise<void> {
  // Strict: a stored entry must survive a power cut, which the browsers' default does not promise.
  const tx = db.transaction(['entries', 'runs', 'notes'], 'readwrite', { durability: 'strict' });
  try {
    const isStart = record !== undefined && (await addRun(tx, record));
    if (isStart && note) await tx.objectStore('notes').put(note);
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
export function isRefusal(error: unknown): boolean {
  return [ClashError, GapError, OverError].some((kind) => error instanceof kind);
}

/** The keys of a run's entries. */
export function entriesOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);
}
