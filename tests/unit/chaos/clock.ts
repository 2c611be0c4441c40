/** Simulated time, in ms from 0. It passes as fast as its events can be handled. */
export class Clock {
  now = 0;
  /** How far ahead the machine's clock is, in ms. */
  error = 0;
  #lastId = 0;
  #events = new Map<number, { at: number; happen: () => void }>();

  /** Has something happen later. @returns its number, for `cancel` */
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

  /** Lets time pass until `isOver`, or until nothing is left to happen. */
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
   * Does `work` with this time instead of the machine's: timers, `Date.now` and `performance.now`.
   *
   * @param start the time at 0, in milliseconds since 1970
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

/** Resolves when all promises are settled that need no time. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
