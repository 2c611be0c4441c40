import { waitFor } from '../../dom/act/act-and-wait';
import type { PageActivity } from '../../dom/act/page-activity';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { all } from '../../dom/tree/search';
import type { PageOrFrame } from '../page/page-or-frame';
import { NOTHING_COMES, QUIET } from '../page/timing';
import { rowInView } from '../users/list/list-in-view';

/** Whether a picture in a part of the page is to be seen, and has not come yet. */
export function awaitsPicture(part: Element): boolean {
  const pictures = all<HTMLElement>(part, 'img[src], input[type="image"][src]');
  return pictures.some((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width * height === 0 && one.checkVisibility();
  });
}

/**
 * Waits for the pictures in a row: what is pressed may be one, and has no room until it has come.
 *
 * @returns whether any was missing, and all have come
 */
export async function picturesCome(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { root } = portal;
  const isMissing = () => {
    const row = rowInView(portal, licence);
    return row !== undefined && awaitsPicture(row.element);
  };
  if (!duringLook(isMissing)) return false;
  // Nothing tells when one has come: it is looked at again.
  const look = (activity: PageActivity) => {
    if (!isMissing()) return true;
    activity.isStill();
    return undefined;
  };
  const what = 'the pictures in a row';
  const how = { what, signal, timeout: NOTHING_COMES, quiet: QUIET, root };
  return (await ifInTime(waitFor(look, how))) === true;
}
