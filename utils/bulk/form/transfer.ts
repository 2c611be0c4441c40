import type { Change } from '../change';
import { optionKey } from '../option-names';

/** What is asked for, and from whom an option is to be taken away for it. */
export interface Transfer {
  option: string;
  /** The licences of those from whom it is taken away. */
  from: readonly string[];
  /** The licences of the users of whom something is asked now. */
  licences: ReadonlySet<string>;
  /** What is asked of all of them, or of each. */
  changes: readonly Change[];
  own?: ReadonlyMap<string, readonly Change[]> | undefined;
}

/**
 * What is asked of each user once an option is taken away from some of them first. Users who lose it are not given it:
 * the removal replaces what was asked of them about this option.
 *
 * @returns `undefined` where nothing would be taken away, or nothing given
 */
export function transferred(transfer: Transfer): Map<string, readonly Change[]> | undefined {
  const { option, from, licences, changes, own } = transfer;
  const key = optionKey(option);
  const isOfIt = (change: Change) => optionKey(change.option) === key;
  const all = new Map<string, readonly Change[]>();
  for (const licence of licences) all.set(licence, own?.get(licence) ?? changes);
  for (const licence of from) {
    const others = (all.get(licence) ?? []).filter((change) => !isOfIt(change));
    all.set(licence, [{ option, action: 'remove' }, ...others]);
  }
  const isGiven = [...all.values()].flat().some((one) => one.action !== 'remove' && isOfIt(one));
  return from.length > 0 && isGiven ? all : undefined;
}
