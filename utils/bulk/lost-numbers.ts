import { optionKey } from './option-names';
import { numberIn } from './option-state';
import { type LostNumber, lostIn } from './replacement';
import type { RunState } from './run-state';

/**
 * The numbers that are lost once a run is over: those that were lost before it and that it has not seen
 * there again, and those that it has lost itself.
 */
export function lostAfter(
  before: readonly LostNumber[],
  { plan, results }: RunState,
): LostNumber[] {
  const optionOf = (change: number) => plan.changes[change]?.option ?? '';
  const all = [...results.values()].flat();
  const seen = all.filter(({ after }) => after !== undefined && numberIn(after) !== undefined);
  const known = new Set(seen.map(({ licence, change }) => keyOf(licence, optionOf(change))));
  const lost = new Map<string, LostNumber>();
  for (const one of before) lost.set(keyOf(one.licence, one.option), one);
  for (const key of known) lost.delete(key);
  for (const one of lostIn(all, optionOf)) lost.set(keyOf(one.licence, one.option), one);
  return [...lost.values()];
}

function keyOf(licence: string, option: string): string {
  return JSON.stringify([licence, optionKey(option)]);
}
