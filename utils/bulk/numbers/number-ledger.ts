import { type NumberFacts, type NumberPlace, numberPlace, numbersInValue } from './number-facts';

/** One place's numbers, with those that may be on their way there. */
interface Held {
  seen: Set<string>;
  sent: Set<string>;
}

/**
 * Which numbers somebody has, or may be about to get, according to the journals of a service. A new one is made for
 * each number that is chosen: it knows only what is stored.
 */
export class NumberLedger {
  readonly #reserved = new Set<string>();
  readonly #places = new Map<NumberPlace, Held>();

  /**
   * Adds what one journal says. Journals are added in the order in which they were begun.
   *
   * @param isOpen whether what its plan wants may still be done: it is not over, or it can be tried again with the run
   *   that asks
   */
  add({ facts, reserved }: NumberFacts, isOpen: boolean): void {
    if (isOpen) for (const number of reserved) this.#reserved.add(number);
    for (const { what, place, numbers, isSettled } of facts) {
      const held = this.#places.get(place) ?? { seen: new Set(), sent: new Set() };
      this.#places.set(place, held);
      if (what === 'shown') held.seen.clear();
      if (isSettled) held.sent.clear();
      const set = what === 'sent' ? held.sent : held.seen;
      for (const number of numbers) set.add(number);
    }
  }

  /**
   * The first offered number that nobody has.
   *
   * @param licence the user who gets it. Their option was just read as empty, so a number that was on its way there
   *   counts as free for them
   * @returns its digits; `undefined` where there is none
   */
  firstFree(offered: readonly string[], licence: string, option: string): string | undefined {
    const own = numberPlace(licence, option);
    return offered.flatMap(numbersInValue).find((number) => {
      if (this.#reserved.has(number)) return false;
      return [...this.#places].every(([place, { seen, sent }]) => {
        return place === own || !(seen.has(number) || sent.has(number));
      });
    });
  }
}
