import type { Reason } from './reason';
import { type LineOutcome, type ResultLine, resultLines } from './result-lines';
import type { RunState } from './run-state';

/** The lines of a run that came out alike, for the same reasons. */
export interface Cause {
  outcome: LineOutcome;
  /** Empty where the lines have none, or different ones. */
  reasons: readonly Reason[];
  lines: readonly ResultLine[];
}

/** What a person should look at first stands first. */
const ORDER: readonly LineOutcome[] = [
  'to-check',
  'failed',
  'stopped',
  'waiting',
  'unavailable',
  'modified',
  'already',
];
/** How many causes one outcome may have. Reasons can name values: rare ones are put together. */
const MOST_CAUSES = 12;

/** The lines of a run by their cause: the problems first, then by how many lines each cause has. */
export function causesOf(state: RunState): Cause[] {
  const byCause = new Map<string, ResultLine[]>();
  for (const line of resultLines(state)) {
    const key = `${line.outcome} ${JSON.stringify(line.reasons)}`;
    const known = byCause.get(key);
    if (known) known.push(line);
    else byCause.set(key, [line]);
  }
  const causes = [...byCause.values()].flatMap((lines): Cause | [] => {
    const [first] = lines;
    return first ? { outcome: first.outcome, reasons: first.reasons, lines } : [];
  });
  return ORDER.flatMap((outcome) => {
    const own = causes.filter((cause) => cause.outcome === outcome);
    own.sort((a, b) => b.lines.length - a.lines.length);
    if (own.length <= MOST_CAUSES) return own;
    const rest = own.slice(MOST_CAUSES - 1).flatMap(({ lines }) => lines);
    return [...own.slice(0, MOST_CAUSES - 1), { outcome, reasons: [], lines: rest }];
  });
}
