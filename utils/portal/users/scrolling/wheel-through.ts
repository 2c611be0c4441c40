import type { PageOrFrame } from '../../page/page-or-frame';
import { fingerprint, licencesInView, tableInView } from '../list/list-in-view';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { scrollAndWait } from './scroll-and-wait';
import type { ScrollEnd } from './scroll-end';
import { untilDrawn } from './until-drawn';
import { turnWheelOver } from './wheel';

/** A list that needs more turns of the wheel is not read to its end. */
const MOST_TURNS = 2000;
/** Other rows come into view within this many steps of the wheel, if any do. */
const MOST_STEPS = 12;

/**
 * Turns the wheel over a list that draws its own bar, from its first row to its last one, and back. Where no row is
 * still in view after a turn, some may have been passed by: then it is unsure that all were in view.
 *
 * @param takeRows called after each turn; `true` ends it there
 * @returns `undefined` where the wheel turns nothing
 */
export async function wheelThrough(
  portal: PageOrFrame,
  signal: AbortSignal,
  takeRows: () => boolean,
): Promise<ScrollEnd | undefined> {
  let end: ScrollEnd = 'end';
  const turn = async (way: 1 | -1) => {
    const before = licencesInView(portal);
    const hasTurned = await turnOnce(portal, way, signal);
    const isJoined = () => licencesInView(portal).some((one) => before.includes(one));
    if (hasTurned && way > 0 && !isJoined()) end = 'unsure';
    return hasTurned;
  };
  let [up, down] = [0, 0];
  while (up < MOST_TURNS && (await turn(-1))) up += 1;
  do {
    if (takeRows()) return 'found';
  } while (down < MOST_TURNS && (await turn(1)) && ++down);
  for (let at = up; at < down; at++) turnWheelOver(tableInView(portal), -1);
  if (down === MOST_TURNS) end = 'unsure';
  return up + down > 0 ? end : undefined;
}

/** Turns the wheel until other rows are in view. @returns whether any came */
async function turnOnce(portal: PageOrFrame, way: 1 | -1, signal: AbortSignal): Promise<boolean> {
  const before = fingerprint(portal);
  // One step may move the rows by less than the height of a row.
  for (let steps = 0; steps < MOST_STEPS && fingerprint(portal) === before; steps++) {
    const top = topOf(tableInView(portal));
    turnWheelOver(tableInView(portal), way);
    await untilDrawn(2);
    if (topOf(tableInView(portal)) === top) break;
  }
  return fingerprint(portal) !== before || scrollAndWait(portal, () => {}, signal);
}

/** Where the first row begins in the window, in pixels. */
function topOf(table: UsersTable): number | undefined {
  return readRows(table)[0]?.element.getBoundingClientRect().top;
}
