import type { Driver, OpenDetail, PressResult, Opening as Way } from '../bulk/driver';
import type { Service } from '../bulk/plan';
import { Halt, Problem, problemOfUser } from '../bulk/problem';
import type { Reading, User } from '../bulk/reading';
import { duringLook } from '../dom/remember/once-per-look';
import { DenialWatch } from './change/press/denial-watch';
import { pressOption } from './change/press/press-option';
import type { Target } from './change/press/target-line';
import { findDetail, readOptions } from './detail/find-detail';
import { checkOwner } from './detail/owner';
import { Closing } from './opening/close-detail';
import { Loading } from './opening/detail-arrival';
import { type OpenedFor, Opening, type PlannedUserOf } from './opening/open-detail';
import { loginForm } from './page/login-form';
import { unlessPageLoads } from './page/page-loads';
import { readService } from './page/service-in-view';
import type { Workplace } from './page/workplace';
import { lineSeen, type Seen } from './recognition/evidence';
import { reloadUsers } from './users/list/list-waits';
import { findUsersTable } from './users/table/users-table';

export interface DriverOptions {
  place: Workplace;
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

/** The driver of the portal that is in the page. Who made the workplace leaves it at the end. */
export function portalDriver(options: DriverOptions): Driver {
  return new PortalDriver(options);
}

class PortalDriver implements Driver {
  readonly #options: DriverOptions;
  readonly #place: Workplace;
  readonly #loading = new Loading();
  readonly #closing: Closing;
  readonly #opening: Opening;
  /** What was pressed for one user since their detail was last opened anew. */
  readonly #pressed: DenialWatch[] = [];
  #pressedFor = '';

  constructor(options: DriverOptions) {
    const { place, options: wanted } = options;
    this.#options = options;
    this.#place = place;
    this.#closing = new Closing(place);
    const { plannedUser = () => undefined } = options;
    const parts = { closing: this.#closing, loading: this.#loading };
    this.#opening = new Opening(place, { ...parts, wanted, plannedUser });
  }

  async open(licence: string, signal: AbortSignal, way: Way = 'plainly'): Promise<OpenDetail> {
    const place = this.#place;
    if (licence !== this.#pressedFor) this.#takePressed();
    if (place.isToGo) await reloadUsers(place, signal);
    await this.#closing.closeLogin(signal);
    await this.#closing.close(signal);
    duringLook(() => this.#checkPlace());
    const { user } = await (way === 'anew'
      ? this.#openAnew(licence, signal)
      : this.#openFor(licence, signal));
    const { onSeen } = this.#options;
    onSeen?.({ what: 'opened' });
    return {
      isOpen: () => findDetail(place.root) !== undefined,
      read: () => duringLook(() => this.#read(user)),
      press: (press, announced, stop) => this.#press({ ...press, user, announced }, stop),
      close: async (stop) => {
        await this.#closing.close(stop);
        onSeen?.({ what: 'closed' });
      },
    };
  }

  /**
   * Where to open a detail asks the server nothing, or it shows as done what the server has answered with an
   * error, it shows what the page holds: then the users are loaded anew, with all that the page holds.
   */
  async #openAnew(licence: string, signal: AbortSignal): Promise<OpenedFor> {
    if (!this.#loading.isLocal) {
      const openedAt = performance.now();
      const opened = await this.#openFor(licence, signal);
      const isDenied = duringLook(() => this.#isDenied(openedAt));
      if (opened.isFromServer && !isDenied) return opened;
      await this.#closing.close(signal);
    }
    await this.#loadUsers(signal);
    return this.#openFor(licence, signal);
  }

  /** Whether the detail in view shows as done anything that the server has not done. */
  #isDenied(openedAt: number): boolean {
    const detail = findDetail(this.#place.root);
    return this.#takePressed().some((one) => one.isDenied(detail, this.#options.options, openedAt));
  }

  /** What was pressed so far; nothing more of it is listened to. */
  #takePressed(): DenialWatch[] {
    const pressed = this.#pressed.splice(0);
    for (const one of pressed) one.stop();
    return pressed;
  }

  /** @throws Problem when they cannot be loaded anew */
  async #loadUsers(signal: AbortSignal): Promise<void> {
    try {
      await reloadUsers(this.#place, signal);
    } catch (error) {
      if (problemOfUser(error).reason.code !== 'page-not-framed') throw error;
      throw new Problem({ code: 'not-from-server' }, { cause: error });
    }
  }

  /** @param mayLoad whether the users may be loaded anew for options that stay those of another user */
  async #openFor(licence: string, signal: AbortSignal, mayLoad = true): Promise<OpenedFor> {
    return unlessPageLoads(
      () => this.#tryToOpen(licence, signal, mayLoad),
      async () => {
        await reloadUsers(this.#place, signal);
        return this.#openFor(licence, signal, mayLoad);
      },
    );
  }

  async #tryToOpen(licence: string, signal: AbortSignal, mayLoad: boolean): Promise<OpenedFor> {
    try {
      const opened = await this.#opening.open(licence, signal);
      if (opened !== 'stale') return opened;
      if (!mayLoad) throw new Problem({ code: 'not-from-server' });
      await this.#closing.close(signal);
      await this.#loadUsers(signal);
      return await this.#openFor(licence, signal, false);
    } catch (error) {
      if (error instanceof Problem && !(error instanceof Halt)) await this.#closing.close(signal);
      throw error;
    }
  }

  /** Halts everything when the page is not the one that the run is for. */
  #checkPlace(): void {
    const { root } = this.#place;
    if (loginForm(root)) throw new Halt({ code: 'session-expired' });
    if (!findUsersTable(root)) throw new Halt({ code: 'page-left' });
    this.#checkService();
  }

  /** The same in the very task of a press, where a detail may stand in the place of the users. */
  #checkAtPress(): void {
    const { root } = this.#place;
    if (loginForm(root)) throw new Halt({ code: 'session-expired' });
    if (findUsersTable(root)) this.#checkService();
  }

  #checkService(): void {
    const { key } = readService(this.#place.root);
    if (key !== this.#options.service.key) throw new Halt({ code: 'page-left' });
  }

  #read({ licence, ...identity }: User): Reading {
    const { onReading, onSeen, options } = this.#options;
    const detail = findDetail(this.#place.root);
    if (!detail) throw new Problem({ code: 'detail-closed' });
    checkOwner(detail, { licence, ...identity });
    const lines = readOptions(detail, options);
    for (const line of lines) onSeen?.(lineSeen(line));
    const plain = lines.map(({ label, value, button, isGreyed }) => {
      return { label, value, button, ...(isGreyed && { isGreyed }) };
    });
    const reading = { licence, options: plain };
    onReading(reading);
    return reading;
  }

  async #press(target: Target, signal: AbortSignal): Promise<PressResult> {
    const place = this.#place;
    const press = () => {
      const { options: wanted } = this.#options;
      this.#pressedFor = target.user.licence;
      this.#pressed.push(new DenialWatch(target, place.root));
      return pressOption(target, { place, wanted, check: () => this.#checkAtPress() }, signal);
    };
    let hasPressed = false;
    const result = await unlessPageLoads<PressResult | undefined>(press, (load) => {
      // What was asked of the server before may have had its effect: a fresh reading tells.
      if (load.mayHaveActed) return { kind: 'unclear' };
      hasPressed = true;
      return undefined;
    });
    const code = result?.kind === 'not-pressed' ? result.reason.code : '';
    // Options that change by themselves, once a detail is open, come after the rest of it.
    if (code === 'line-changed') this.#loading.learnSteps();
    if (result && code !== 'detail-closed') return result;
    // Nothing was pressed, for someone had closed the detail; or nothing was sent, for the page was to
    // be replaced by what the press asks for, and was kept.
    try {
      if (place.isToGo || place.isFramed) await reloadUsers(place, signal);
      await this.#openFor(target.user.licence, signal);
    } catch (error) {
      const { reason } = problemOfUser(error);
      return { kind: hasPressed ? 'unclear' : 'not-pressed', reason };
    }
    const again = await press();
    // A page that was kept from loading may have told its server before, which nobody heard.
    if (hasPressed && again.kind === 'not-pressed') return { ...again, kind: 'unclear' };
    return again;
  }
}
