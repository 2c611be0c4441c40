import type { RunRecord } from './protocol';
import { lotIdOf } from './service-history';

/**
 * The runs of every lot that is going on, and of the newest others. A lot is as new as its last run.
 *
 * @param records of all runs, newest first
 * @param most how many lots that are over
 * @returns newest first
 */
export function runsOfRecentLots(records: readonly RunRecord[], most: number): RunRecord[] {
  const lots = new Set(records.filter(({ isOver }) => !isOver).map(lotIdOf));
  const wanted = lots.size + most;
  for (const record of records) if (lots.size < wanted) lots.add(lotIdOf(record));
  return records.filter((record) => lots.has(lotIdOf(record)));
}
