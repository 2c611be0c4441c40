import { lotIdOf, lotRecords } from './lot-records';
import type { RunRecord } from './protocol';

interface Store {
  runs: () => Promise<RunRecord[]>;
  runsBefore: (time: number) => Promise<RunRecord[]>;
  forget: (run: string) => Promise<void>;
}

/** What removing old lots needs: the store, and what must be kept. */
export interface RetentionOptions {
  store: Store;
  /** Whether a tab carries out a run now: such a run is kept. */
  isHeld: (record: RunRecord) => Promise<boolean>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Removes from the journal the lots whose last run is older than `days`, finished or not. */
export async function forgetOld(days: number, options: RetentionOptions): Promise<void> {
  const time = Date.now() - days * DAY;
  const old = await options.store.runsBefore(time);
  if (old.length === 0) return;
  const recent = (await options.store.runs()).filter(({ startedAt }) => startedAt >= time);
  await forgetFree(old, new Set(recent.map(lotIdOf)), options);
}

/** Removes every lot and inventory that no tab carries out. @returns how many lots were removed, and how many of both are kept */
export async function forgetAll(
  options: RetentionOptions,
): Promise<{ forgotten: number; kept: number }> {
  const all = await options.store.runs();
  const kept = await forgetFree(all, new Set(), options);
  const ids = new Set(lotRecords(all).map(lotIdOf));
  const left = [...ids].filter((id) => kept.has(id)).length;
  return { forgotten: ids.size - left, kept: kept.size };
}

/**
 * @param spared lots that are kept in any case
 * @returns the lots that are kept, with those that a tab carries out
 */
async function forgetFree(
  records: readonly RunRecord[],
  spared: ReadonlySet<string>,
  { store, isHeld }: RetentionOptions,
): Promise<Set<string>> {
  const kept = new Set(spared);
  for (const record of records) {
    if (!record.isOver && (await isHeld(record))) kept.add(lotIdOf(record));
  }
  for (const record of records) {
    if (!kept.has(lotIdOf(record))) await store.forget(record.run);
  }
  return kept;
}
