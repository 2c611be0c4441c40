import { pressElement } from '../../../dom/act/press';
import { isStanding } from '../../../dom/flat-tree';
import { isVisible } from '../../../dom/seen/visible';
import { choicePages } from '../../detail/fields/choice-pages';
import { radiosIn } from '../../detail/fields/radio-group';
import { EMPTY_CHOOSER } from '../../page/timing';
import { hasGreyedYes } from '../question/answer-controls';
import type { ValueQuestion } from '../question/question';

/** Turns the pages of the values that are offered, each once. */
export class PagedChoice {
  /** What the pages have offered that were turned. */
  readonly #offered = new Set<string>();
  #turned: ValueQuestion | undefined;
  /** When, in the time of `performance.now()`. */
  #turnedAt = 0;

  /** The question whose page was turned, for as long as it stands there and shows no other page. */
  get turned(): ValueQuestion | undefined {
    const { area } = this.#turned ?? {};
    return area && isStanding(area) && isVisible(area) ? this.#turned : undefined;
  }

  /** Whether the page that was turned has not come yet. */
  isTurning({ field }: ValueQuestion): boolean {
    if (!this.#turned) return false;
    const offered = isStanding(field) ? offeredIn(field) : '';
    if (offered === '' || this.#offered.has(offered)) return true;
    this.#turned = undefined;
    return false;
  }

  /** Whether what was turned to has had its time. */
  get isOverdue(): boolean {
    return performance.now() - this.#turnedAt >= EMPTY_CHOOSER;
  }

  /**
   * Turns to the next page. Without a yes beside it, the arrow may be what sends the answer.
   *
   * @returns whether there was one
   */
  turn(asked: ValueQuestion): boolean {
    const { field, area, yes } = asked;
    const offered = offeredIn(field);
    const next = (choicePages(field) ?? choicePages(area))?.next;
    const mayTurn = yes !== undefined || hasGreyedYes(area);
    if (!next || !mayTurn || offered === '' || this.#offered.has(offered)) return false;
    this.#offered.add(offered);
    this.#turned = asked;
    this.#turnedAt = performance.now();
    pressElement(next);
    return true;
  }
}

/** The values that the radio buttons of a field offer. */
function offeredIn(field: Element): string {
  return radiosIn(field)
    .map(({ text }) => text)
    .join('\n');
}
