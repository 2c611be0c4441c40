import { Problem } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { waitFor } from '../../dom/act/act-and-wait';
import type { Signs } from '../../dom/act/page-signs';
import { ifInTime } from '../../dom/act/timed-out';
import { isCovered } from '../../dom/seen/covered';
import { isBusy } from './busy';
import { LISTENING_DELAY, QUIET } from './timing';
import type { Workplace } from './workplace';

/** A page without any script has nothing that could listen later: its links and forms work as they are. */
function listeningTime({ ownerDocument }: Element): number {
  return ownerDocument.scripts.length === 0 ? 0 : LISTENING_DELAY;
}

export interface ReachOptions {
  /** Whether what lies over the control could be taken away: then it is not waited for. */
  isClosable?: (control: HTMLElement) => boolean;
  /** How long it has to have stood there, in ms. */
  rest?: number;
  /** Whether it is left alone for as long as what it came with would move by itself. */
  isPatient?: boolean;
  /** What `control` may throw while a portal is still drawing: it counts once nothing more comes. */
  mayPass?: (reason: Reason) => boolean;
}

/**
 * Waits until a control could be pressed by a person: nothing lies over it, and the portal is neither
 * busy nor still drawing. What has only just been drawn may not listen yet.
 *
 * @param control looks the control up; asked again at each look, for portals redraw
 * @returns `false` once `control` finds nothing that is to be pressed, or something closable is over it
 * @throws Problem when something lies over it all the time; what `control` throws
 */
export async function untilPressable(
  control: () => HTMLElement | undefined,
  place: Workplace,
  signal: AbortSignal,
  options: ReachOptions = {},
): Promise<boolean> {
  return (await oncePressable(control, () => undefined, place, signal, options)) !== undefined;
}

/** What came of a control that could be pressed; `undefined` where it was left alone. */
export interface Reached<T> {
  result: T | undefined;
}

/**
 * The same, and acts upon the control in the very look in which it could be pressed: the page has had no
 * turn between what was judged and the press.
 *
 * @param act what is done with the control; must tell of errors by its promise. It may leave the control alone
 * @returns what came of it; `undefined` where there was nothing to press
 */
export async function oncePressable<T>(
  control: () => HTMLElement | undefined,
  act: (control: HTMLElement) => Promise<T> | undefined,
  place: Workplace,
  signal: AbortSignal,
  { isClosable, rest, isPatient = false, mayPass }: ReachOptions = {},
): Promise<Reached<T> | undefined> {
  const { root, timeout } = place;
  const lookUp = (signs: Signs) => {
    try {
      return control();
    } catch (error) {
      const isPassing = error instanceof Problem && mayPass?.(error.reason);
      if (isPassing && !signs.quietFor(QUIET)) return 'later';
      throw error;
    }
  };
  let acted: Promise<T> | undefined;
  const look = (signs: Signs) => {
    if (isBusy(root)) return undefined;
    const found = lookUp(signs);
    if (found === 'later') return undefined;
    if (!found) return 'nothing';
    const hasArrived = !isPatient || signs.hasArrived(found);
    const isReady = hasArrived && signs.isAtRest(found, rest ?? listeningTime(found));
    if (isReady && !isCovered(found)) {
      acted = act(found);
      return 'free';
    }
    return signs.quietFor(QUIET) && isClosable?.(found) ? 'nothing' : undefined;
  };
  const what = 'a control that can be pressed';
  const found = await ifInTime(waitFor(look, { what, signal, timeout, quiet: QUIET, root }));
  if (!found) throw new Problem({ code: 'covered' });
  return found === 'free' ? { result: await acted } : undefined;
}
