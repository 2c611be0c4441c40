import { fold } from '../text';
import type { PlannedUser } from './plan';
import { entryNumber } from './selection/pasted-entry';

/**
 * Whether a licence's row shows another person than the plan means: another name and another SDA, where plan
 * and row have both. If only one of the two differs, it may have been changed in the portal.
 *
 * @param planned the user as the plan holds them, perhaps since long ago
 * @param shown the user as the row shows them now
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

/** A user's name and SDA, as far as they are known, for a person to read. */
export function namedUser({ name, sda }: Pick<PlannedUser, 'name' | 'sda'>): string {
  return [name, sda].filter(Boolean).join(', ');
}
