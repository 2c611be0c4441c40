import { doubtsIn, type OpenDoubt } from '../bulk/doubts';
import type { Entry } from '../bulk/journal';
import { type LostNumber, lostAfter } from '../bulk/numbers/lost-numbers';
import { foldRun } from '../bulk/run-state';
import { LONGEST_DOUBT, LONGEST_RUN } from '../timing';
import { lotIdOf, lotRecords } from './lot-records';
import type { RunRecord } from './protocol';
import type { JournalStore } from './store';

type Store = Pick<JournalStore, 'entries' | 'runsOf'>;

/**
 * What the other runs of a service left in doubt. A time in the future counts too: the clock may have been set back
 * since.
 *
 * @param but the run that asks, which is left out
 * @param now in ms since 1970
 */
export async function doubtsOf(
  store: Store,
  service: string,
  { but, now }: { but: string; now: number },
): Promise<OpenDoubt[]> {
  const records = lotRecords(await store.runsOf(service)).filter(({ run, startedAt }) => {
    return run !== but && startedAt > now - LONGEST_RUN;
  });
  const doubts: OpenDoubt[] = [];
  for (const { run } of records) doubts.push(...doubtsIn(await store.entries(run)));
  return doubts.filter(({ at }) => at > now - LONGEST_DOUBT);
}

/**
 * The numbers that runs of a service took from users and that no later run has seen there again.
 *
 * @param records the runs of the service, newest first
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

/** The place of the run that a service begins next. */
export async function nextOf(store: Store, service: string): Promise<number> {
  return 1 + Math.max(0, ...(await store.runsOf(service)).map(({ nth = 0 }) => nth));
}

/**
 * The id of the lot that a start continues; `undefined` where it begins one. A run that was erased meanwhile
 * still gives its name to the lot of those that continue it.
 */
export async function lotContinuedBy(
  store: Pick<JournalStore, 'record'>,
  { event }: Entry,
): Promise<string | undefined> {
  if (event.kind !== 'started' || !event.continues) return undefined;
  const { run } = event.continues;
  return lotIdOf((await store.record(run)) ?? { run });
}

/**
 * The entries of the other runs of a run's lot, run by run.
 *
 * @param records the runs of the service, newest first
 */
export async function otherRunsOfLot(
  store: Pick<JournalStore, 'entries'>,
  one: RunRecord,
  records: readonly RunRecord[],
): Promise<Entry[][]> {
  const lot = lotIdOf(one);
  const others = records.filter((record) => record.run !== one.run && lotIdOf(record) === lot);
  return Promise.all(others.map(({ run }) => store.entries(run)));
}
