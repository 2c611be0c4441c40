import { Problem } from '../../bulk/problem';
import type { PageActivity } from '../../dom/act/page-activity';
import { pressElement } from '../../dom/act/press';
import { pressEscape } from '../../dom/act/press-keys';
import { ifInTime } from '../../dom/act/timed-out';
import { isStanding, parentOf } from '../../dom/flat-tree';
import { duringLook } from '../../dom/remember/once-per-look';
import { layerOver } from '../../dom/seen/covered';
import { isSeen } from '../../dom/seen/visible';
import { holds } from '../../dom/tree/search';
import { closeControl } from '../detail/close/close-control';
import { findFrame } from '../detail/find-detail';
import { isBusy } from '../page/busy';
import { isPassingMessage } from '../page/layer';
import { loginForm } from '../page/login-form';
import { tellsOfError } from '../page/messages/visible-messages';
import { unlessPageLoads } from '../page/page-loads';
import type { PageOrFrame } from '../page/page-or-frame';
import { LATE_LISTENING_DELAY, LONGER_QUIET, QUIET } from '../page/timing';
import { oncePressable } from '../page/until-pressable';
import { reloadUsers, reloadUsersOr } from '../users/list/list-waits';
import { findUsersTable } from '../users/table/find-users-table';
import { foldControl } from './fold-control';

/**
 * How long a detail that was asked to close may stay as it is before it is asked again, in ms. Asking once more does no
 * harm, while a dialog that has only just come up may not listen yet, and an overloaded browser may hold back a message
 * between two pages for long. The last time gets all the time that is left.
 */
const PATIENCE = [QUIET, LONGER_QUIET, Number.POSITIVE_INFINITY];

/**
 * Closes details, and whatever else came up with a press of ours. That may be anything, for example another server's
 * error page. We close it because we brought it up; what was there before stays.
 */
export class Closing {
  readonly #portal: PageOrFrame;
  /** What came up with the last press of a *Détail*, until it is gone. */
  #own: Element | undefined;
  /** Whether the portal was seen not to listen to a press of what closes as soon as it is there. */
  #closesLate = false;
  /** Whether a row's *Détail* was seen not to fold up what it had unfolded. */
  #staysUnfolded = false;

  constructor(portal: PageOrFrame) {
    this.#portal = portal;
  }

  /** Notes what came up with a press of ours. */
  note(layer: Element): void {
    this.#own = layer;
  }

  /**
   * Closes the detail in view, if any: ours, or one that a person or a failure left open. A detail in the place of the
   * users is left by its way back, or by showing the users again. A detail that has unfolded beneath its row is folded
   * by the row's *Détail*. Without any close control, the users are loaded again in a frame, which leaves the page as
   * it is.
   *
   * @param other what else is to be closed
   * @throws Problem when it stays
   */
  async close(signal: AbortSignal, other?: () => Element | undefined): Promise<void> {
    const portal = this.#portal;
    if (portal.isFramed && !findUsersTable(portal.root)) return reloadUsers(portal, signal);
    const find = () => findFrame(portal.root) ?? this.#leftOver() ?? other?.();
    const hasGone = await unlessPageLoads(
      () => this.#pressOrEscape(find, signal),
      () => false,
    );
    if (hasGone) return;
    await reloadUsersOr('detail-not-closed', portal, signal);
    this.#own = undefined;
  }

  /**
   * Closes what is found, by its close control, by what has unfolded it, or, where it came up with a press of ours, by
   * Escape.
   *
   * @returns whether it has gone
   */
  async #pressOrEscape(find: () => Element | undefined, signal: AbortSignal): Promise<boolean> {
    if (await this.#pressAway(find, closeControl, signal)) return true;
    if (await this.#foldUp(find, signal)) return true;
    return duringLook(() => this.#isOwn(find())) && this.#escape(find, signal);
  }

  async #foldUp(find: () => Element | undefined, signal: AbortSignal): Promise<boolean> {
    if (this.#staysUnfolded) return false;
    const control = (shown: Element) => foldControl(shown, this.#portal.root);
    const hasGone = await this.#pressAway(find, control, signal, [QUIET]);
    const shown = duringLook(find);
    this.#staysUnfolded = !hasGone && shown !== undefined && control(shown) !== undefined;
    return hasGone;
  }

  /**
   * Some portals show the login form inside the detail's dialog. Once the person has logged in
   * elsewhere it still stands there: it is closed, and comes back if the session is not renewed.
   */
  async closeLogin(signal: AbortSignal): Promise<void> {
    const portal = this.#portal;
    const form = loginForm(portal.root);
    const table = findUsersTable(portal.root);
    if (!form || !table) return;
    for (let at: Element | null = form; at && !holds(at, table.headings); at = parentOf(at)) {
      const control = closeControl(at);
      if (!control) continue;
      const isGone = () => (loginForm(portal.root) ? undefined : true);
      const what = 'the login to close';
      await ifInTime(portal.act(() => pressElement(control), isGone, signal, { what }));
      return;
    }
  }

  /**
   * @param controlOf what closes what is shown
   * @param patiences how long it may stay as it is after each press
   * @returns whether it has gone; `false` where there is no such control, or it ignores it
   */
  async #pressAway(
    find: () => Element | undefined,
    controlOf: (shown: Element) => HTMLElement | undefined,
    signal: AbortSignal,
    patiences = PATIENCE,
  ): Promise<boolean> {
    const portal = this.#portal;
    let isShut = false;
    const control = () => {
      const shown = find();
      const found = shown && controlOf(shown);
      isShut = shown !== undefined && !found;
      return found;
    };
    for (const patience of patiences) {
      // Pressed too early, it is pressed again: that costs less than to wait each time.
      const rest = this.#closesLate ? LATE_LISTENING_DELAY : 0;
      const isGoneOrDeaf = (activity: PageActivity) => {
        if (isBusy(portal.root)) return undefined;
        if (find()) {
          // Nothing tells that something has faded, or moved, out of sight: it is looked at again.
          activity.isStill();
          return activity.quietFor(patience) ? 'deaf' : undefined;
        }
        // The users may come back only then, or not at all, where the person has left them.
        return findUsersTable(portal.root) || activity.quietFor(QUIET) ? 'gone' : undefined;
      };
      const press = (found: HTMLElement) => {
        const what = 'the detail to close';
        return ifInTime(portal.act(() => pressElement(found), isGoneOrDeaf, signal, { what }));
      };
      const reached = await this.#unlessCovered(
        oncePressable(control, press, portal, signal, { rest, coverPatience: portal.timeout / 3 }),
      );
      if (reached === 'covered') return false;
      if (!reached) return !isShut;
      if (reached.result === 'gone') return true;
      this.#closesLate = true;
    }
    return false;
  }

  /**
   * A toast over the way out goes by itself. What does not go leaves the other ways to close, unless the portal is still
   * at work: that is not to be broken off.
   */
  async #unlessCovered<T>(pressing: Promise<T>): Promise<T | 'covered'> {
    try {
      return await pressing;
    } catch (error) {
      const isCovered = error instanceof Problem && error.reason.code === 'covered';
      if (!isCovered || isBusy(this.#portal.root)) throw error;
      return 'covered';
    }
  }

  async #escape(find: () => Element | undefined, signal: AbortSignal): Promise<boolean> {
    const press = () => {
      const shown = duringLook(find);
      if (shown) pressEscape(shown);
    };
    const look = (activity: PageActivity) => {
      if (!find()) return true;
      activity.isStill();
      return activity.quietFor(QUIET) ? false : undefined;
    };
    const what = 'the detail to close by Escape';
    return (await ifInTime(this.#portal.act(press, look, signal, { what }))) === true;
  }

  /** What came up with our press, if it still lies over the users or in their place, whatever it shows by now. */
  #leftOver(): Element | undefined {
    const own = this.#own;
    if (!own || !isStanding(own) || !isSeen(own)) return undefined;
    // Toasts of some portals come up in the very part of the page in which the detail did.
    if (isPassingMessage(own)) return undefined;
    const table = findUsersTable(this.#portal.root);
    // If it shows no error, it may be the place where the users are about to come back.
    if (!table) return tellsOfError(own) ? own : undefined;
    if (holds(own, table.headings)) return undefined;
    const over = layerOver(table.area);
    return over && (holds(over, own) || holds(own, over)) ? own : undefined;
  }

  #isOwn(shown: Element | undefined): boolean {
    const own = this.#own;
    return own !== undefined && shown !== undefined && (holds(own, shown) || holds(shown, own));
  }
}
