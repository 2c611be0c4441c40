import { doubtsIn, type OpenDoubt } from '../bulk/doubts';
import type { LostNumber } from '../bulk/lost-numbers';
import { lostAfter } from '../bulk/lost-numbers';
import { foldRun } from '../bulk/run-state';
import type { RunRecord } from './protocol';
import type { JournalStore } from './store';

type Store = Pick<JournalStore, 'entries' | 'runsOf'>;

/** What has been in doubt for longer has been carried out or never will be, in ms. */
const LONGEST_DOUBT = 60 * 60_000;
/** A run that was begun longer ago is over, or has been left, in ms. */
const LONGEST_RUN = 3 * 24 * 60 * 60_000;

/**
 * What the other runs of a service have left in doubt. One whose clock time lies ahead counts: the clock
 * may have been set back since.
 *
 * @param now in milliseconds since 1970
 */
export async function doubtsOf(
  store: Store,
  service: string,
  { but, now }: { but: string; now: number },
): Promise<OpenDoubt[]> {
  const records = (await store.runsOf(service)).filter(({ run, startedAt }) => {
    return run !== but && startedAt > now - LONGEST_RUN;
  });
  const doubts: OpenDoubt[] = [];
  for (const { run } of records) doubts.push(...doubtsIn(await store.entries(run)));
  return doubts.filter(({ at }) => at > now - LONGEST_DOUBT);
}

/**
 * The numbers that runs of a service have taken from users and that no later run has seen there again.
 *
 * @param records the service's runs, newest first
 */
export async function lostOf(store: Store, records: readonly RunRecord[]): Promise<LostNumber[]> {
  const oldest = records.findLastIndex(({ hasLost }) => hasLost);
  let lost: LostNumber[] = [];
  for (const { run } of records.slice(0, oldest + 1).toReversed()) {
    const state = foldRun(await store.entries(run));
    if (state) lost = lostAfter(lost, state);
  }
  return lost;
}
