import type { Pager } from '../pager/pager';

/** A way in which a page of the list is turned. */
export type PageTurn = keyof Pager;

/** How far the pages that we turn have led away from the page that was in view at the beginning. */
export class PageTrail {
  /** How many pages further on; `undefined` where the way to the first page had a length that nobody knows. */
  #offset: number | undefined = 0;
  #turns = 0;
  readonly #isFromFirst: boolean;

  /** @param isFromFirst whether the page at the beginning was the first one of the list */
  constructor(isFromFirst: boolean) {
    this.#isFromFirst = isFromFirst;
  }

  /** How many pages have been turned. */
  get turns(): number {
    return this.#turns;
  }

  /** Notes that a page was turned. @param isBack whether that has brought the page of the beginning into view */
  note(way: PageTurn, isBack: boolean): void {
    this.#turns++;
    if (isBack) this.#offset = 0;
    else if (way === 'first') this.#offset = undefined;
    else if (this.#offset !== undefined) this.#offset += way === 'next' ? 1 : -1;
  }

  /**
   * The turns that lead back.
   *
   * @param hasFirst whether a control leads to the first page at once
   * @returns `undefined` where their number is not known: then the page stands further on, if anywhere
   */
  turnsBack(hasFirst: boolean): PageTurn[] | undefined {
    const offset = this.#offset;
    if (this.#isFromFirst && hasFirst && offset !== 0) return ['first'];
    if (offset === undefined) return this.#isFromFirst ? [] : undefined;
    return new Array<PageTurn>(Math.abs(offset)).fill(offset > 0 ? 'previous' : 'next');
  }
}
