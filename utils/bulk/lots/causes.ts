import type { Reason } from '../reason';
import { type ResultLine, resultLines } from '../result-lines';
import type { RunState } from '../run-state';
import { type ShownOutcome, WORST_FIRST } from './outcome-order';

/** The lines of a run that came out alike, for the same reasons. */
export interface Cause {
  outcome: ShownOutcome;
  /** Empty where the lines have none, or different ones. */
  reasons: readonly Reason[];
  lines: readonly ResultLine[];
}

/** How many causes one outcome may have. Reasons can name values: rare ones are put together. */
const MOST_CAUSES = 12;

/** The lines of a run by their cause: the worst outcome first, then by how many lines each cause has. */
export function causesOf(state: RunState): Cause[] {
  const byCause = Map.groupBy(resultLines(state), ({ outcome, reasons }) => {
    return `${outcome} ${JSON.stringify(reasons)}`;
  });
  const causes = [...byCause.values()].flatMap((lines): Cause | [] => {
    const [first] = lines;
    return first ? { outcome: first.outcome, reasons: first.reasons, lines } : [];
  });
  return WORST_FIRST.flatMap((outcome) => {
    const own = causes.filter((cause) => cause.outcome === outcome);
    own.sort((a, b) => b.lines.length - a.lines.length);
    if (own.length <= MOST_CAUSES) return own;
    const rest = own.slice(MOST_CAUSES - 1).flatMap(({ lines }) => lines);
    return [...own.slice(0, MOST_CAUSES - 1), { outcome, reasons: [], lines: rest }];
  });
}
