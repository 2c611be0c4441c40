import { holds } from '../../../dom/tree/search';
import type { PageOrFrame } from '../../page/page-or-frame';
import { QUIET } from '../../page/timing';
import { licencesInView, tableInView } from '../list/list-in-view';
import { readRows } from '../table/user-rows';
import { patienceAtEnd } from './list-end';
import { hasHole } from './list-gaps';
import { scrollAndWait } from './scroll-and-wait';
import type { ScrollEnd } from './scroll-end';
import { LEAST_ROOM } from './scroll-room';
import { scrollTo } from './scroll-to';

/** How much of the height in view one step scrolls past: rows at the edge must not be missed. */
const STEP = 0.8;
/** The same by a bar beside the rows, which may be higher than what is in view. */
const STEP_BESIDE = 0.5;

/**
 * Scrolls a list that only draws the rows in view from its start to its end, step by step. The end is `unsure` if
 * places stay empty, or if no row of one step is still in view after the next: a row may have been missed.
 *
 * @param takeRows called after each step; `true` ends it there
 */
export async function stepThrough(
  portal: PageOrFrame,
  scroller: Element,
  signal: AbortSignal,
  takeRows: () => boolean,
): Promise<ScrollEnd> {
  const isOpen = () => hasHole(tableInView(portal), scroller);
  let end: ScrollEnd = 'end';
  const stepTo = async (top: number) => {
    const isLast = top + scroller.clientHeight >= scroller.scrollHeight - LEAST_ROOM;
    const quiet = isLast ? patienceAtEnd(portal) : QUIET;
    const scroll = () => scrollTo(scroller, top);
    const before = licencesInView(portal);
    const hasNew = await scrollAndWait(portal, scroll, signal, { isOpen, quiet });
    const isJoined = licencesInView(portal).some((one) => before.includes(one));
    // A bar beside the rows does not tell how far it moves them.
    const mayHaveSkipped = hasNew && top > 0 && !isJoined && !holdsRows(scroller, portal);
    if (isOpen() || mayHaveSkipped) end = 'unsure';
    return hasNew;
  };
  let hasNew = await stepTo(0);
  for (let last = -1; hasNew || scroller.scrollTop > last; ) {
    if (takeRows()) return 'found';
    last = scroller.scrollTop;
    const step = holdsRows(scroller, portal) ? STEP : STEP_BESIDE;
    hasNew = await stepTo(last + scroller.clientHeight * step);
  }
  return end;
}

function holdsRows(scroller: Element, portal: PageOrFrame): boolean {
  return readRows(tableInView(portal)).some(({ element }) => holds(scroller, element));
}
