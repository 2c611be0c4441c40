import { pictureNames } from '../../../dom/seen/icon-names';
import { isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { isDangerous, showsDanger } from '../../vocabulary/danger-words';
import { FIRST_PAGE } from '../../vocabulary/pager-phrases';
import { taught } from '../../vocabulary/profile/taught';
import { type Direction, NEXT, PREVIOUS, saysOnly, showsOnly, turnsTowards } from './directions';
import { isMoreControl } from './more-control';
import type { NearControl, PagerArea } from './near-controls';
import { besideCurrent } from './page-numbers';
import type { Pager } from './pager';
import { namesOtherThing } from './pager-caption';
import { hasProof, isAmongPages, isAtLastPage } from './pager-proof';
import { isOfTable } from './table-control';

/** The pager of one area, and what was not taken for it. */
export interface ChosenPager extends Pager {
  /** Controls that compete for one place in the pager, and differ. */
  ambiguous: HTMLElement[];
  /** All that say that they turn pages. */
  turning: HTMLElement[];
}

/** Chooses the controls that turn the table's pages among those near it. */
export function choosePager(near: readonly NearControl[], area: PagerArea): ChosenPager {
  return new PagerChoice(near, area).choose();
}

class PagerChoice {
  readonly #near: readonly NearControl[];
  readonly #area: PagerArea;
  readonly #ofTable: readonly NearControl[];
  readonly #ambiguous = new Set<HTMLElement>();

  constructor(near: readonly NearControl[], area: PagerArea) {
    this.#near = near;
    this.#area = area;
    this.#ofTable = near.filter((one) => {
      return isHarmless(one) && isOfTable(one, area) && !this.#turnsOtherThing(one);
    });
  }

  choose(): ChosenPager {
    const area = this.#area;
    const [next, previous] = [this.#towards(NEXT, PREVIOUS), this.#towards(PREVIOUS, NEXT)];
    const [before, after] = besideCurrent(this.#ofTable);
    // A control that brought other users once may also sort the list, show another site, or turn back.
    const isShown = (one: NearControl) => {
      return taught.looksLike('next', one.control) && isAmongPages(one, area);
    };
    const shown = next || after ? undefined : this.#single(this.#ofTable.filter(isShown));
    const isMore = (one: NearControl) => isMoreControl(one, area);
    const more = next || after ? undefined : this.#single(this.#ofTable.filter(isMore));
    const first = this.#ofTable.find(({ words }) => words.some((word) => FIRST_PAGE.test(word)));
    const back = previous ?? before;
    const turning = this.#near.filter(
      (one) => turnsTowards(one, NEXT) || turnsTowards(one, PREVIOUS),
    );
    return {
      ...{ next: next ?? after ?? shown ?? more, previous: back, first: back && first?.control },
      ...{ ambiguous: [...this.#ambiguous], turning: turning.map(({ control }) => control) },
    };
  }

  /** The control that turns in a direction; `undefined` on the last page in that direction. */
  #towards(direction: Direction, opposite: Direction): HTMLElement | undefined {
    const control = this.#proven(direction, opposite);
    const one = this.#ofTable.find((other) => other.control === control);
    return one && isAtLastPage(one, direction) ? undefined : control;
  }

  /** By its plainest phrase, else by its picture. */
  #proven(direction: Direction, opposite: Direction): HTMLElement | undefined {
    const isProven = (one: NearControl) => hasProof(one, direction, opposite, this.#area);
    for (const phrase of direction.phrases) {
      const hits = this.#ofTable.filter((one) => saysOnly(one.words, phrase, direction.phrases));
      const proven = hits.filter(isProven);
      if (proven.length > 0) return this.#single(proven);
    }
    return this.#single(
      this.#ofTable.filter((one) => showsOnly(one, direction.names) && isProven(one)),
    );
  }

  /** The one control of several hits: a pager above a long table is often drawn again beneath it. */
  #single(hits: readonly NearControl[]): HTMLElement | undefined {
    const [first, ...others] = hits;
    if (!first) return undefined;
    const isAgain = (other: NearControl) => {
      const isSame = saidBy(other) === saidBy(first) && other.block !== first.block;
      return isSame && textOf(other.block) === textOf(first.block);
    };
    if (others.every(isAgain)) return first.control;
    for (const { control } of hits) this.#ambiguous.add(control);
    return undefined;
  }

  /** Whether a control and its opposite have the name of something else between them: customers, services, days. */
  #turnsOtherThing(one: NearControl): boolean {
    const isNext = turnsTowards(one, NEXT);
    if (!isNext && !turnsTowards(one, PREVIOUS)) return false;
    const isTwin = (other: NearControl) =>
      isTogether(one, other) && turnsTowards(other, isNext ? PREVIOUS : NEXT);
    const twins = this.#near.filter((other) => other !== one && isTwin(other));
    const before = twins.filter(({ control }) => isBefore(control, one.control)).at(-1);
    const after = twins.find(({ control }) => isBefore(one.control, control));
    const twin = isNext ? (before ?? after) : (after ?? before);
    return twin !== undefined && namesOtherThing(one.control, twin.control, this.#area.table);
  }
}

function isHarmless({ control, words }: NearControl): boolean {
  return !isDangerous(words) && !showsDanger(pictureNames(control));
}

/** Whether two controls stand in one part beside the table, or each by itself. */
function isTogether(one: NearControl, other: NearControl): boolean {
  const isAlone = ({ control, block }: NearControl) => control === block;
  return isAlone(one) ? isAlone(other) : one.block === other.block;
}

function saidBy({ words, names }: NearControl): string {
  return `${words[0] ?? ''}\n${names.join(' ')}`;
}
