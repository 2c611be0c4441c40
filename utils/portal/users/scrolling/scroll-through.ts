import type { PageOrFrame } from '../../page/page-or-frame';
import { hasAllRows, lacksRows, licencesInView, tableInView } from '../list/list-in-view';
import { findPager } from '../pager/find-pager';
import { findUsersTable } from '../table/find-users-table';
import { isEndKnown, learnEnd, scrollBack, scrollToEnds } from './list-end';
import { rememberPositions } from './remembered-positions';
import { scrollAndWait } from './scroll-and-wait';
import type { ScrollEnd } from './scroll-end';
import { hasScrollRoom, isScrolledOn } from './scroll-room';
import { scrollTo } from './scroll-to';
import { scrollersOf } from './scrollers';
import { stepThrough } from './step-through';
import { untilFollowed } from './until-drawn';
import { isTurnedByWheel } from './wheel';
import { wheelThrough } from './wheel-through';

/**
 * Scrolls through the page of the list in view, for rows that are drawn only then; the others stay, or go again. All
 * boxes that can be scrolled are, until nothing moves any more.
 *
 * @param onRows called whenever other rows are in view; `true` ends the scrolling there
 */
export async function scrollThrough(
  portal: PageOrFrame,
  signal: AbortSignal,
  onRows: () => unknown,
): Promise<ScrollEnd> {
  const takeRows = () => {
    rememberPositions(tableInView(portal));
    return onRows() === true;
  };
  const table = tableInView(portal);
  const turned = isTurnedByWheel(table) && (await wheelThrough(portal, signal, takeRows));
  if (turned) return turned;
  const scrollers = scrollersOf(table);
  if (isEndKnown(portal, scrollers) && !lacksRows(portal)) return 'end';
  if (hasAllRows(portal)) return learnEnd(portal, scrollers);
  if (scrollers.length === 0 && !lacksRows(portal)) return 'end';
  const starts = scrollers.map(({ scrollTop }) => scrollTop);
  const end = await new Scrolling(portal, scrollers, signal, takeRows).toEnd();
  if (end === 'found') return 'found';
  for (const [index, scroller] of scrollers.entries()) scrollTo(scroller, starts[index] ?? 0);
  if (table.boxes) await untilFollowed(() => findUsersTable(portal.root));
  return end;
}

/** One way through a list, from its start to its end. */
class Scrolling {
  readonly #portal: PageOrFrame;
  readonly #scrollers: readonly Element[];
  readonly #signal: AbortSignal;
  readonly #takeRows: () => boolean;
  /** The licences that have been in view. */
  readonly #seen = new Set<string>();

  constructor(
    portal: PageOrFrame,
    scrollers: readonly Element[],
    signal: AbortSignal,
    takeRows: () => boolean,
  ) {
    this.#portal = portal;
    this.#scrollers = scrollers;
    this.#signal = signal;
    this.#takeRows = takeRows;
  }

  async toEnd(): Promise<ScrollEnd> {
    const portal = this.#portal;
    this.#noteSeen();
    const [box] = this.#scrollers.filter(hasScrollRoom);
    if (box && isScrolledOn(box) && (await this.#toStart(box))) return 'found';
    if (await this.#growToEnd()) return 'found';
    if (box && this.#hasLost()) {
      const end = await stepThrough(portal, box, this.#signal, this.#takeRows);
      return end !== 'found' && portal.view.document.hidden ? 'unsure' : end;
    }
    return lacksRows(portal) ? 'unsure' : learnEnd(portal, this.#scrollers);
  }

  /** Scrolls to the start: from the middle nobody can tell whether the rows above are still there. */
  async #toStart(box: Element): Promise<boolean> {
    await scrollAndWait(this.#portal, () => scrollTo(box, 0), this.#signal);
    if (this.#takeRows()) return true;
    this.#noteSeen();
    return false;
  }

  /**
   * Scrolls to the end for as long as that brings rows, and looks twice. It stops where rows go as others come: then the
   * list must be scrolled through step by step.
   *
   * @returns whether what is looked for was found
   */
  async #growToEnd(): Promise<boolean> {
    // One look at the end shows that a list is all there, as most are.
    let grows = await this.#toEndOnce();
    do {
      while (grows && !this.#hasLost()) {
        if (this.#takeRows()) return true;
        grows = await this.#toEndOnce();
      }
      if (this.#hasLost() || this.#needsNoSecondLook()) return false;
      await scrollBack(this.#scrollers);
      grows = await this.#toEndOnce();
    } while (grows);
    return false;
  }

  /** @returns whether rows came that were never in view: others may go as one scrolls, and come back */
  async #toEndOnce(): Promise<boolean> {
    await scrollToEnds(this.#portal, this.#scrollers, this.#signal);
    const { size } = this.#seen;
    this.#noteSeen();
    return this.#seen.size > size;
  }

  /** Whether other pages follow, or the page says that these rows are all. */
  #needsNoSecondLook(): boolean {
    return hasAllRows(this.#portal) || findPager(tableInView(this.#portal)).next !== undefined;
  }

  #noteSeen(): void {
    for (const licence of licencesInView(this.#portal)) this.#seen.add(licence);
  }

  /** Whether rows that were in view have gone: the list only draws those in view. */
  #hasLost(): boolean {
    const now = new Set(licencesInView(this.#portal));
    return [...this.#seen].some((licence) => !now.has(licence));
  }
}
