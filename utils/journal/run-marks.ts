import type { Entry, Result } from '../bulk/journal';
import { lostIn } from '../bulk/numbers/lost-numbers';
import { foldRun } from '../bulk/run-state';
import type { RunRecord } from './protocol';

/** Whether an entry may change the record of its run. */
export function marksRun({ event }: Entry): boolean {
  return event.kind === 'outcome' || event.kind === 'finished' || event.kind === 'stopped';
}

/**
 * What an entry changes in the record of its run. A run that is stopped while the removal of a replacement
 * is in doubt may have lost a number that no outcome tells of.
 *
 * @param all the entries of the run so far, with this one
 */
export function runMarks({ event }: Entry, all: Iterable<Entry>): Partial<RunRecord> {
  if (event.kind === 'outcome') return hasLostNumber(event.results) ? { hasLost: true } : {};
  const state = event.kind === 'stopped' ? foldRun(all) : undefined;
  const hasLost = state !== undefined && hasLostNumber([...state.results.values()].flat());
  return { isOver: true, ...(hasLost && { hasLost }) };
}

function hasLostNumber(results: readonly Result[]): boolean {
  return lostIn(results, () => '').length > 0;
}
