import { isOfInventory, lotIdOf } from './lot-records';
import type { RunRecord } from './protocol';

/**
 * The runs of every lot that is going on, and of the newest others. A lot is as new as its last run. An inventory that
 * goes on is among them; one that is over is no lot.
 *
 * @param records of all runs, newest first
 * @param most how many lots that are over
 * @returns newest first
 */
export function runsOfRecentLots(records: readonly RunRecord[], most: number): RunRecord[] {
  const shown = records.filter((record) => !(isOfInventory(record) && record.isOver));
  const lots = new Set(shown.filter(({ isOver }) => !isOver).map(lotIdOf));
  const wanted = lots.size + most;
  for (const record of shown) if (lots.size < wanted) lots.add(lotIdOf(record));
  return shown.filter((record) => lots.has(lotIdOf(record)));
}
