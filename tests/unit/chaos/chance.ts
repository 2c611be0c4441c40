/** Random numbers, the same for the same seed (Mulberry32, by T. Ettinger; public domain). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** Whether something happens that happens in this share of all cases, from 0 to 1. */
  is(share: number): boolean {
    return this.next() < share;
  }

  /** One of several things, each as likely as the others. */
  oneOf<T>(things: readonly T[]): T {
    return things[this.below(things.length)] as T;
  }
}
