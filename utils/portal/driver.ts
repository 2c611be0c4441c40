import type { Driver, OpenDetail, PressResult } from '../bulk/driver';
import type { Service } from '../bulk/plan';
import type { Reading, User } from '../bulk/reading';
import { Halt, Problem, problemOfUser } from '../bulk/reason';
import { duringLook } from '../dom/look';
import { answerNativeDialogs } from '../dom/native-dialogs';
import { layerOver, pressElement } from '../dom/press';
import type { Signs } from '../dom/signs';
import { parentOf } from '../dom/steps';
import { holds } from '../dom/tree';
import { unchangedSince } from '../dom/unchanged';
import { isBusy } from './busy';
import { findDetail, findFrame, ownerOf, readOptions } from './detail';
import { saidReason, visibleMessages, watchMessages } from './messages';
import { loginForm, readService } from './page';
import { findRow, rowInView, untilUsers } from './paging';
import { pressOption, type Target } from './press-option';
import { untilPressable } from './reach';
import { detailControl, findUsersTable } from './users-table';
import { closeControl } from './way-out';
import { PageLoads, QUIET, type Workplace } from './workplace';

export interface DriverOptions {
  place: Workplace;
  /** The service that the run is for; another one in the page halts it. */
  service: Service;
  /** Labels of the options wanted, which a person may have typed. */
  options: readonly string[];
  /** Told of each reading, so that options not met before can be suggested. */
  onReading: (reading: Reading) => void;
}

/** How long after the server's answer a detail may take to show anything at all, in ms. */
const SILENCE = 5000;

/**
 * How long a detail that was asked to close may stay as it is before it is asked again, in ms. To ask
 * once more does no harm; but a dialog that is only just up may not hear, and a browser that is short of
 * time may hold back a message between two pages for long. The last time is given all there is.
 */
const PATIENCE = [QUIET, 3 * QUIET, Number.POSITIVE_INFINITY];
/** How long what closes has to have stood there on a portal that was once too slow to listen, in ms. */
const CLOSING = 50;

/** How many details may open by themselves before a user's own can be opened. */
const MOST_LATE = 3;

/** The driver of the portal that is in the page. Who made the workplace leaves it at the end. */
export function portalDriver(options: DriverOptions): Driver {
  return new PortalDriver(options);
}

class PortalDriver implements Driver {
  readonly #options: DriverOptions;
  readonly #place: Workplace;
  /**
   * Whether this portal asks its server for each detail, once that is known. Where it does, what a
   * dialog shows before the answer is only what it showed last time.
   */
  #asksServer = false;
  /** Whether the portal was seen not to listen to a press of what closes as soon as it is there. */
  #closesLate = false;

  constructor(options: DriverOptions) {
    this.#options = options;
    this.#place = options.place;
  }

  async open(licence: string, signal: AbortSignal): Promise<OpenDetail> {
    const place = this.#place;
    if (place.isLeaving) await untilUsers(place, signal);
    await this.#closeLogin(signal);
    await this.#close(signal);
    this.#checkPlace();
    const user = await this.#openFor(licence, signal);
    return {
      isOpen: () => findDetail(place.root) !== undefined,
      read: () => duringLook(() => this.#read(user)),
      press: (press, announced, stop) => this.#press({ ...press, user, announced }, stop),
      close: (stop) => this.#close(stop),
    };
  }

  async #openFor(licence: string, signal: AbortSignal): Promise<User> {
    try {
      return await this.#pressDetail(licence, signal);
    } catch (error) {
      if (error instanceof PageLoads) {
        await untilUsers(this.#place, signal);
        return this.#openFor(licence, signal);
      }
      if (error instanceof Problem && !(error instanceof Halt)) await this.#close(signal);
      throw error;
    }
  }

  /** Halts everything when the page is not the one that the run is for. */
  #checkPlace(): void {
    const { root } = this.#place;
    if (loginForm(root)) throw new Halt({ code: 'session-expired' });
    if (!findUsersTable(root)) throw new Halt({ code: 'page-left' });
    if (readService(root).key !== this.#options.service.key) throw new Halt({ code: 'page-left' });
  }

  #read({ licence, ...identity }: User): Reading {
    const { onReading, options } = this.#options;
    const detail = findDetail(this.#place.root);
    if (!detail) throw new Problem({ code: 'detail-closed' });
    checkOwner(detail, { licence, ...identity });
    const lines = readOptions(detail, options);
    const plain = lines.map(({ label, value, button }) => ({ label, value, button }));
    const reading = { licence, options: plain };
    onReading(reading);
    return reading;
  }

  async #press(target: Target, signal: AbortSignal): Promise<PressResult> {
    const place = this.#place;
    try {
      const result = await pressOption(target, { place, wanted: this.#options.options }, signal);
      const isClosed = result.kind === 'refused' && result.reason.code === 'detail-closed';
      if (!isClosed) return result;
    } catch (error) {
      if (!(error instanceof PageLoads)) throw error;
      // What was asked of the server before may have had its effect: a fresh reading tells.
      if (error.isAfterwards) return { kind: 'unclear' };
    }
    // Nothing was pressed, for someone had closed the detail; or nothing was sent, for the page was to
    // be replaced by what the press asks for, and was kept.
    try {
      if (place.isLeaving || place.isFramed) await untilUsers(place, signal);
      await this.#openFor(target.user.licence, signal);
      return await pressOption(target, { place, wanted: this.#options.options }, signal);
    } catch (error) {
      return { kind: 'refused', reason: problemOfUser(error).reason };
    }
  }

  /** Presses the *Détail* of a user and waits until what opens is his. */
  async #pressDetail(licence: string, signal: AbortSignal): Promise<User> {
    const place = this.#place;
    const row = await findRow(place, licence, signal);
    if (!row) throw new Problem({ code: 'user-not-found' });
    const { user } = row;
    place.markUsers();
    await this.#reach(licence, signal);
    const message = watchMessages(place.root);
    let alerted: string | undefined;
    const disarm = answerNativeDialogs(place.view, ({ kind, text }) => {
      if (kind !== 'alert') return undefined;
      alerted = text;
      return true;
    });
    const check = (signs: Signs): true | undefined => {
      const { root } = place;
      if (loginForm(root)) throw new Halt({ code: 'session-expired' });
      if (alerted !== undefined) throw new Problem(saidReason(alerted));
      const isQuiet = signs.quietFor(QUIET);
      const isAnswered = signs.answeredAt > 0 && signs.changedAt >= signs.answeredAt;
      // Where details are known to come from the server, there is nothing to be seen before it answers.
      if (this.#asksServer && !isAnswered && !isQuiet) return undefined;
      if (isBusy(root)) return undefined;
      const detail = findDetail(root);
      if (!detail) {
        const said = isQuiet ? message() : undefined;
        if (said) throw new Problem(saidReason(said.text));
        const isSilent = signs.answeredAt > 0 && signs.quietFor(SILENCE);
        if (isSilent) throw new Problem({ code: 'detail-not-opened' });
        return undefined;
      }
      if (ownerOf(detail, user) === licence) {
        // The answer may be to something else that the portal asks now and then.
        const isNew = unchangedSince(detail) >= signs.answeredAt;
        const isLoaded = isAnswered && (isNew || isQuiet);
        if (isLoaded) this.#asksServer = true;
        return isLoaded || (isQuiet && !this.#asksServer) ? true : undefined;
      }
      if (isQuiet && signs.answeredAt > 0) checkOwner(detail, user);
      return undefined;
    };
    const press = () => pressElement(duringLook(() => controlOf(licence, place)));
    const opened = await place.act(press, check, signal).finally(disarm);
    if (!opened) throw new Problem({ code: 'detail-not-opened' });
    return user;
  }

  /**
   * Waits until the *Détail* of a user can be pressed. What lies over it is closed as a person would:
   * a detail that has opened late, or an error in the place of one. Anything else is not ours.
   */
  async #reach(licence: string, signal: AbortSignal): Promise<void> {
    const place = this.#place;
    const control = () => (findFrame(place.root) ? undefined : controlOf(licence, place));
    const layer = (found: Element) => {
      const over = layerOver(found);
      const isError = over && visibleMessages(over).some(({ isSuccess }) => !isSuccess);
      return isError && closeControl(over) ? over : undefined;
    };
    const isClosable = (found: Element) => layer(found) !== undefined;
    for (let late = 0; !(await untilPressable(control, place, signal, { isClosable })); late++) {
      if (late === MOST_LATE) throw new Problem({ code: 'detail-not-closed' });
      await this.#close(signal, () => layer(controlOf(licence, place)));
    }
  }

  /**
   * Closes the detail in view, if any: ours, or one that a person or a failure left open. One that
   * stands where the users were is left by the way back, or by showing the users again.
   *
   * @param other what else is to be closed
   */
  async #close(signal: AbortSignal, other?: () => Element | undefined): Promise<void> {
    const place = this.#place;
    if (place.isFramed && !findUsersTable(place.root)) return untilUsers(place, signal);
    const frame = () => findFrame(place.root) ?? other?.();
    const control = () => {
      const detail = frame();
      if (!detail) return undefined;
      const found = closeControl(detail);
      if (!found) throw new Problem({ code: 'detail-not-closed' });
      return found;
    };
    const press = () => {
      const found = duringLook(control);
      if (found) pressElement(found);
    };
    try {
      for (const patience of PATIENCE) {
        // Pressed too early, it is pressed again: that costs less than to wait each time.
        const rest = this.#closesLate ? CLOSING : 0;
        if (!(await untilPressable(control, place, signal, { rest }))) return;
        const isGoneOrDeaf = (signs: Signs) => {
          if (isBusy(place.root)) return undefined;
          if (frame()) return signs.quietFor(patience) ? 'deaf' : undefined;
          // The users may come back only then, or not at all, where the person has left them.
          return findUsersTable(place.root) || signs.quietFor(QUIET) ? 'gone' : undefined;
        };
        if ((await place.act(press, isGoneOrDeaf, signal)) === 'gone') return;
        this.#closesLate = true;
      }
      throw new Problem({ code: 'detail-not-closed' });
    } catch (error) {
      if (!(error instanceof PageLoads)) throw error;
      await untilUsers(place, signal);
    }
  }

  /**
   * Some portals show the login form inside the detail's dialog. Once the person has logged in
   * elsewhere it still stands there: it is closed, and comes back if the session is not renewed.
   */
  async #closeLogin(signal: AbortSignal): Promise<void> {
    const place = this.#place;
    const form = loginForm(place.root);
    const table = findUsersTable(place.root);
    if (!form || !table) return;
    for (let at: Element | null = form; at && !holds(at, table.headings); at = parentOf(at)) {
      const control = closeControl(at);
      if (!control) continue;
      const isGone = () => (loginForm(place.root) ? undefined : true);
      await place.act(() => pressElement(control), isGone, signal);
      return;
    }
  }
}

/** @throws Problem when the detail is another user's, or names nobody */
function checkOwner(detail: Element, user: User): void {
  const shown = ownerOf(detail, user);
  if (shown === user.licence) return;
  throw new Problem(shown ? { code: 'detail-of-other', shown } : { code: 'detail-unnamed' });
}

/** The *Détail* of a user, looked up by his reference at this very moment. */
function controlOf(licence: string, place: Workplace): HTMLElement {
  const row = rowInView(place, licence);
  const table = findUsersTable(place.root);
  if (!row || !table) throw new Problem({ code: 'user-not-found' });
  return detailControl(row, table);
}
