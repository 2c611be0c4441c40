import { LONGEST_WAKE } from '../../page-world/events';
import type { Waker } from './timer';

/** The part of a browser's port that is used here. */
export interface WakePort {
  postMessage: (ms: number) => void;
  disconnect: () => void;
  onMessage: { addListener: (listener: () => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

interface Call {
  /** By `performance.now()`. */
  due: number;
  call: () => void;
}

/** A worker that dies is asked anew at once, but no more than so often in so many ms. */
const MOST_LINKS = 5;
const LINKS_TIME = 1000;
/** A wake-up that is so much late does not come any more, in ms. */
const LOST = 1000;

/**
 * Wakes a hidden page up in time: a browser slows a hidden tab's timers, and leaves those of the
 * background alone. One wake-up is on its way at a time, for whoever is first.
 */
export class WakeUps {
  readonly #connect: () => WakePort;
  readonly #calls = new Set<Call>();
  #port: WakePort | undefined;
  #links: number[] = [];
  /** Asks anew where nothing came of it. */
  #again: ReturnType<typeof setTimeout> | undefined;
  /** When the next wake-up comes that was asked for. */
  #asked = Number.POSITIVE_INFINITY;
  /** By how much whoever was woken last has waited too long, in ms. */
  lateness = 0;

  constructor(connect: () => WakePort) {
    this.#connect = connect;
  }

  readonly wake: Waker = (ms, call) => {
    const waiting = { due: performance.now() + ms, call };
    this.#calls.add(waiting);
    this.#ask();
    return () => this.#calls.delete(waiting);
  };

  /** Nobody is woken any more. */
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
      // Who waits for longer is asked for again at each ring.
      const wait = Math.min(LONGEST_WAKE, Math.max(0, Math.ceil(due - now)));
      port?.postMessage(wait);
      if (port) this.#asked = now + wait;
      this.#askAgainIn(port ? wait + LOST : LINKS_TIME);
    } catch {
      // The extension is gone, or its worker is just going: the page's own timers have to do.
      this.#port = undefined;
    }
  }

  /** A line whose other end was just going may stay without a word, and without an end. */
  #askAgainIn(ms: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#port?.disconnect();
      this.#port = undefined;
      this.#asked = Number.POSITIVE_INFINITY;
      if (this.#calls.size > 0) this.#ask();
    }, ms);
  }

  /** The line to the background; none for a moment where each one has broken at once. */
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
    // By who waits, not by what was asked for last: a wake-up that was lost is asked for again.
    if (due.length > 0) this.lateness = now - Math.min(...due.map((waiting) => waiting.due));
    this.#asked = Number.POSITIVE_INFINITY;
    for (const waiting of due) if (this.#calls.delete(waiting)) waiting.call();
    if (this.#calls.size > 0) this.#ask();
  }
}
