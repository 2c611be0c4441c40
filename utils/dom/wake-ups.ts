import type { Waker } from './later';

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

/** A worker that dies is asked anew, but not all the time, in ms. */
const SOONEST_LINK = 200;

/**
 * Wakes a hidden page up in time: a browser slows a hidden tab's timers, and leaves those of the
 * background alone. One wake-up is on its way at a time, for whoever is first.
 */
export class WakeUps {
  readonly #connect: () => WakePort;
  readonly #calls = new Set<Call>();
  #port: WakePort | undefined;
  #linkedAt = Number.NEGATIVE_INFINITY;
  /** When the next wake-up comes that was asked for. */
  #asked = Number.POSITIVE_INFINITY;
  /** By how much the last wake-up was late, in ms. */
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
    this.#port?.disconnect();
    this.#port = undefined;
    this.#asked = Number.POSITIVE_INFINITY;
  }

  #ask(): void {
    const due = Math.min(...[...this.#calls].map((waiting) => waiting.due));
    if (due >= this.#asked) return;
    try {
      this.#link()?.postMessage(Math.max(0, Math.ceil(due - performance.now())));
      this.#asked = due;
    } catch {
      // The extension is gone, or its worker is just going: the page's own timers have to do.
      this.#port = undefined;
    }
  }

  #link(): WakePort | undefined {
    if (this.#port) return this.#port;
    if (performance.now() - this.#linkedAt < SOONEST_LINK) return undefined;
    this.#linkedAt = performance.now();
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
    const now = performance.now();
    if (Number.isFinite(this.#asked)) this.lateness = now - this.#asked;
    this.#asked = Number.POSITIVE_INFINITY;
    for (const waiting of [...this.#calls]) {
      if (waiting.due <= now + 1 && this.#calls.delete(waiting)) waiting.call();
    }
    if (this.#calls.size > 0) this.#ask();
  }
}
