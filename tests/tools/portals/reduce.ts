/** Finds the fewest traits of a portal with which a job still fails. */
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
