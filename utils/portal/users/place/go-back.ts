import { isCovered } from '../../../dom/seen/covered';
import { safeDetail } from '../../detail/find-detail';
import type { PageOrFrame } from '../../page/page-or-frame';
import { tableInView } from '../list/list-in-view';
import { turnInPage } from '../list/turn-page';
import { findPager } from '../pager/find-pager';
import { scrollAndWait } from '../scrolling/scroll-and-wait';
import { untilDrawn } from '../scrolling/until-drawn';
import type { PageTrail, PageTurn } from './page-trail';
import { isPageInView, type Place, scrollToPlace } from './place';

/** How often a list is scrolled at most. Some lists get their height back only while they are scrolled. */
const MOST_SCROLLS = 20;
/** How often we scroll at most: a script may scroll once more after us. */
const MOST_TRIES = 3;

/** What going back to a place in the list needs. */
export interface GoingBack {
  portal: PageOrFrame;
  place: Place;
  trail: PageTrail;
  /** Ends it between two turns, and while it scrolls: what was pressed has its effect before anything else begins. */
  stop: AbortSignal;
  /** Ends it at once, with the page itself. */
  signal: AbortSignal;
}

/**
 * Brings the page of the list that was in view into view again, if we have turned it, and scrolls everything to where
 * it was. The pager is pressed where a person could press it, and never by a page load.
 *
 * @throws Problem, PageLoads or the signal's reason where something hinders it: the page stays where it is then
 */
export async function goBack(going: GoingBack): Promise<void> {
  const { portal, place, trail } = going;
  const isTurned = trail.turns > 0 && !isPageInView(portal, place);
  if (isTurned && (portal.isToGo || !(await turnBack(going)))) return;
  await scrollBack(going);
}

/** @returns whether the page may be the one that was in view */
async function turnBack(going: GoingBack): Promise<boolean> {
  const { portal, place, trail } = going;
  const { first } = findPager(tableInView(portal));
  const [known, most] = [trail.turnsBack(first !== undefined), trail.turns];
  for (const way of known ?? []) {
    if (!(await turn(way, going))) break;
    if (isPageInView(portal, place)) return true;
  }
  // A portal may begin its list anew after a change: the page stands further on then.
  const isAtStart = findPager(tableInView(portal)).previous === undefined;
  if (known && (!isAtStart || place.isFirst)) return true;
  for (let turns = 0; turns < most; turns++) {
    if (!(await turn('next', going))) return false;
    if (isPageInView(portal, place)) return true;
  }
  return false;
}

function turn(way: PageTurn, { portal, stop, signal }: GoingBack): Promise<boolean> {
  const mayPress = (control: HTMLElement) => {
    return !stop.aborted && safeDetail(portal.root) === undefined && !isCovered(control);
  };
  return turnInPage(portal, way, signal, mayPress);
}

async function scrollBack({ portal, place, stop }: GoingBack): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    stop.throwIfAborted();
    if (!scrollToPlace(portal, place)) await scrollOn(portal, place, stop);
    await untilDrawn(2);
  }
}

/** A list that is not as high as it was may have to be scrolled for its other rows to come. */
async function scrollOn(portal: PageOrFrame, place: Place, stop: AbortSignal): Promise<void> {
  let isThere = false;
  const scroll = () => {
    isThere = scrollToPlace(portal, place);
  };
  for (let scrolls = 0; scrolls < MOST_SCROLLS && !isThere; scrolls++) {
    if (!(await scrollAndWait(portal, scroll, stop))) return;
  }
}
