import type { PageOrFrame } from '../../page/page-or-frame';
import { hasHole } from '../scrolling/list-gaps';
import { hasPosition, scrollToPosition } from '../scrolling/remembered-positions';
import { scrollAndWait } from '../scrolling/scroll-and-wait';
import { scrollThrough } from '../scrolling/scroll-through';
import { scrollersOf } from '../scrolling/scrollers';
import type { UserRow } from '../table/user-rows';
import { fingerprint, rowInView, tableInView } from './list-in-view';
import { untilQuiet, untilRows } from './list-waits';
import { PagesSeen, toFirstPage, turnPage } from './turn-page';
import { HiddenWatch, untilInFront } from './until-in-front';

/**
 * Brings a user into view: on the page in view, on the following ones, then from the first one. A list that was just
 * emptied does not prove that they are missing. Neither does a list in a hidden tab, which may not draw its rows: there
 * the search waits until the tab is in front.
 *
 * @returns their row; `undefined` when no page shows them, searched twice
 * @throws Problem when two rows show the licence
 */
export async function findRow(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  for (;;) {
    const inView = rowInView(portal, licence);
    if (inView) return inView;
    const hidden = new HiddenWatch(portal.view.document);
    try {
      const row = await searchTwice(portal, licence, signal);
      if (row || !hidden.wasHidden) return row;
    } finally {
      hidden.stop();
    }
    await untilInFront(portal, signal);
  }
}

async function searchTwice(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  await untilRows(portal, signal);
  const row =
    (await searchWhereSeen(portal, licence, signal)) ??
    (await searchAllPages(portal, licence, signal));
  if (row) return row;
  await untilQuiet(portal, signal);
  await untilRows(portal, signal);
  portal.listEnd = undefined;
  return searchAllPages(portal, licence, signal);
}

/** Searches where the user was last seen: a long list is not scrolled through for each user. */
async function searchWhereSeen(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const inView = rowInView(portal, licence);
  if (inView || !hasPosition(tableInView(portal), licence)) return inView;
  const isOpen = () => {
    const table = tableInView(portal);
    return scrollersOf(table).some((box) => hasHole(table, box));
  };
  const scroll = () => scrollToPosition(tableInView(portal), licence);
  await scrollAndWait(portal, scroll, signal, { isOpen });
  return rowInView(portal, licence);
}

async function searchAllPages(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const searchPage = async () => {
    const isHere = () => rowInView(portal, licence) !== undefined;
    if (!isHere()) await scrollThrough(portal, signal, isHere);
    return rowInView(portal, licence);
  };
  const toNext = () => turnPage(portal, 'next', signal);
  let row = await searchPage();
  const following = new PagesSeen();
  while (!row && !following.hasSeen(portal) && (await toNext())) row = await searchPage();
  if (row) return row;
  const last = fingerprint(portal);
  await toFirstPage(portal, signal);
  const fromFirst = new PagesSeen();
  while (fingerprint(portal) !== last && !fromFirst.hasSeen(portal)) {
    row = await searchPage();
    if (row) return row;
    if (!(await toNext())) break;
  }
  return rowInView(portal, licence);
}
