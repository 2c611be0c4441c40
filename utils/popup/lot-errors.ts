import type { LotError } from '../../components/popup/popup-model';
import type { Change } from '../bulk/change';
import type { Lot } from '../bulk/lots/lot';
import { optionKey } from '../bulk/option-names';
import { isError, type ResultLine, resultLines } from '../bulk/result-lines';
import type { RunState } from '../bulk/run-state';
import { reasonSentences } from '../locales/wording';

/** A line of a lot that a person should look at. */
export interface ErrorLine {
  line: ResultLine;
  change: Change | undefined;
  /** The same for each line that wants the same of the same option. */
  key: string;
}

/** What is to be looked at in a lot, as it is after all of its runs. */
export function errorsOf({ state, undo }: Lot): ErrorLine[] {
  const made = errorsIn(state);
  if (!undo) return made;
  // The failures of a lot that was undone no longer matter, but changes whose effect is not known must still be
  // checked.
  const read = new Set([...undo.results.values()].flat().map((result) => optionIn(undo, result)));
  const unread = made.filter(({ line }) => {
    return line.outcome === 'to-check' && !read.has(optionIn(state, line));
  });
  return [...errorsIn(undo), ...unread];
}

/**
 * When a lot has last made, or found made, each of these changes, in ms since 1970.
 *
 * @param wanted keys of errors
 */
export function madeIn({ state, undo }: Lot, wanted: ReadonlySet<string>): Map<string, number> {
  const made = new Map<string, number>();
  for (const run of undo ? [state, undo] : [state]) {
    for (const line of resultLines(run)) {
      if (line.outcome !== 'modified' && line.outcome !== 'already') continue;
      const key = keyOf(run, line);
      if (wanted.has(key)) made.set(key, Math.max(made.get(key) ?? 0, line.at ?? 0));
    }
  }
  return made;
}

/** An error as the popup lists it. */
export function lotError({ line, change, key }: ErrorLine): LotError {
  const { licence, outcome, reasons } = line;
  return {
    key,
    licence,
    option: change?.option ?? '',
    outcome: outcome === 'to-check' ? outcome : 'failed',
    reason: reasonSentences(reasons),
  };
}

function errorsIn(run: RunState): ErrorLine[] {
  const lines = resultLines(run).filter(({ outcome }) => isError(outcome));
  return lines.map((line) => ({
    line,
    change: run.plan.changes[line.change],
    key: keyOf(run, line),
  }));
}

function keyOf(run: RunState, line: Pick<ResultLine, 'licence' | 'change'>): string {
  const { action, value } = run.plan.changes[line.change] ?? {};
  return JSON.stringify([optionIn(run, line), action === 'remove' ? null : (value ?? '')]);
}

function optionIn({ plan }: RunState, { licence, change }: Pick<ResultLine, 'licence' | 'change'>) {
  const option = optionKey(plan.changes[change]?.option ?? '');
  return JSON.stringify([plan.service.key, licence, option]);
}
