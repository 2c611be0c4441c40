import type { Workplace } from '../../page/workplace';
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
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  for (;;) {
    const inView = rowInView(place, licence);
    if (inView) return inView;
    const hidden = new HiddenWatch(place.view.document);
    try {
      const row = await searchTwice(place, licence, signal);
      if (row || !hidden.wasHidden) return row;
    } finally {
      hidden.stop();
    }
    await untilInFront(place, signal);
  }
}

async function searchTwice(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  await untilRows(place, signal);
  const row =
    (await searchWhereSeen(place, licence, signal)) ??
    (await searchAllPages(place, licence, signal));
  if (row) return row;
  await untilQuiet(place, signal);
  await untilRows(place, signal);
  place.listEnd = undefined;
  return searchAllPages(place, licence, signal);
}

/** Searches where the user was last seen: a long list is not scrolled through for each user. */
async function searchWhereSeen(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const inView = rowInView(place, licence);
  if (inView || !hasPosition(tableInView(place), licence)) return inView;
  const isOpen = () => {
    const table = tableInView(place);
    return scrollersOf(table).some((box) => hasHole(table, box));
  };
  const scroll = () => scrollToPosition(tableInView(place), licence);
  await scrollAndWait(place, scroll, signal, { isOpen });
  return rowInView(place, licence);
}

async function searchAllPages(
  place: Workplace,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const searchPage = async () => {
    const isHere = () => rowInView(place, licence) !== undefined;
    if (!isHere()) await scrollThrough(place, signal, isHere);
    return rowInView(place, licence);
  };
  const toNext = () => turnPage(place, 'next', signal);
  let row = await searchPage();
  const following = new PagesSeen();
  while (!row && !following.hasSeen(place) && (await toNext())) row = await searchPage();
  if (row) return row;
  const last = fingerprint(place);
  await toFirstPage(place, signal);
  const fromFirst = new PagesSeen();
  while (fingerprint(place) !== last && !fromFirst.hasSeen(place)) {
    row = await searchPage();
    if (row) return row;
    if (!(await toNext())) break;
  }
  return rowInView(place, licence);
}
