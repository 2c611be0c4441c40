/** What of a portal makes a job fail: the fewest traits with which it still does. */
import { AXIS_NAMES, PLAIN_TRAITS, type Traits } from '../../portal/generated/axes.ts';

/**
 * Makes a portal plainer, axis by axis, as long as it fails.
 *
 * @param fails whether a portal still fails
 */
export async function reduce(
  traits: Traits,
  fails: (traits: Traits) => Promise<boolean>,
): Promise<Traits> {
  let least = traits;
  for (const axis of AXIS_NAMES) {
    if (least[axis] === PLAIN_TRAITS[axis]) continue;
    const plainer = { ...least, [axis]: PLAIN_TRAITS[axis] } as Traits;
    if (await fails(plainer)) least = plainer;
  }
  return least;
}
