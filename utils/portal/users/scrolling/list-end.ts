import { slowestAnswer } from '../../../dom/act/server-answers';
import type { PageOrFrame } from '../../page/page-or-frame';
import { MISSING_ROWS, QUIET } from '../../page/timing';
import { lacksRows, licencesInView, tableInView } from '../list/list-in-view';
import { scrollAndWait } from './scroll-and-wait';
import { LEAST_ROOM } from './scroll-room';
import { scrollTo } from './scroll-to';
import { untilDrawn } from './until-drawn';
import { nudge } from './wheel';

/** How far back from the end the list is scrolled, as a part of its height. */
const STEP_BACK = 0.8;
/** A server's answer may take this many times as long as the longest one before. */
const SLOWER = 1.5;

/** Scrolls all boxes to their ends, and waits for what that brings. @returns whether other rows came into view */
export async function scrollToEnds(
  portal: PageOrFrame,
  scrollers: readonly Element[],
  signal: AbortSignal,
): Promise<boolean> {
  // New rows may have to be drawn before the page notices that the end is out of view.
  await untilDrawn(2);
  const scroll = () => {
    const moved = scrollers.map((scroller) => scrollTo(scroller, scroller.scrollHeight));
    if (!moved.includes(true)) nudge(tableInView(portal));
  };
  const isMissing = () => lacksRows(portal);
  return scrollAndWait(portal, scroll, signal, { isMissing, quiet: patienceAtEnd(portal) });
}

/** Scrolls back from the end for a frame at least: a script that watches the end must have seen it out of view. */
export async function scrollBack(scrollers: readonly Element[]): Promise<void> {
  for (const scroller of scrollers) {
    scrollTo(scroller, scroller.scrollTop - Math.max(1, scroller.clientHeight) * STEP_BACK);
  }
  await untilDrawn(2);
}

/** How long more rows may take to come at the end of a list: about as long as the slowest answer so far, in ms. */
export function patienceAtEnd({ view }: PageOrFrame): number {
  return Math.min(MISSING_ROWS, Math.max(QUIET, SLOWER * slowestAnswer(view)));
}

/** Whether this end was reached before: there are no more rows now, and there is no more to scroll. */
export function isEndKnown(portal: PageOrFrame, scrollers: readonly Element[]): boolean {
  const { listEnd } = portal;
  return (
    listEnd !== undefined &&
    heightOf(scrollers) <= listEnd.height + LEAST_ROOM &&
    licencesInView(portal).length <= listEnd.rows
  );
}

/** Remembers that all rows are in view. @returns `unsure` in a hidden tab, where the browser tells no page of scrolling */
export function learnEnd(portal: PageOrFrame, scrollers: readonly Element[]): 'end' | 'unsure' {
  if (portal.view.document.hidden) return 'unsure';
  portal.listEnd = { rows: licencesInView(portal).length, height: heightOf(scrollers) };
  return 'end';
}

function heightOf(scrollers: readonly Element[]): number {
  return Math.max(0, ...scrollers.map(({ scrollHeight }) => scrollHeight));
}
