import type { RunRecord } from './protocol';

interface Store {
  runs: () => Promise<RunRecord[]>;
  runsBefore: (time: number) => Promise<RunRecord[]>;
  forget: (run: string) => Promise<void>;
}

export interface RetentionOptions {
  store: Store;
  /** Whether a tab carries out a run now: such a run is kept. */
  isHeld: (record: RunRecord) => Promise<boolean>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Removes the runs that are older than so many days from the journal, finished or not. */
export async function forgetOld(days: number, options: RetentionOptions): Promise<void> {
  const old = await options.store.runsBefore(Date.now() - days * DAY);
  await forgetFree(old, options);
}

/** Removes every run that no tab carries out. @returns how many runs were removed and kept */
export async function forgetAll(
  options: RetentionOptions,
): Promise<{ forgotten: number; kept: number }> {
  const all = await options.store.runs();
  const forgotten = await forgetFree(all, options);
  return { forgotten, kept: all.length - forgotten };
}

async function forgetFree(
  records: readonly RunRecord[],
  { store, isHeld }: RetentionOptions,
): Promise<number> {
  let forgotten = 0;
  for (const record of records) {
    if (!record.isOver && (await isHeld(record))) continue;
    await store.forget(record.run);
    forgotten++;
  }
  return forgotten;
}
