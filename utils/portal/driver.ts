import type { Driver, OpenDetail, Opening, PressResult } from '../bulk/driver';
import type { Service } from '../bulk/plan';
import { Problem, problemOfUser } from '../bulk/problem';
import type { Reading, User } from '../bulk/reading';
import { duringLook } from '../dom/remember/once-per-look';
import { pressOption } from './change/press/press-option';
import type { Target } from './change/press/target-line';
import { UserPresses } from './change/press/user-presses';
import { findDetail } from './detail/find-detail';
import { checkOwner } from './detail/owner';
import { readOptions } from './detail/read-options';
import { Closing } from './opening/close-detail';
import { LoadHabits } from './opening/load-habits';
import { DetailOpening, type PlannedUserOf } from './opening/open-detail';
import type { OpenedFor } from './opening/press-detail';
import { UserOpening } from './opening/user-opening';
import { checkRunPage, checkRunPageAtPress } from './page/check-run-page';
import { unlessPageLoads } from './page/page-loads';
import type { PageOrFrame } from './page/page-or-frame';
import { lineSeen, type Seen } from './recognition/evidence';
import { reloadUsers } from './users/list/list-waits';

/** What the driver must know of the run that it serves. */
export interface DriverOptions {
  portal: PageOrFrame;
  /** The service that the run is for; another one in the page halts it. */
  service: Service;
  /** Labels of the options wanted, which a person may have typed. */
  options: readonly string[];
  /** The users as the plan froze them: a row that shows somebody else is not opened. */
  plannedUser?: PlannedUserOf;
  /** Told of each reading, so that options not met before can be suggested. */
  onReading: (reading: Reading) => void;
  /** Told of all that is seen to work. */
  onSeen?: (seen: Seen) => void;
}

/** The driver of the portal in the page. The caller has made `portal`, and calls its `leave` at the end. */
export function portalDriver(options: DriverOptions): Driver {
  return new PortalDriver(options);
}

class PortalDriver implements Driver {
  readonly #options: DriverOptions;
  readonly #portal: PageOrFrame;
  readonly #habits = new LoadHabits();
  readonly #closing: Closing;
  readonly #opening: UserOpening;
  readonly #presses = new UserPresses();

  constructor(options: DriverOptions) {
    const { portal, options: wanted, plannedUser = () => undefined } = options;
    this.#options = options;
    this.#portal = portal;
    const [closing, habits] = [new Closing(portal), this.#habits];
    const opening = new DetailOpening(portal, { closing, habits, wanted, plannedUser });
    this.#closing = closing;
    this.#opening = new UserOpening(portal, { opening, closing, habits });
  }

  async open(licence: string, signal: AbortSignal, way: Opening = 'plainly'): Promise<OpenDetail> {
    const portal = this.#portal;
    this.#presses.keepOnlyOf(licence);
    if (portal.isToGo) await reloadUsers(portal, signal);
    await this.#closing.closeLogin(signal);
    await this.#closing.close(signal);
    duringLook(() => checkRunPage(portal.root, this.#options.service));
    const { user } = await (way === 'anew'
      ? this.#openFromServer(licence, signal)
      : this.#opening.open(licence, signal));
    const { onSeen } = this.#options;
    onSeen?.({ what: 'opened' });
    return {
      isOpen: () => findDetail(portal.root) !== undefined,
      read: () => duringLook(() => this.#read(user)),
      press: (press, announced, stop) => this.#press({ ...press, user, announced }, stop),
      close: async (stop) => {
        await this.#closing.close(stop);
        onSeen?.({ what: 'closed' });
      },
    };
  }

  #openFromServer(licence: string, signal: AbortSignal): Promise<OpenedFor> {
    const { options: wanted } = this.#options;
    return this.#opening.openFromServer(licence, signal, (openedAt) =>
      duringLook(() => this.#presses.areDenied(findDetail(this.#portal.root), wanted, openedAt)),
    );
  }

  #read({ licence, ...identity }: User): Reading {
    const { onReading, onSeen, options } = this.#options;
    const detail = findDetail(this.#portal.root);
    if (!detail) throw new Problem({ code: 'detail-closed' });
    checkOwner(detail, { licence, ...identity });
    const lines = readOptions(detail, options);
    for (const line of lines) onSeen?.(lineSeen(line));
    const plain = lines.map(({ label, value, button, isGreyed, isListAlone }) => {
      const more = { ...(isGreyed && { isGreyed }), ...(isListAlone && { isListAlone }) };
      return { label, value, button, ...more };
    });
    const reading = { licence, options: plain };
    onReading(reading);
    return reading;
  }

  /** Presses, and once more where the first press sent nothing. */
  async #press(target: Target, signal: AbortSignal): Promise<PressResult> {
    let hasPressed = false;
    const press = () => this.#pressOnce(target, signal);
    const result = await unlessPageLoads<PressResult | undefined>(press, (load) => {
      // What was asked of the server before may have had its effect: a fresh reading tells.
      if (load.mayHaveActed) return { kind: 'unclear' };
      hasPressed = true;
      return undefined;
    });
    const code = result?.kind === 'not-pressed' ? result.reason.code : '';
    // Options that change by themselves in an open detail come after the rest of it.
    if (code === 'line-changed') this.#habits.learnSteps();
    if (result && code !== 'detail-closed') return result;
    // Somebody had closed the detail, so nothing was pressed. Or the press was to load a page, which was prevented, so
    // nothing was sent.
    const problem = await this.#reopen(target.user.licence, signal);
    if (problem) return { kind: hasPressed ? 'unclear' : 'not-pressed', reason: problem.reason };
    const again = await press();
    // The page may have told its server something before its load was prevented, and nobody heard it.
    if (hasPressed && again.kind === 'not-pressed') return { ...again, kind: 'unclear' };
    return again;
  }

  #pressOnce(target: Target, signal: AbortSignal): Promise<PressResult> {
    const portal = this.#portal;
    const { options: wanted, service } = this.#options;
    const check = () => checkRunPageAtPress(portal.root, service);
    this.#presses.note(target.user.licence, target, portal.root);
    return pressOption(target, { portal, wanted, check }, signal);
  }

  /** @returns why the detail could not be opened again, if so */
  async #reopen(licence: string, signal: AbortSignal): Promise<Problem | undefined> {
    const portal = this.#portal;
    try {
      if (portal.isToGo || portal.isFramed) await reloadUsers(portal, signal);
      await this.#opening.open(licence, signal);
      return undefined;
    } catch (error) {
      return problemOfUser(error);
    }
  }
}
