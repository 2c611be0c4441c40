import { LONGEST_WAKE } from '../../page-world/timing';
import { LINKS_TIME, MISSED_WAKE_UP } from '../../timing';
import type { Waker } from './timer';

/** The part of a browser's port that is used here. */
export interface WakePort {
  postMessage: (ms: number) => void;
  disconnect: () => void;
  onMessage: { addListener: (listener: () => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

interface Call {
  /** In the time of `performance.now()`, in ms. */
  due: number;
  call: () => void;
}

/** Where the background's worker dies, we reconnect at once, at most `MOST_LINKS` times per `LINKS_TIME` (ms). */
const MOST_LINKS = 5;

/**
 * Wakes a hidden page up in time by the background: a browser slows the timers of a hidden tab, but not the
 * background's timers. One wake-up is asked for at a time: the earliest one.
 */
export class WakeUps {
  readonly #connect: () => WakePort;
  readonly #calls = new Set<Call>();
  #port: WakePort | undefined;
  #links: number[] = [];
  /** Asks again where no wake-up came. */
  #again: ReturnType<typeof setTimeout> | undefined;
  /** When the wake-up that was asked for is due, in the time of `performance.now()`. */
  #asked = Number.POSITIVE_INFINITY;
  /** How late the last wake-up was, in ms. */
  lateness = 0;

  /** @param connect opens a port to the background; throws where the extension is gone */
  constructor(connect: () => WakePort) {
    this.#connect = connect;
  }

  readonly wake: Waker = (ms, call) => {
    const waiting = { due: performance.now() + ms, call };
    this.#calls.add(waiting);
    this.#ask();
    return () => this.#calls.delete(waiting);
  };

  /** Wakes nobody any more. */
  end(): void {
    this.#calls.clear();
    clearTimeout(this.#again);
    this.#port?.disconnect();
    this.#port = undefined;
    this.#asked = Number.POSITIVE_INFINITY;
  }

  #ask(): void {
    const due = Math.min(...[...this.#calls].map((waiting) => waiting.due));
    const now = performance.now();
    if (due >= this.#asked) return;
    try {
      const port = this.#link();
      // A longer wait is asked for again at each ring.
      const wait = Math.min(LONGEST_WAKE, Math.max(0, Math.ceil(due - now)));
      port?.postMessage(wait);
      if (port) this.#asked = now + wait;
      this.#askAgainIn(port ? wait + MISSED_WAKE_UP : LINKS_TIME);
    } catch {
      // The extension is gone, or its worker is about to go: the page's own timers have to do.
      this.#port = undefined;
    }
  }

  /** A port to a worker that was about to go may stay silent, without an event of its end. */
  #askAgainIn(ms: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#port?.disconnect();
      this.#port = undefined;
      this.#asked = Number.POSITIVE_INFINITY;
      if (this.#calls.size > 0) this.#ask();
    }, ms);
  }

  /** The port to the background; `undefined` for a moment after each port has broken at once. */
  #link(): WakePort | undefined {
    if (this.#port) return this.#port;
    const now = performance.now();
    this.#links = this.#links.filter((at) => now - at < LINKS_TIME);
    if (this.#links.length >= MOST_LINKS) return undefined;
    this.#links.push(now);
    const port = this.#connect();
    this.#port = port;
    port.onMessage.addListener(() => this.#ring());
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = undefined;
      this.#asked = Number.POSITIVE_INFINITY;
      if (this.#calls.size > 0) this.#ask();
    });
    return port;
  }

  #ring(): void {
    clearTimeout(this.#again);
    const now = performance.now();
    const due = [...this.#calls].filter((waiting) => waiting.due <= now + 1);
    // The time of the last request does not count: a wake-up that never came was asked for again.
    if (due.length > 0) this.lateness = now - Math.min(...due.map((waiting) => waiting.due));
    this.#asked = Number.POSITIVE_INFINITY;
    for (const waiting of due) if (this.#calls.delete(waiting)) waiting.call();
    if (this.#calls.size > 0) this.#ask();
  }
}
