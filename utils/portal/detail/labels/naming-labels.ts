import { sameValue } from '../../../text';
import type { PortalProfile } from '../../vocabulary/profile/portal-profile';
import { readLines } from '../lines/option-lines';
import { ownerOf } from '../owner';
import { type Identity, wordsOf } from '../titled-user';

/**
 * The labels by which a detail says whose it is, if the known labels do not. Each of them is the only label before
 * something that is known of the user.
 *
 * @param labels what stands in the detail as a label
 */
export function namingLabels(
  detail: Element,
  labels: readonly string[],
  user: Identity,
): PortalProfile['naming'] {
  if (ownerOf(detail, user) === user.licence) return {};
  const lines = readLines(detail, labels);
  const labelOf = (isIt: (value: string) => boolean) => {
    const [first, ...others] = lines.filter(({ value }) => isIt(value));
    return first && others.length === 0 ? first.label : undefined;
  };
  const naming = {
    licence: labelOf((value) => wordsOf(value).includes(user.licence)),
    sda: labelOf((value) => user.sda !== '' && sameValue(value, user.sda)),
    name: labelOf((value) => user.name !== '' && sameValue(value, user.name)),
  };
  return Object.fromEntries(Object.entries(naming).filter(([, label]) => label !== undefined));
}
