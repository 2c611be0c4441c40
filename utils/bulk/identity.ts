import { fold } from '../text';
import type { PlannedUser } from './plan';
import { entryNumber } from './selection/pasted-entry';

/**
 * Whether the row of a licence shows somebody else than the user whom a plan means: another name and another
 * SDA, where both know both. One of the two alone may have been changed.
 *
 * @param planned as the plan froze him, perhaps long ago
 * @param shown as his row is now
 */
export function isSomebodyElse(
  planned: Pick<PlannedUser, 'name' | 'sda'>,
  shown: Pick<PlannedUser, 'name' | 'sda'>,
): boolean {
  const areKnown = [planned.name, shown.name, planned.sda, shown.sda].every((text) => fold(text));
  const number = (sda: string) => entryNumber(sda) ?? fold(sda);
  return (
    areKnown && fold(planned.name) !== fold(shown.name) && number(planned.sda) !== number(shown.sda)
  );
}

/** A user in a few words: by name and SDA. */
export function namedUser({ name, sda }: Pick<PlannedUser, 'name' | 'sda'>): string {
  return [name, sda].filter(Boolean).join(', ');
}
