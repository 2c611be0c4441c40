import { Problem } from '../../bulk/problem';
import { actAndWait, type Signs, type WaitOptions } from '../../dom/act/act-and-wait';
import { isOwnWay, watchLeaving } from '../../dom/act/hold-page';
import { isJustPressed, lastPressed, lastPressedAt } from '../../dom/act/press';
import { isSamePage, openWorkFrame, showInFrame } from '../../dom/act/work-frame';
import { documentOf } from '../../dom/tree/search';
import { LOGIN_PATH, RETURN_ADDRESS } from '../vocabulary/portal-words';
import { PageLoads } from './page-loads';
import { LOADS_AT_ONCE, LOADS_SOON, QUIET } from './timing';

type ActOptions = Partial<Pick<WaitOptions, 'timeout' | 'isUnhurried'>> & {
  /** Whether the press may change something: then nothing is concluded before answers have had their time. */
  isChange?: boolean;
};

/** A list of users that was scrolled to its end: its rows, and the height of all that scrolls, in pixels. */
export interface ListEnd {
  rows: number;
  height: number;
}

/** The pages that were kept from leaving, and are still there: to them they have left. */
const kept = new WeakSet<Document>();

/**
 * Where in a page we work: the page itself, or, on portals where steps are page loads, a frame over it
 * that shows the same portal, so that what works on it lives through the loads.
 */
export class Workplace {
  /** How long the portal may take for one answer, in ms. */
  readonly timeout: number;
  /** Where scrolling through the users was seen to bring up no others, in view; as it stood then. */
  listEnd: ListEnd | undefined;
  /** Told while nothing goes on because the tab is hidden. */
  onHeldUp: ((isHeldUp: boolean) => void) | undefined;
  readonly #document: Document;
  #frame: HTMLIFrameElement | undefined;
  #users = '';
  #leaves: PageLoads | undefined;
  /** When the page was kept from leaving, in the time of `performance.now()`. */
  #leftAt = 0;
  #hasAnswered = false;
  #stopGuard: (() => void) | undefined;

  constructor(document: Document, timeout: number) {
    this.#document = document;
    this.timeout = timeout;
    this.#users = document.location.href;
  }

  /** What a person sees of the portal here: to be asked for anew whenever it is searched. */
  get root(): Element {
    return this.#frame ?? this.#document.documentElement;
  }

  get view(): Window {
    return this.#document.defaultView ?? window;
  }

  get isFramed(): boolean {
    return this.#frame !== undefined;
  }

  /** Holds the page from now on, until `leave`: what the portal's scripts load goes into the frame. */
  enter(): void {
    this.#stopGuard ??= watchLeaving(this.view, (attempt) => {
      const { address, isSent, isByPerson } = attempt;
      if (this.isFramed) return true;
      const pressed = lastPressed();
      const isOfPress = pressed !== undefined && isOwnWay(pressed, attempt);
      // Whatever a person does goes on: only scripts, and presses of ours, are held back.
      const isOurs = isOfPress && performance.now() - lastPressedAt() < LOADS_SOON;
      if (isByPerson && !isOurs) return true;
      // A portal that asks for the login does so in full view of the person.
      if (isLogin(address, this.#hasAnswered)) return true;
      // Loading the same again shows what was done; another address, or a form, may be what does it.
      const isSame = !isSent && isSamePage(address, this.#document.location.href);
      this.#leftAt = performance.now();
      const isAtOnce = isJustPressed() || this.#leftAt - lastPressedAt() < LOADS_AT_ONCE;
      const isItself = isOfPress && !isSame && isAtOnce;
      this.#leaves = new PageLoads(!isItself);
      return false;
    });
  }

  /**
   * Presses something and waits for what comes of it, as long as an answer may take unless told.
   *
   * @throws PageLoads when this would replace the page, now or a little before
   */
  async act<T>(
    press: () => void,
    check: (signs: Signs) => T | undefined,
    signal: AbortSignal,
    { isChange = false, ...options }: ActOptions = {},
  ): Promise<T | undefined> {
    this.enter();
    // Nothing is pressed in a page that is about to go.
    if (this.isLeaving) throw new PageLoads(false);
    this.#hasAnswered = false;
    const { root, timeout } = this;
    const look = (signs: Signs) => {
      this.#hasAnswered = signs.answeredAt > 0;
      if (!this.#leaves) return check(signs);
      const mayHaveActed = this.#leaves.mayHaveActed || (isChange && this.#hasAnswered);
      if (mayHaveActed) throw new PageLoads(true);
      // What it asked its server before it left is told of by the answer alone.
      if (isChange && performance.now() - this.#leftAt < QUIET) return undefined;
      throw this.#leaves;
    };
    return actAndWait(press, look, { signal, timeout, quiet: QUIET, root, ...options });
  }

  /**
   * Whether the page was kept from leaving, now or in an earlier run: there is no use in waiting for it. It may
   * lie under its own veil, or take no press any more.
   */
  get isLeaving(): boolean {
    return this.#leaves !== undefined || (!this.isFramed && kept.has(this.#document));
  }

  /** Goes on in a frame that shows the users as the page did. */
  async moveToFrame(signal: AbortSignal): Promise<void> {
    const hasLeft = this.isLeaving;
    this.#leaves = undefined;
    if (this.#frame) return;
    this.#frame = await openWorkFrame(this.#document, this.#users, signal);
    if (!this.#frame) throw new Problem({ code: 'page-not-framed' });
    if (hasLeft) kept.add(this.#document);
  }

  /** Comes back to the page of the users, where a detail is a page of its own. */
  async returnToUsers(signal: AbortSignal): Promise<void> {
    this.#leaves = undefined;
    if (this.#frame) await showInFrame(this.#frame, this.#users, signal);
  }

  /** Notes that the page in view is the one to come back to. */
  markUsers(): void {
    this.#users = documentOf(this.root).location.href;
  }

  /** Gives the page back as it was. */
  leave(): void {
    this.#stopGuard?.();
    this.#stopGuard = undefined;
    this.#frame?.remove();
    this.#frame = undefined;
    this.#leaves = undefined;
  }
}

/**
 * Whether an address is that of the login. A page that only says where to go on afterwards may be any,
 * unless the portal has just answered; its word may come later than what its script makes of it.
 */
function isLogin(address: string, hasAnswered: boolean): boolean {
  const { pathname, search } = new URL(address);
  return LOGIN_PATH.test(pathname) || (hasAnswered && RETURN_ADDRESS.test(search));
}
