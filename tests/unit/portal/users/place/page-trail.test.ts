import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageTrail, type PageTurn } from '../../../../../utils/portal/users/place/page-trail';

/** A pager of so many pages, and who turns it. */
class Pages {
  at: number;
  readonly #count: number;
  readonly #trail: PageTrail;
  readonly #start: number;

  constructor(count: number, start: number) {
    this.at = start;
    this.#count = count;
    this.#start = start;
    this.#trail = new PageTrail(start === 0);
  }

  /** Turns where there is such a page. */
  turn(way: PageTurn): boolean {
    const to = { next: this.at + 1, previous: this.at - 1, first: 0 }[way];
    if (to < 0 || to >= this.#count || to === this.at) return false;
    this.at = to;
    this.#trail.note(way, to === this.#start);
    return true;
  }

  back(): PageTurn[] | undefined {
    return this.#trail.turnsBack(this.at > 0);
  }
}

const ways = fc.array(fc.constantFrom<PageTurn>('next', 'previous', 'first'), { maxLength: 30 });

test('the turns lead back from wherever the pages have led', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), ways, (more, start, turned) => {
      const pages = new Pages(start + more + 1, start);
      for (const way of turned) pages.turn(way);
      const back = pages.back();
      // Where their number is not known, the page stands further on.
      if (!back) expect(pages.at).toBeLessThan(start);
      if (!back) return;
      for (const way of back) expect(pages.turn(way)).toBe(true);
      expect(pages.at).toBe(start);
    }),
  );
});

describe('a list that was left', () => {
  test('on its first page is gone back to by one turn, where a control leads there', () => {
    const trail = new PageTrail(true);
    for (let turns = 0; turns < 4; turns++) trail.note('next', false);
    expect(trail.turnsBack(true)).toEqual(['first']);
    expect(trail.turnsBack(false)).toEqual(['previous', 'previous', 'previous', 'previous']);
    expect(trail.turns).toBe(4);
  });

  test('on a page that was in view again is counted from there', () => {
    const trail = new PageTrail(false);
    trail.note('first', false);
    expect(trail.turnsBack(true)).toBeUndefined();
    trail.note('next', true);
    expect(trail.turnsBack(true)).toEqual([]);
    trail.note('previous', false);
    expect(trail.turnsBack(true)).toEqual(['next']);
  });
});
