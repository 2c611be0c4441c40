import { Problem } from '../bulk/reason';
import { isCovered } from '../dom/press';
import { waitFor } from '../dom/signs';
import { isBusy } from './busy';
import { QUIET, type Workplace } from './workplace';

/**
 * Waits until a control could be pressed by a person: nothing lies over it and the portal is not busy.
 *
 * @param control looks the control up; asked again at each look, for portals redraw
 */
export async function untilPressable(
  control: () => HTMLElement,
  place: Workplace,
  signal: AbortSignal,
): Promise<void> {
  const { root, timeout } = place;
  const look = () => (isBusy(root) || isCovered(control()) ? undefined : true);
  const free = await waitFor(look, { signal, timeout, quiet: QUIET, root });
  if (!free) throw new Problem({ code: 'covered' });
}
