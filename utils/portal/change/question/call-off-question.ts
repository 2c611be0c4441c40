import { pressElement } from '../../../dom/act/press';
import { pressEscape } from '../../../dom/act/press-keys';
import { isStanding } from '../../../dom/flat-tree';
import { controlWords } from '../../../dom/seen/control-words';
import { usableControls } from '../../../dom/seen/controls';
import { iconNames } from '../../../dom/seen/icon-names';
import { isSeen } from '../../../dom/seen/visible';
import { textOf } from '../../../dom/tree/text-runs';
import { dialogAround } from '../../page/layer';
import { CLOSE_NAMES } from '../../vocabulary/detail-phrases';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { isCrossSign } from './answer-controls';
import type { Question } from './question';

/** An element of a question with its words at the time when the question is to be called off. */
interface QuestionPart {
  element: Element;
  words: string;
}

/**
 * Calls off a question that was not answered: by its no, by its cross, by Escape, in this order, until the
 * question has gone. Nothing else of it is pressed.
 */
export class CallingOff {
  readonly #question: Question;
  /** The ways that are left. Each returns whether it could be tried. */
  readonly #ways: (() => boolean)[];
  /** The parts of the question that must disappear. */
  readonly #parts: QuestionPart[];
  #hasBegun = false;
  /** Whether the question has gone or stays; `undefined` while it may still go. */
  end: 'gone' | 'standing' | undefined;

  constructor(question: Question) {
    this.#question = question;
    const { area, no } = question;
    const { yes, field } = question as { yes?: HTMLElement; field?: HTMLElement };
    const parts = [no, yes, field].filter((part) => part !== undefined);
    this.#parts = (parts.length > 0 ? parts : [area]).map((element) => {
      return { element, words: textOf(element) };
    });
    this.#ways = [
      () => this.#press(no),
      () => this.#press(this.#cross()),
      () => {
        pressEscape(area);
        return true;
      },
    ];
  }

  /**
   * Does the next step.
   *
   * @param isQuiet whether the last step has had its time to take effect
   */
  next(isQuiet: boolean): void {
    if (this.end) return;
    if (!this.#parts.some(isInView)) this.end = 'gone';
    else if (!this.#hasBegun || isQuiet) this.#tryNextWay();
  }

  #tryNextWay(): void {
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

  /** The one cross of a dialog. In a line of the detail a cross would take an option away. */
  #cross(): HTMLElement | undefined {
    const { area } = this.#question;
    if (dialogAround(area) !== area) return undefined;
    const crosses = usableControls(area).filter((control) => {
      const words = controlWords(control).filter((word) => /[\p{L}\p{N}×✕✖✗]/u.test(word));
      if (words.some((word) => FORBIDDEN.test(word))) return false;
      if (words.length > 0) return isCrossSign(words);
      return iconNames(control).some((name) => CLOSE_NAMES.includes(name));
    });
    return crosses.length === 1 ? crosses[0] : undefined;
  }
}

/** Whether a part of the question is still there, and says the same. */
function isInView({ element, words }: QuestionPart): boolean {
  return isStanding(element) && isSeen(element) && textOf(element) === words;
}
