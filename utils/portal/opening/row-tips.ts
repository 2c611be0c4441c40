import type { PageActivity } from '../../dom/act/page-activity';
import { Pointing, wasPointedAt } from '../../dom/act/pointed-tips';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { controlWords } from '../../dom/seen/control-words';
import { isPictureName } from '../../dom/seen/icon-names';
import { pressableParts } from '../../dom/seen/pressable-parts';
import { all } from '../../dom/tree/search';
import { fold } from '../../text';
import type { PageOrFrame } from '../page/page-or-frame';
import { TIP_TIMEOUT } from '../page/timing';
import { waysInto } from '../users/detail-controls/ways-into-detail';
import { rowInView } from '../users/list/list-in-view';
import { findUsersTable } from '../users/table/find-users-table';
import { VIEW_PICTURES } from '../vocabulary/detail-phrases';

/** How many controls of a row the pointer is moved over. */
const MOST_SILENT = 4;

/**
 * Reads the tips that come up when the pointer moves over the controls of a row, where no word or name in the row
 * leads into the detail.
 *
 * @returns whether any has
 */
export async function readTips(
  portal: PageOrFrame,
  licence: string,
  signal: AbortSignal,
): Promise<boolean> {
  const silent = duringLook(() => {
    const table = findUsersTable(portal.root);
    const row = table && rowInView(portal, licence);
    if (!row || waysInto(row.element, table).length > 0) return [];
    return pressableParts(row.element).filter((control) => {
      return saysNothing(control) && !wasPointedAt(control);
    });
  });
  let hasTips = false;
  for (const control of silent.slice(0, MOST_SILENT)) {
    const pointing = duringLook(() => new Pointing(control, portal.root));
    const tip = await tipOf(pointing, portal, signal);
    // What was in doubt once may be plain for the next user.
    if (tip === undefined) continue;
    pointing.keep(tip);
    hasTips ||= tip !== '';
  }
  return hasTips;
}

/**
 * The tip of a control; empty where there is none. Another control's tip may come or go late, but a control's own tip
 * comes each time the pointer does, and goes with it.
 *
 * @returns `undefined` where it is not sure whose it is
 */
async function tipOf(
  pointing: Pointing,
  portal: PageOrFrame,
  signal: AbortSignal,
): Promise<string | undefined> {
  const how = { what: 'a tip to come or go', timeout: TIP_TIMEOUT };
  const act = <T>(move: () => void, look: (activity: PageActivity) => T | undefined) => {
    return ifInTime(portal.act(move, look, signal, how));
  };
  const said: string[] = [];
  // Tips go as soon as anything is scrolled.
  const reach = () => pointing.reach();
  await act(reach, (activity) => activity.isStill() || undefined);
  for (let times = 0; times < 2; times++) {
    const enter = () => pointing.enter();
    const tip = await act(enter, () => pointing.tip);
    const leave = () => pointing.leave();
    const isGone = () => pointing.isGone || undefined;
    const hasLeft = await act(leave, isGone);
    if (!tip && said.length === 0) return '';
    if (!tip || !hasLeft) return undefined;
    said.push(tip);
  }
  const [first = '', again] = said;
  return first === again ? first : undefined;
}

/** Whether a control says nothing, or no more than what its picture is called in its set. */
function saysNothing(control: Element): boolean {
  const drawn = all<Element>(control, 'svg[aria-label]');
  const called = drawn.map((one) => fold(one.getAttribute('aria-label') ?? ''));
  return controlWords(control).every((word) => {
    return isPictureName(control, word) || (called.includes(word) && VIEW_PICTURES.test(word));
  });
}
