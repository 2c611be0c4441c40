import { replaceFunction } from '../replace-function';
import { FRAME, LONGEST_WAKE } from '../timing';
import { inContext } from './callback-context';
import type { HiddenPage, Timing } from './hidden-page';

/** A timer that the page waits for. */
interface Timer {
  /** After how many ms it is due. */
  ms: number;
  /** Calls the page's handler, unless the browser's own timer was first. */
  ring: () => void;
  isOnce: boolean;
  /**
   * Which chain of wake-ups rings an interval: each wake-up asks for the next one. A page that is hidden again
   * begins a new chain, and wake-ups of the old one are dropped.
   */
  chain: number;
}

/**
 * Replaces a page's timers, which browsers slow to one a second in a hidden tab, or one a minute. There they
 * are rung in time by the content script.
 *
 * Timers are recorded in view too, as the page may be hidden at any moment. Each one stays a timer of the
 * browser, with its number: where nobody rings, or the run is over, the browser calls it as ever.
 */
export class PageTimers {
  readonly #page: HiddenPage;
  readonly #timers = new Map<number, Timer>();
  readonly #putBack: readonly (() => void)[];

  constructor(page: HiddenPage) {
    this.#page = page;
    const timing = page.view as unknown as Timing;
    this.#putBack = [
      replaceFunction(timing, 'setTimeout', (...given) => this.#setTimeout(...given)),
      replaceFunction(timing, 'setInterval', (...given) => this.#setInterval(...given)),
      ...(['clearTimeout', 'clearInterval'] as const).map((name) => {
        return replaceFunction(timing, name, (id) => {
          this.#timers.delete(Number(id));
          page.native[name].call(page.view, id);
        });
      }),
    ];
  }

  /** Asks for wake-ups for all that the page waits for: the tab was hidden a moment ago. */
  askForAll(): void {
    for (const [id, timer] of this.#timers) {
      if (!timer.isOnce) timer.chain++;
      this.#ask(id, timer.ms);
    }
  }

  /** Rings the timer that a wake-up is for. @param what what was asked for, by `#ask` */
  ring(what: string): void {
    const [id, chain] = what.split('+').map(Number);
    const timer = this.#timers.get(id ?? Number.NaN);
    if (timer?.chain !== (chain ?? 0)) return;
    if (timer?.isOnce) this.#page.native.clearTimeout.call(this.#page.view, id);
    timer?.ring();
  }

  /** Gives the page its own functions back. */
  stop(): void {
    for (const putBack of this.#putBack) putBack();
  }

  #setTimeout(handler: TimerHandler, ms = 0, ...given: unknown[]): number {
    const { view, native } = this.#page;
    if (typeof handler !== 'function' || !(ms <= LONGEST_WAKE)) {
      return native.setTimeout.call(view, handler, ms, ...given);
    }
    const ring = () => {
      if (this.#timers.delete(id)) handler.apply(view, given);
    };
    const id = native.setTimeout.call(view, ring, ms);
    const wait = Math.max(0, Math.ceil(ms));
    this.#timers.set(id, { ms: wait, ring: inContext(view, ring), isOnce: true, chain: 0 });
    this.#ask(id, wait);
    return id;
  }

  /**
   * The browser's own interval goes on beside the wake-ups, slowed as it is. In each period the first of the two calls
   * the handler, and the second is dropped: otherwise a countdown would run twice as fast.
   */
  #setInterval(handler: TimerHandler, ms = 0, ...given: unknown[]): number {
    const { view, native, isNeeded } = this.#page;
    if (typeof handler !== 'function' || !(ms <= LONGEST_WAKE)) {
      return native.setInterval.call(view, handler, ms, ...given);
    }
    const wait = Math.max(FRAME, Math.ceil(ms));
    let [hasRung, hasTicked] = [false, false];
    const ring = () => {
      this.#ask(id, wait);
      const isDone = hasTicked;
      hasTicked = false;
      if (isDone) return;
      hasRung = true;
      handler.apply(view, given);
    };
    const tick = () => {
      const isDone = hasRung;
      hasRung = false;
      if (isDone) return;
      hasTicked = isNeeded();
      handler.apply(view, given);
    };
    const id = native.setInterval.call(view, tick, ms);
    this.#timers.set(id, { ms: wait, ring: inContext(view, ring), isOnce: false, chain: 0 });
    this.#ask(id, wait);
    return id;
  }

  /** Asks to be woken for a timer, in a hidden tab alone. */
  #ask(id: number, ms: number): void {
    const chain = this.#timers.get(id)?.chain ?? 0;
    const what = chain > 0 ? `${id}+${chain}` : String(id);
    if (this.#page.isNeeded()) this.#page.wake(what, ms);
  }
}
