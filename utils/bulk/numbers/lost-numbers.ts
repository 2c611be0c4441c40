import type { Result } from '../journal';
import { optionKey } from '../option-names';
import type { Reason } from '../reason';
import type { RunState } from '../run-state';
import { numberIn } from '../shown-value';

/** A number that a run took from a user, or may have taken, and could not put back. */
export interface LostNumber {
  licence: string;
  option: string;
  value: string;
}

/** The reasons that tell of a lost number. */
export const LOST: readonly Reason['code'][] = ['old-value-lost', 'old-value-unsure'];

/**
 * The numbers that results say are lost.
 *
 * @param optionOf the option of a change, by its place in the plan
 */
export function lostIn(
  results: readonly Result[],
  optionOf: (change: number) => string,
): LostNumber[] {
  return results.flatMap(({ licence, change, reasons }) => {
    return reasons.flatMap((reason) => {
      if (!LOST.includes(reason.code) || !('value' in reason)) return [];
      return [{ licence, option: optionOf(change), value: reason.value }];
    });
  });
}

/**
 * The numbers that are lost after a run: those that were lost before it and that it has not read in their
 * place again, and those that it has lost itself.
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
