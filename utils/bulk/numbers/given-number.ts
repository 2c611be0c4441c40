import type { Change } from '../change';
import type { Result } from '../journal';
import { haveSameState } from '../shown-value';
import { isDone } from '../verdict';

/**
 * Whether what an option shows is what a change has given: the number that was wanted, or chosen for the user; any number
 * where it is left to the portal. Another one was given by somebody else, and is theirs to take away.
 */
export function hasGiven(
  change: Change,
  { picked }: Pick<Result, 'picked'>,
  shown: string,
): boolean {
  if (change.action === 'remove') return false;
  if (change.pick) return picked !== undefined && haveSameState(picked, shown);
  return isDone(change, shown);
}
