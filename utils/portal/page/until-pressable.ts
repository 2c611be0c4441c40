import { Problem } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { waitFor } from '../../dom/act/act-and-wait';
import type { PageActivity } from '../../dom/act/page-activity';
import { ifInTime } from '../../dom/act/timed-out';
import { isCovered } from '../../dom/seen/covered';
import { isBusy } from './busy';
import type { PageOrFrame } from './page-or-frame';
import { untilScriptsRan } from './page-scripts';
import { LISTENING_DELAY, QUIET } from './timing';

/** A page without scripts has no listeners to wait for: its links and forms work at once. */
function listeningTime({ ownerDocument }: Element): number {
  return ownerDocument.scripts.length === 0 ? 0 : LISTENING_DELAY;
}

/** What may be passed over, and how patient to be, while a control is waited for. */
export interface ReachOptions {
  /** Whether what covers the control could be closed: then it is not waited for. */
  isClosable?: (control: HTMLElement) => boolean;
  /** How long the control must have stood there, in ms. */
  rest?: number;
  /** Whether to wait until what the control came with would have stopped moving by itself. */
  isPatient?: boolean;
  /** How long something may lie over a control that is there, and the portal idle, in ms; as long as for an answer otherwise. */
  coverPatience?: number;
  /** What `control` may throw while the portal is still drawing. It counts once the page is quiet. */
  mayPass?: (reason: Reason) => boolean;
}

/**
 * Waits until a person could press a control: nothing covers it, and the portal is not busy and not drawing any more. A
 * control that has only just been drawn may have no listeners yet.
 *
 * @param control looks the control up; called at each look, for portals redraw
 * @returns `false` once `control` finds nothing to press, or something that can be closed covers it
 * @throws Problem when something covers it for too long; what `control` throws
 */
export async function untilPressable(
  control: () => HTMLElement | undefined,
  portal: PageOrFrame,
  signal: AbortSignal,
  options: ReachOptions = {},
): Promise<boolean> {
  return (await oncePressable(control, () => undefined, portal, signal, options)) !== undefined;
}

/** What came of a control that could be pressed: `undefined` where it was left alone. */
export interface Reached<T> {
  result: T | undefined;
}

/**
 * Waits in the same way, and acts upon the control in the very look in which it could be pressed: nothing in the page can
 * change between the judgement and the press.
 *
 * @param act does something with the control, or leaves it alone; its errors must come by its promise
 * @returns what came of it; `undefined` where there was nothing to press
 */
export async function oncePressable<T>(
  control: () => HTMLElement | undefined,
  act: (control: HTMLElement) => Promise<T> | undefined,
  portal: PageOrFrame,
  signal: AbortSignal,
  { isClosable, rest, isPatient = false, coverPatience, mayPass }: ReachOptions = {},
): Promise<Reached<T> | undefined> {
  await untilScriptsRan(portal);
  const { root, timeout } = portal;
  const lookUp = (activity: PageActivity) => {
    try {
      return control();
    } catch (error) {
      const isPassing = error instanceof Problem && mayPass?.(error.reason);
      if (isPassing && !activity.quietFor(QUIET)) return 'later';
      throw error;
    }
  };
  let acted: Promise<T> | undefined;
  let coveredSince: number | undefined;
  const look = (activity: PageActivity) => {
    if (isBusy(root)) return undefined;
    const found = lookUp(activity);
    if (found === 'later') return undefined;
    if (!found) return 'nothing';
    const hasArrived = !isPatient || activity.hasArrived(found);
    const isReady = hasArrived && activity.isAtRest(found, rest ?? listeningTime(found));
    if (isReady && !isCovered(found)) {
      acted = act(found);
      return 'free';
    }
    if (isReady && coverPatience !== undefined) {
      const now = performance.now();
      coveredSince ??= now;
      if (now - coveredSince > coverPatience) return 'covered';
    }
    return activity.quietFor(QUIET) && isClosable?.(found) ? 'nothing' : undefined;
  };
  const what = 'a control that can be pressed';
  const found = await ifInTime(waitFor(look, { what, signal, timeout, quiet: QUIET, root }));
  if (!found || found === 'covered') throw new Problem({ code: 'covered' });
  return found === 'free' ? { result: await acted } : undefined;
}
