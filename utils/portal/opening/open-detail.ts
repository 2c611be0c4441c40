import { isSomebodyElse, namedUser } from '../../bulk/identity';
import type { PlannedUser } from '../../bulk/plan';
import { Halt, Problem } from '../../bulk/problem';
import type { User } from '../../bulk/reading';
import { type Signs, waitFor } from '../../dom/act/act-and-wait';
import { answerNativeDialogs } from '../../dom/act/answer-dialogs';
import { Pointing, wasPointedAt } from '../../dom/act/pointed-tips';
import { layerOver, pressElement } from '../../dom/act/press';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { controlWords, pressableParts } from '../../dom/seen/controls';
import { iconNames } from '../../dom/seen/icon-names';
import { documentOf } from '../../dom/tree/search';
import { closeControl } from '../detail/close/close-control';
import { findDetail, findFrame } from '../detail/find-detail';
import { checkOwner, ownerOf } from '../detail/owner';
import { isBusy } from '../page/busy';
import { loginForm } from '../page/login-form';
import { saidReason } from '../page/messages/message-texts';
import { MessageWatch } from '../page/messages/message-watch';
import { visibleMessages } from '../page/messages/visible-messages';
import { NOTHING_COMES, QUIET, TIP_TIMEOUT } from '../page/timing';
import { oncePressable } from '../page/until-pressable';
import type { Workplace } from '../page/workplace';
import { findRow } from '../users/list/find-row';
import { rowInView } from '../users/list/list-in-view';
import { isRowOpener, rowOpener, waysInto } from '../users/row-menu';
import { bringIntoView } from '../users/scrolling/scroll-to';
import type { UserRow } from '../users/table/user-rows';
import { findUsersTable, safeUsersTable } from '../users/table/users-table';
import type { Closing } from './close-detail';
import { Arrival, awaitsPicture, type Loading, type Opened } from './detail-arrival';
import { FoldedPart } from './folded-options';
import { openRowMenu } from './open-row-menu';

/** How many details may open by themselves before a user's own can be opened. */
const MOST_LATE = 3;

/** What is open: whose it is, and whether what it shows has come from the server. */
export interface OpenedFor extends Opened {
  user: User;
}

/** A user as the plan means him; `undefined` where there is none. */
export type PlannedUserOf = (licence: string) => PlannedUser | undefined;

interface OpeningOptions {
  closing: Closing;
  loading: Loading;
  wanted: readonly string[];
  plannedUser: PlannedUserOf;
}

/** How many controls of a row the pointer is moved over. */
const MOST_SILENT = 4;

/** How often a row may go again, just when its *Détail* is to be pressed. */
const MOST_GONE = 3;

/** Opens details, one user's after another's. */
export class Opening {
  readonly #place: Workplace;
  readonly #closing: Closing;
  readonly #loading: Loading;
  readonly #wanted: readonly string[];
  readonly #plannedUser: PlannedUserOf;
  /** The documents in which a detail was opened: what they show may be of another user. */
  readonly #touched = new WeakSet<Document>();
  /** Whose detail was the last to open. */
  #before: string | undefined;

  /** @param wanted labels of the options wanted, which a person may have typed */
  constructor(place: Workplace, { closing, loading, wanted, plannedUser }: OpeningOptions) {
    this.#place = place;
    this.#plannedUser = plannedUser;
    this.#closing = closing;
    this.#loading = loading;
    this.#wanted = wanted;
  }

  /**
   * Presses the *Détail* of a user and waits until what opens is his, each of its options.
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
        // Nothing was pressed: the portal draws its table again, and he may come back with it.
        const mayComeBack = error instanceof RowGone && times < MOST_GONE;
        const mayBeHisNow = this.#isOfBefore(error, licence) && times === 1;
        const isNoList = error instanceof Problem && error.reason.code === 'users-not-found';
        const mayBeDrawn = isNoList && times < MOST_GONE && (await this.#listComes(signal));
        if (!mayComeBack && !mayBeHisNow && !mayBeDrawn) throw error;
      }
    }
  }

  /** Waits for the list of users: boxes that are scrolled together show other rows for a moment. */
  async #listComes(signal: AbortSignal): Promise<boolean> {
    const { root } = this.#place;
    const look = () => (safeUsersTable(root) ? true : undefined);
    const what = 'a list of users';
    const how = { what, signal, timeout: NOTHING_COMES, quiet: QUIET, root };
    return (await ifInTime(waitFor(look, how))) === true;
  }

  /** Whether the detail of the user before is in the place of this one's: a slow portal drew it late. */
  #isOfBefore(error: unknown, licence: string): boolean {
    if (!(error instanceof Problem) || error.reason.code !== 'detail-of-other') return false;
    return error.reason.shown === this.#before && this.#before !== licence;
  }

  async #openOnce(licence: string, signal: AbortSignal): Promise<OpenedFor | 'stale'> {
    const place = this.#place;
    const row = await findRow(place, licence, signal);
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
    const table = findUsersTable(place.root);
    if (table) await bringIntoView(row.element, table);
    place.markUsers();
    const press = (way: HTMLElement) => {
      return isRowOpener(way) ? undefined : this.#press(() => way, user, signal);
    };
    const reach = () => this.#reach(licence, press, signal);
    const opened = await reach().catch(async (error: unknown) => {
      const hasNoWay = error instanceof Problem && error.reason.code === 'no-detail-link';
      if (!hasNoWay) throw error;
      const hasCome = await this.#picturesCome(licence, signal);
      if (!hasCome && !(await this.#readTips(licence, signal))) throw error;
      return reach();
    });
    if (opened) return opened;
    const entry = await this.#menuEntry(licence, signal);
    return duringLook(() => this.#press(entry, user, signal));
  }

  /**
   * Presses a *Détail*, and waits until what opens is that user's.
   *
   * @param control looks the *Détail* up in the task of the press
   */
  async #press(
    control: () => HTMLElement,
    user: User,
    signal: AbortSignal,
  ): Promise<OpenedFor | 'stale'> {
    const place = this.#place;
    const { licence } = user;
    const messages = new MessageWatch(place.root);
    let alerted: string | undefined;
    const disarm = answerNativeDialogs(place.view, ({ kind, text }) => {
      if (kind !== 'alert') return undefined;
      alerted = text;
      return true;
    });
    let arrival: Arrival | undefined;
    const part = new FoldedPart();
    const check = (signs: Signs): Opened | 'stale' | undefined => {
      const { root } = place;
      if (loginForm(root)) throw new Halt({ code: 'session-expired' });
      if (alerted !== undefined) throw new Problem(saidReason(alerted));
      if (isBusy(root)) return undefined;
      const detail = findDetail(root);
      const isQuiet = signs.quietFor(QUIET);
      if (!detail) {
        // Nothing tells that something has faded in: it is looked at again.
        signs.isStill();
        if (isQuiet) this.#noteLayer(licence);
        const said = isQuiet ? messages.said() : undefined;
        if (said) throw new Problem(saidReason(said.text));
        const isSilent = signs.answeredAt > 0 && signs.quietFor(NOTHING_COMES);
        if (isSilent) throw new Problem({ code: 'detail-not-opened' });
        return undefined;
      }
      this.#closing.note(detail);
      if (ownerOf(detail, user) === licence) {
        return part.isDue(detail, isQuiet) ? undefined : arrival?.look(detail, signs);
      }
      if (isQuiet && signs.answeredAt > 0) checkOwner(detail, user);
      return undefined;
    };
    const press = () => {
      const pressed = control();
      arrival = this.#arrival();
      pressElement(pressed);
    };
    const opening = place.act(press, check, signal, { what: 'the detail of a user' });
    const opened = await ifInTime(opening).finally(disarm);
    if (!opened) throw new Problem({ code: 'detail-not-opened' });
    return opened === 'stale' ? opened : { ...opened, user };
  }

  /**
   * Waits for the pictures in a row: what is pressed may be one, and has no room until it has come.
   *
   * @returns whether any was missing, and all have come
   */
  async #picturesCome(licence: string, signal: AbortSignal): Promise<boolean> {
    const { root } = this.#place;
    const isMissing = () => {
      const row = rowInView(this.#place, licence);
      return row !== undefined && awaitsPicture(row.element);
    };
    if (!duringLook(isMissing)) return false;
    // Nothing tells when one has come: it is looked at again.
    const look = (signs: Signs) => {
      if (!isMissing()) return true;
      signs.isStill();
      return undefined;
    };
    const what = 'the pictures in a row';
    const how = { what, signal, timeout: NOTHING_COMES, quiet: QUIET, root };
    return (await ifInTime(waitFor(look, how))) === true;
  }

  /**
   * Where nothing in a row says that it leads into the detail, a tip may that comes up beneath the pointer.
   *
   * @returns whether any has
   */
  async #readTips(licence: string, signal: AbortSignal): Promise<boolean> {
    const place = this.#place;
    const silent = duringLook(() => {
      const table = findUsersTable(place.root);
      const row = table && rowInView(place, licence);
      if (!row || waysInto(row.element, table).length > 0) return [];
      return pressableParts(row.element).filter((control) => {
        return saysNothing(control) && !wasPointedAt(control);
      });
    });
    let hasTips = false;
    for (const control of silent.slice(0, MOST_SILENT)) {
      const pointing = duringLook(() => new Pointing(control, place.root));
      const tip = await this.#tipOf(pointing, signal);
      // What was in doubt once may be plain for the next user.
      if (tip === undefined) continue;
      pointing.keep(tip);
      hasTips ||= tip !== '';
    }
    return hasTips;
  }

  /**
   * The tip of a control; empty where there is none. The one of another control may come late, or go late: a
   * control's own comes each time that the pointer does, and goes with it.
   *
   * @returns `undefined` where it is not sure whose it is
   */
  async #tipOf(pointing: Pointing, signal: AbortSignal): Promise<string | undefined> {
    const how = { what: 'a tip to come or go', timeout: TIP_TIMEOUT };
    const act = <T>(move: () => void, look: (signs: Signs) => T | undefined) => {
      return ifInTime(this.#place.act(move, look, signal, how));
    };
    const said: string[] = [];
    // Tips go as soon as anything is scrolled.
    const reach = () => pointing.reach();
    await act(reach, (signs) => signs.isStill() || undefined);
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

  /**
   * The *Détail* of a user in the menu of the row, or beneath it, which is opened for it. What looks like a menu may do
   * something else at once: until one of this portal has shown a *Détail*, no second one is pressed.
   */
  async #menuEntry(licence: string, signal: AbortSignal): Promise<() => HTMLElement> {
    const place = this.#place;
    const loading = this.#loading;
    const row = () => rowOf(licence, place).element;
    let opener: HTMLElement | undefined;
    const menu = () => {
      const table = findUsersTable(place.root);
      opener = table && rowOpener(row(), table);
      return opener;
    };
    if (loading.hasRowMenus === false) throw new Problem({ code: 'no-detail-link' });
    try {
      const entry = await openRowMenu(place, row, menu, signal);
      loading.hasRowMenus = true;
      return entry;
    } catch (error) {
      const isBarren = opener && error instanceof Problem && error.reason.code === 'no-detail-link';
      if (isBarren) loading.hasRowMenus ??= false;
      throw error;
    }
  }

  #arrival(): Arrival {
    const { root, isFramed } = this.#place;
    const page = documentOf(root);
    // In the page itself a person may have opened some.
    const isUntouched = isFramed && !this.#touched.has(page);
    this.#touched.add(page);
    return new Arrival(root, this.#loading, this.#wanted, { isUntouched });
  }

  /** What lies over the row whose *Détail* could be pressed a moment ago came with the press. */
  #noteLayer(licence: string): void {
    const table = findUsersTable(this.#place.root);
    const control = table && rowInView(this.#place, licence) && controlOf(licence, this.#place);
    const layer = control && layerOver(control);
    if (layer) this.#closing.note(layer);
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
    const place = this.#place;
    const control = () => (findFrame(place.root) ? undefined : controlOf(licence, place));
    const layer = (found: Element) => {
      const over = layerOver(found);
      const isError = over && visibleMessages(over).some(({ isSuccess }) => !isSuccess);
      return isError && closeControl(over) ? over : undefined;
    };
    const isClosable = (found: Element) => layer(found) !== undefined;
    for (let late = 0; ; late++) {
      const reached = await oncePressable(control, press, place, signal, { isClosable });
      if (reached) return reached.result;
      if (late === MOST_LATE) throw new Problem({ code: 'detail-not-closed' });
      await this.#closing.close(signal, () => layer(controlOf(licence, place)));
    }
  }
}

/** Whether a control says nothing, or no more than its picture is called in its set. */
function saysNothing(control: Element): boolean {
  const names = iconNames(control);
  return controlWords(control).every((word) => names.includes(word));
}

/** The row of a user is not there any more, a moment after it was found. */
class RowGone extends Problem {
  override name = 'RowGone';
}

/** The row of a user, looked up by his reference at this very moment. */
function rowOf(licence: string, place: Workplace): UserRow {
  const row = rowInView(place, licence);
  if (!row) throw new RowGone({ code: 'user-not-found' });
  return row;
}

/** The *Détail* of a user, or what opens the menu in which it stands. */
function controlOf(licence: string, place: Workplace): HTMLElement {
  const row = rowOf(licence, place);
  const table = findUsersTable(place.root);
  if (!table) throw new RowGone({ code: 'user-not-found' });
  const [way, ...others] = waysInto(row.element, table);
  if (!way || others.length > 0) throw new Problem({ code: 'no-detail-link' });
  return way;
}
