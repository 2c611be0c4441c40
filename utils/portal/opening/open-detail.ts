import { isSomebodyElse, namedUser } from '../../bulk/identity';
import type { PlannedUser } from '../../bulk/plan';
import { Problem } from '../../bulk/problem';
import { waitFor } from '../../dom/act/act-and-wait';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { layerOver } from '../../dom/seen/covered';
import { closeControl } from '../detail/close/close-control';
import { findFrame, safeDetail } from '../detail/find-detail';
import { visibleMessages } from '../page/messages/visible-messages';
import type { PageOrFrame } from '../page/page-or-frame';
import { NOTHING_COMES, QUIET } from '../page/timing';
import { oncePressable } from '../page/until-pressable';
import { isRowOpener } from '../users/detail-controls/ways-into-detail';
import { findRow } from '../users/list/find-row';
import { bringIntoView } from '../users/scrolling/scroll-to';
import { findUsersTable, safeUsersTable } from '../users/table/find-users-table';
import { picturesCome } from './awaited-pictures';
import type { Closing } from './close-detail';
import { currentWayInto, RowGone } from './current-row';
import type { LoadHabits } from './load-habits';
import { menuEntry } from './open-row-menu';
import { DetailPress, type OpenedFor } from './press-detail';
import { readTips } from './row-tips';

/** How many details may open by themselves before a user's own can be opened. */
const MOST_LATE = 3;

/** A user as the plan means them; `undefined` where there is none. */
export type PlannedUserOf = (licence: string) => PlannedUser | undefined;

interface OpeningOptions {
  closing: Closing;
  habits: LoadHabits;
  wanted: readonly string[];
  plannedUser: PlannedUserOf;
}

/** How often a row may go again, just when its *Détail* is to be pressed. */
const MOST_GONE = 3;

/** Opens details, one user's after another's. */
export class DetailOpening {
  readonly #portal: PageOrFrame;
  readonly #closing: Closing;
  readonly #habits: LoadHabits;
  readonly #detailPress: DetailPress;
  readonly #plannedUser: PlannedUserOf;
  /** Whose detail was the last to open. */
  #before: string | undefined;

  /** @param wanted labels of the options wanted, which a person may have typed */
  constructor(portal: PageOrFrame, { closing, habits, wanted, plannedUser }: OpeningOptions) {
    this.#portal = portal;
    this.#plannedUser = plannedUser;
    this.#closing = closing;
    this.#habits = habits;
    this.#detailPress = new DetailPress({ portal, closing, habits, wanted });
  }

  /**
   * Presses the *Détail* of a user and waits until each option in what opens is theirs.
   *
   * @returns `stale` where the options shown may be of the user before, whatever is waited for
   */
  async open(licence: string, signal: AbortSignal): Promise<OpenedFor | 'stale'> {
    for (let times = 1; ; times++) {
      try {
        const opened = await this.#openOnce(licence, signal);
        this.#before = licence;
        return opened;
      } catch (error) {
        // Nothing was pressed: the portal draws its table again, and the user may come back with it.
        const mayComeBack = error instanceof RowGone && times < MOST_GONE;
        const mayBeHisNow = this.#isOfBefore(error, licence) && times === 1;
        const isNoList = error instanceof Problem && error.reason.code === 'users-not-found';
        const mayBeDrawn = isNoList && times < MOST_GONE && (await this.#listComes(signal));
        const mayBeFilled = this.#isLeftEmpty(error) && times === 1;
        if (!mayComeBack && !mayBeHisNow && !mayBeDrawn && !mayBeFilled) throw error;
        if (mayBeFilled) await this.#closing.close(signal);
      }
    }
  }

  /** Waits for the list of users: boxes that are scrolled together show other rows for a moment. */
  async #listComes(signal: AbortSignal): Promise<boolean> {
    const { root } = this.#portal;
    const look = () => (safeUsersTable(root) ? true : undefined);
    const what = 'a list of users';
    const how = { what, signal, timeout: NOTHING_COMES, quiet: QUIET, root };
    return (await ifInTime(waitFor(look, how))) === true;
  }

  /** Whether the frame of a detail stands there without it: some clear it a moment after the one before was closed. */
  #isLeftEmpty(error: unknown): boolean {
    if (!(error instanceof Problem) || error.reason.code !== 'detail-not-opened') return false;
    const { root } = this.#portal;
    return duringLook(() => findFrame(root) !== undefined && safeDetail(root) === undefined);
  }

  /** Whether the detail of the user before is in the place of this one's: a slow portal drew it late. */
  #isOfBefore(error: unknown, licence: string): boolean {
    if (!(error instanceof Problem) || error.reason.code !== 'detail-of-other') return false;
    return error.reason.shown === this.#before && this.#before !== licence;
  }

  async #openOnce(licence: string, signal: AbortSignal): Promise<OpenedFor | 'stale'> {
    const portal = this.#portal;
    const row = await findRow(portal, licence, signal);
    if (!row) throw new Problem({ code: 'user-not-found' });
    const { user } = row;
    const planned = this.#plannedUser(licence);
    if (planned && isSomebodyElse(planned, user)) {
      throw new Problem({
        code: 'user-changed',
        was: namedUser(planned),
        shown: namedUser(user),
      });
    }
    const table = findUsersTable(portal.root);
    if (table) await bringIntoView(row.element, table);
    portal.markUsers();
    const press = (way: HTMLElement) => {
      return isRowOpener(way) ? undefined : this.#detailPress.press(() => way, user, signal);
    };
    const reach = () => this.#reach(licence, press, signal);
    const opened = await reach().catch(async (error: unknown) => {
      const hasNoWay = error instanceof Problem && error.reason.code === 'no-detail-link';
      if (!hasNoWay) throw error;
      const hasCome = await picturesCome(portal, licence, signal);
      if (!hasCome && !(await readTips(portal, licence, signal))) throw error;
      return reach();
    });
    if (opened) return opened;
    const entry = await menuEntry(licence, { portal, habits: this.#habits }, signal);
    return duringLook(() => this.#detailPress.press(entry, user, signal));
  }

  /**
   * Waits until the *Détail* of a user can be pressed. What lies over it is closed as a person would:
   * a detail that has opened late, or an error in the place of one. Anything else is not ours.
   *
   * @param press is given the *Détail*, or what opens the menu in which it may stand, which it leaves alone
   */
  async #reach<T>(
    licence: string,
    press: (way: HTMLElement) => Promise<T> | undefined,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    const portal = this.#portal;
    const control = () => (findFrame(portal.root) ? undefined : currentWayInto(licence, portal));
    const layer = (found: Element) => {
      const over = layerOver(found);
      const isError = over && visibleMessages(over).some(({ isSuccess }) => !isSuccess);
      return isError && closeControl(over) ? over : undefined;
    };
    const isClosable = (found: Element) => layer(found) !== undefined;
    for (let late = 0; ; late++) {
      const reached = await oncePressable(control, press, portal, signal, { isClosable });
      if (reached) return reached.result;
      if (late === MOST_LATE) throw new Problem({ code: 'detail-not-closed' });
      await this.#closing.close(signal, () => layer(currentWayInto(licence, portal)));
    }
  }
}
