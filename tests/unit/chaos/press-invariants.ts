import { wantedOf } from './script';
import type { Fact } from './simulated-page';
import type { Simulation } from './simulation';
import { QUARANTINE } from './tab';

/**
 * Checks the presses. I4: only what was asked. I6: only with an intent on the disk. I7: only by the tab that
 * holds the run. I11: again only after a reading that came after the quarantine.
 */
export function pressFaults(simulation: Simulation): string[] {
  const { facts, script, clearedAt } = simulation;
  const faults: string[] = [];
  const earlier: Fact[] = [];
  let unknown = 0;
  for (const fact of facts) {
    if (fact.what === 'pressed') {
      const { licence, option, button, value, at } = fact;
      const pair = `${licence} ${button} ${option}`;
      const change = wantedOf(script, licence).find((one) => one.option === option);
      const isWanted = change && (change.action === 'replace' || change.action === button);
      const isOthers = !script.selected.includes(licence);
      // An undo takes away what was given: see I16.
      if (isOthers || !(isWanted || script.picks)) faults.push(`I4 ${pair} was not asked`);
      if (clearedAt === undefined || at < clearedAt) {
        if (!fact.isAnnounced) faults.push(`I6 ${pair} was pressed without an intent on the disk`);
        if (!fact.isHolder) faults.push(`I7 ${pair} was pressed by a tab that has lost the run`);
      } else if (++unknown > 1) {
        // The press that was announced just before the erasing may still be made.
        faults.push(`I6 ${pair} was pressed though the journal had been erased`);
      }
      // Only the last press counts: the reading before it has settled the earlier ones.
      const last = earlier.findLast((one) => {
        return one.what === 'pressed' && one.licence === licence && one.option === option;
      });
      const isSame =
        last?.what === 'pressed' &&
        last.button === button &&
        last.value === value &&
        !last.isRefused;
      const same = isSame ? last : undefined;
      const isReread = earlier.some((one) => {
        return (
          one.what === 'opened' && one.licence === licence && one.at >= (same?.at ?? 0) + QUARANTINE
        );
      });
      // From run to run only the clock tells how long ago a press was, and here the clock has leapt.
      const isClockLost = simulation.struck.includes('clock-forward');
      // A change by somebody else settles a doubt as a late effect would.
      const isMeddled = simulation.meddled.has(licence);
      // What an open detail shows counts for done, and is wanted again.
      const isBelieved = script.picks !== undefined && script.readBack === 'in-place';
      // Nobody knows of a press whose journal was erased.
      const isForgotten = clearedAt !== undefined && at >= clearedAt;
      const isExcused = simulation.isRetried && (isClockLost || isMeddled || isBelieved);
      if (same && !isReread && !isExcused && !isForgotten)
        faults.push(`I11 ${pair} was pressed again at ${at} without a reading`);
    }
    earlier.push(fact);
  }
  return faults;
}
