import { pressElement, pressEscape } from '../../../dom/act/press';
import { isStanding } from '../../../dom/flat-tree';
import { controlWords, usableControls } from '../../../dom/seen/controls';
import { iconNames } from '../../../dom/seen/icon-names';
import { isSeen } from '../../../dom/seen/visible';
import { textOf } from '../../../dom/tree/texts';
import { dialogAround } from '../../page/layer';
import { CLOSE_NAMES } from '../../vocabulary/phrases';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { isCross } from './answer-controls';
import type { Question } from './question';

/**
 * Takes a question back that was not answered: by its no, its x, Escape, in this order, until it has
 * gone. Nothing else of it is touched.
 */
export class TakingBack {
  readonly #question: Question;
  readonly #ways: (() => boolean)[];
  /** What must go, with what each said. */
  readonly #parts: { element: Element; words: string }[];
  #hasBegun = false;
  /** What became of it; `undefined` while it may still go. */
  end: 'gone' | 'standing' | undefined;

  constructor(question: Question) {
    this.#question = question;
    const { place, no } = question;
    const { yes, field } = question as { yes?: HTMLElement; field?: HTMLElement };
    const parts = [no, yes, field].filter((part) => part !== undefined);
    this.#parts = (parts.length > 0 ? parts : [place]).map((element) => {
      return { element, words: textOf(element) };
    });
    this.#ways = [
      () => this.#press(no),
      () => this.#press(this.#cross()),
      () => {
        pressEscape(place);
        return true;
      },
    ];
  }

  /** Does the next step. @param isQuiet whether what the last one led to has had its time */
  next(isQuiet: boolean): void {
    if (this.end) return;
    if (!this.#parts.some(isInView)) this.end = 'gone';
    else if (!this.#hasBegun || isQuiet) this.#step();
  }

  #step(): void {
    this.#hasBegun = true;
    for (let way = this.#ways.shift(); way; way = this.#ways.shift()) {
      if (way()) return;
    }
    this.end = 'standing';
  }

  #press(control: HTMLElement | undefined): boolean {
    if (!control || !isInView({ element: control, words: textOf(control) })) return false;
    pressElement(control);
    return true;
  }

  /** The x of the layer that it stands in: in a line of the detail, one would take an option away. */
  #cross(): HTMLElement | undefined {
    const { place } = this.#question;
    if (dialogAround(place) !== place) return undefined;
    const crosses = usableControls(place).filter((control) => {
      const words = controlWords(control).filter((word) => /[\p{L}\p{N}×✕✖✗]/u.test(word));
      if (words.some((word) => FORBIDDEN.test(word))) return false;
      if (words.length > 0) return isCross(words);
      return iconNames(control).some((name) => CLOSE_NAMES.includes(name));
    });
    return crosses.length === 1 ? crosses[0] : undefined;
  }
}

/** Whether a part of the question still stands there, and is not another thing by now. */
function isInView({ element, words }: { element: Element; words: string }): boolean {
  return isStanding(element) && isSeen(element) && textOf(element) === words;
}
