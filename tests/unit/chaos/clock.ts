/** Time that passes as fast as its events can be handled, in ms from 0. */
export class Clock {
  now = 0;
  /** By how much the machine's clock is wrong, in ms. */
  error = 0;
  #lastId = 0;
  #events = new Map<number, { at: number; happen: () => void }>();

  /** Lets something happen later. @returns its number, for `cancel` */
  after(ms: number, happen: () => void): number {
    const id = ++this.#lastId;
    this.#events.set(id, { at: this.now + Math.max(0, ms), happen });
    return id;
  }

  cancel(id: number): void {
    this.#events.delete(id);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** Lets time pass until nothing is left to happen, or `isOver`. */
  async pass(isOver: () => boolean): Promise<void> {
    await settled();
    while (!isOver()) {
      let next: [number, { at: number; happen: () => void }] | undefined;
      for (const event of this.#events) if (!next || event[1].at < next[1].at) next = event;
      if (!next) return;
      const [id, { at, happen }] = next;
      this.#events.delete(id);
      this.now = at;
      happen();
      await settled();
    }
  }

  /**
   * Puts this time in the place of the machine's while `work` is done: what is tested waits by timers.
   *
   * @param start what `Date.now` says at 0
   */
  async rule<T>(start: number, work: () => Promise<T>): Promise<T> {
    const { setTimeout, clearTimeout } = globalThis;
    const { now } = Date;
    const { now: sinceStart } = performance;
    const fake = (happen: () => void, ms = 0) => this.after(ms, happen);
    globalThis.setTimeout = fake as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => this.cancel(id)) as typeof clearTimeout;
    Date.now = () => start + this.now + this.error;
    performance.now = () => this.now;
    try {
      return await work();
    } finally {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = now;
      performance.now = sinceStart;
    }
  }
}

/** Lets everything come to rest that needs no time. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
