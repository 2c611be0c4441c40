import { Problem } from '../../../bulk/problem';
import type { PageActivity } from '../../../dom/act/page-activity';
import { pressAside } from '../../../dom/act/press-aside';
import { ifInTime } from '../../../dom/act/timed-out';
import { breathe } from '../../../dom/act/yield-to-page';
import { isBusy } from '../../page/busy';
import { unlessPageLoads } from '../../page/page-loads';
import type { PageOrFrame } from '../../page/page-or-frame';
import { ANSWER_TIMEOUT } from '../../page/timing';
import { findPager } from '../pager/find-pager';
import type { Pager } from '../pager/pager';
import { fingerprint, tableInView } from './list-in-view';
import { reloadUsers } from './list-waits';

/** Hundreds of pages may be turned, while the person goes on with their own work. */
export const UNHURRIED = { timeout: ANSWER_TIMEOUT, isUnhurried: true };

/**
 * Turns to another page of the list, and waits until its rows are in view. Where the portal would load a page for that,
 * it is turned in a frame.
 *
 * @returns whether there was such a page
 * @throws Problem when the page stays
 */
export function turnPage(
  portal: PageOrFrame,
  way: keyof Pager,
  signal: AbortSignal,
): Promise<boolean> {
  return unlessPageLoads(
    () => turnInPage(portal, way, signal),
    async () => {
      await reloadUsers(portal, signal);
      return turnPage(portal, way, signal);
    },
  );
}

/**
 * The same, but for page loads.
 *
 * @param mayPress asked of the control in the very task of the press
 * @throws Problem when the page stays; PageLoads when it would be replaced, which was prevented
 */
export async function turnInPage(
  portal: PageOrFrame,
  way: keyof Pager,
  signal: AbortSignal,
  mayPress: (control: HTMLElement) => boolean = () => true,
): Promise<boolean> {
  // The portal needs time, too: yielding while it works costs a person no extra time.
  await breathe();
  signal.throwIfAborted();
  const control = findPager(tableInView(portal))[way];
  if (!control || !mayPress(control)) return false;
  const before = fingerprint(portal);
  const look = (activity: PageActivity) => {
    const now = fingerprint(portal);
    if (now === '' || now === before || isBusy(portal.root)) return undefined;
    // Rows that have come from a server may not listen yet.
    return activity.answeredAt === 0 || activity.isStill() ? true : undefined;
  };
  const how = { what: 'another page of the list', ...UNHURRIED };
  const turned = await ifInTime(portal.act(() => pressAside(control), look, signal, how));
  if (!turned) throw new Problem({ code: 'page-not-turned' });
  if (!portal.isFramed) portal.onTurned?.(way);
  return true;
}

/** Turns to the first page of the list, by its number or page by page. */
export async function toFirstPage(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  if (await turnPage(portal, 'first', signal)) return;
  const pages = new PagesSeen();
  while (!pages.hasSeen(portal) && (await turnPage(portal, 'previous', signal)));
}

/** The pages that were in view during a search: some pagers lead round in a circle. */
export class PagesSeen {
  readonly #fingerprints = new Set<string>();

  /** Whether the page in view was in view before; from now on it was. */
  hasSeen(portal: PageOrFrame): boolean {
    const { size } = this.#fingerprints;
    return this.#fingerprints.add(fingerprint(portal)).size === size;
  }
}
