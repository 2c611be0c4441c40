import { isOwnWay, type Leaving, watchLeaving } from '../../dom/act/hold-page';
import { isJustPressed, lastPressed, lastPressedAt } from '../../dom/act/last-press';
import { isSamePage } from '../../dom/act/work-frame';
import { LOGIN_PATH, RETURN_ADDRESS } from '../vocabulary/portal-words';
import { PageLoads } from './page-loads';
import { ASKED_BESIDE, LOADS_AT_ONCE, LOADS_SOON } from './timing';

/**
 * Prevents that a script of the portal, or a press of ours, replaces the page in which we work. Whatever the person
 * does, and a portal that asks for the login, may replace it.
 */
export class LoadGuard {
  readonly #document: Document;
  readonly #isFramed: () => boolean;
  #prevented: PageLoads | undefined;
  /** When the last page load was prevented, in the time of `performance.now()`. */
  #preventedAt = 0;
  #hasAnswered = false;
  #stop: (() => void) | undefined;

  /** @param isFramed whether we work in a frame, over a page that may then load what it wants */
  constructor(document: Document, isFramed: () => boolean) {
    this.#document = document;
    this.#isFramed = isFramed;
  }

  /** Whether a page load was prevented since `forget`. */
  get hasPrevented(): boolean {
    return this.#prevented !== undefined;
  }

  start(): void {
    const { defaultView } = this.#document;
    this.#stop ??= watchLeaving(defaultView ?? window, (attempt) => this.#mayLoad(attempt));
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.forget();
  }

  /** Forgets the page load that was prevented, where we work in another page from now on. */
  forget(): void {
    this.#prevented = undefined;
  }

  /** Tells whether the portal has answered to the last press. */
  noteAnswer(hasAnswered: boolean): void {
    this.#hasAnswered = hasAnswered;
  }

  /**
   * To be asked before anything is concluded from the page after a press.
   *
   * @param isChange whether the press may change something
   * @returns whether to conclude nothing yet: only an answer tells what the page asked its server before it was to go
   * @throws PageLoads when a page load was prevented
   */
  mustWait(isChange: boolean): boolean {
    if (!this.#prevented) return false;
    const mayHaveActed = this.#prevented.mayHaveActed || (isChange && this.#hasAnswered);
    if (mayHaveActed) throw new PageLoads(true);
    if (isChange && performance.now() - this.#preventedAt < ASKED_BESIDE) return true;
    throw this.#prevented;
  }

  #mayLoad(attempt: Leaving): boolean {
    const { address, isSent, isByPerson } = attempt;
    if (this.#isFramed()) return true;
    const pressed = lastPressed();
    const isOfPress = pressed !== undefined && isOwnWay(pressed, attempt);
    const isOurs = isOfPress && performance.now() - lastPressedAt() < LOADS_SOON;
    if (isByPerson && !isOurs) return true;
    if (isLogin(address, this.#hasAnswered)) return true;
    // To load the same page again shows what was done; another address, or a form, may be what does it.
    const isSame = !isSent && isSamePage(address, this.#document.location.href);
    this.#preventedAt = performance.now();
    const isAtOnce = isJustPressed() || this.#preventedAt - lastPressedAt() < LOADS_AT_ONCE;
    const isByControl = isOfPress && !isSame && isAtOnce;
    this.#prevented = new PageLoads(!isByControl);
    return false;
  }
}

/**
 * Whether an address is the login's. A page whose address only says where to go on afterwards may be any page, unless the
 * portal has just answered; but the browser may tell of that answer later than the portal's script acts upon it.
 */
function isLogin(address: string, hasAnswered: boolean): boolean {
  const { pathname, search } = new URL(address);
  return LOGIN_PATH.test(pathname) || (hasAnswered && RETURN_ADDRESS.test(search));
}
