import { fillField } from '../../../dom/act/fill-field';
import { pressElement } from '../../../dom/act/press';
import { parentOf } from '../../../dom/flat-tree';
import { isCovered } from '../../../dom/seen/covered';
import { isTextVisible } from '../../../dom/seen/visible';
import { textNodes } from '../../../dom/tree/texts';
import { phoneDigits } from '../../../text';
import { fieldBeneath } from '../../detail/fields/field-box';
import { isReadOnly } from '../../detail/fields/field-kinds';
import { typedIn } from '../../detail/fields/list-box-field';
import { EMPTY_CHOOSER } from '../../page/timing';
import { hasGreyedYes } from '../question/answer-controls';
import { ListBox } from './list-box';
import { marksOf } from './open-list';
import type { ChoiceProgress, ValueAttempt } from './value-attempt';

/** Chooses the value from a kit's own list box: opens its list, scrolls and searches in it, presses the choice. */
export class ListBoxChoice {
  readonly #attempt: ValueAttempt;
  /** How the value may be written to search for it, not yet tried. */
  readonly #writings: string[];
  #list: ListBox | undefined;
  /** All texts before the list was opened, and when it was, in the time of `performance.now()`. */
  #textsBefore: ReadonlySet<Text> = new Set();
  #openedAt = 0;
  /** Since when something has covered the element to be pressed, in the same time. */
  #coveredAt: number | undefined;
  #isScrolling = false;
  /** The choice that was pressed, for as long as it may be pressed once more. */
  #pressed: HTMLElement | undefined;

  constructor(attempt: ValueAttempt) {
    this.#attempt = attempt;
    const { value } = attempt;
    const inPairs = phoneDigits(value)?.replace(/\d\d(?=\d)/g, '$& ');
    this.#writings = [...new Set([value, inPairs ?? value])];
  }

  next(root: Element, isQuiet: boolean): ChoiceProgress {
    const attempt = this.#attempt;
    if (attempt.step === 'start') return this.#start(root);
    if (attempt.step === 'opening') return this.#open(root, isQuiet);
    if (attempt.step === 'opened') return this.#choose(root, isQuiet);
    if (attempt.isShown) return 'done';
    return isQuiet && !this.#pressAgain(root) ? attempt.notOffered() : 'waiting';
  }

  #start(root: Element): ChoiceProgress {
    const attempt = this.#attempt;
    const { field } = attempt.question;
    if (isReadOnly(field) && attempt.isWrittenIn(field as HTMLInputElement)) return 'done';
    // The veil of an earlier question may still be going.
    if (this.#isCoveredForNow(fieldBeneath(field) ?? field)) return 'waiting';
    attempt.noteShownTexts(root);
    this.#textsBefore = new Set(textNodes(root));
    this.#openedAt = performance.now();
    this.#list = new ListBox(field, root);
    attempt.step = 'opening';
    this.#list.tryNext();
    return 'waiting';
  }

  #open(root: Element, isQuiet: boolean): ChoiceProgress {
    const attempt = this.#attempt;
    const list = this.#list as ListBox;
    if (list.isOpen || attempt.newTexts(root).length > 0) {
      attempt.step = 'opened';
      return this.#choose(root, isQuiet);
    }
    if (!isQuiet) return 'waiting';
    if (list.tryNext()) return 'waiting';
    // A field for typing may take the value without showing a list at all.
    return typedIn(attempt.question.field) ? this.#search() : { code: 'list-not-opened' };
  }

  #choose(root: Element, isQuiet: boolean): ChoiceProgress {
    const attempt = this.#attempt;
    const [choice, ...others] = attempt.choices(root);
    if (!choice) return this.#lookFurther(root, isQuiet);
    if (others.length > 0) return isQuiet ? attempt.ambiguous() : 'waiting';
    attempt.step = 'chosen';
    this.#pressed = choice;
    pressElement(choice);
    return 'waiting';
  }

  /** What to do while the list has no choice for the value in view: scroll, wait, or search. */
  #lookFurther(root: Element, isQuiet: boolean): ChoiceProgress {
    const { value, question } = this.#attempt;
    // A list that is being scrolled is looked at as soon as it stands still.
    if (!isQuiet && !this.#isScrolling) return 'waiting';
    this.#isScrolling = this.#list?.scrollOn() === true;
    if (this.#isScrolling || !isQuiet || this.#isStillEmpty(root)) return 'waiting';
    const [text] = this.#attempt.newTexts(root);
    if (!text) return this.#search();
    if (this.#isCoveredForNow(parentOf(text) ?? question.field)) return 'waiting';
    return { code: 'value-not-pressable', value };
  }

  /** Types the value, for a list that shows only what is searched for: in each way in which it may be written. */
  #search(): ChoiceProgress {
    const attempt = this.#attempt;
    const field = typedIn(attempt.question.field);
    if (!field) return attempt.notOffered();
    attempt.step = 'opened';
    const next = this.#writings.shift();
    if (next !== undefined) {
      fillField(field, next);
      return 'waiting';
    }
    // Some lists only propose: then what is typed counts by itself.
    fillField(field, attempt.value);
    return attempt.isWrittenIn(field) ? 'done' : attempt.notOffered();
  }

  /**
   * Presses the choice once more where it still stands in the open list: a list that has just come up may not listen.
   * That is done only if a yes follows: otherwise the choice may have been sent already.
   *
   * @returns whether it was pressed
   */
  #pressAgain(root: Element): boolean {
    const { question } = this.#attempt;
    if (!question.yes && !hasGreyedYes(question.area)) return false;
    const [choice, ...others] = this.#attempt.choices(root);
    const isTheSame = choice !== undefined && others.length === 0 && choice === this.#pressed;
    this.#pressed = undefined;
    if (!isTheSame || marksOf(choice).includes('true') || !this.#list?.isOpen) return false;
    pressElement(choice);
    return true;
  }

  /** Whether something lies over what is to be pressed, and may still go away: that is waited for a while. */
  #isCoveredForNow(element: Element): boolean {
    if (!isCovered(element)) {
      this.#coveredAt = undefined;
      return false;
    }
    this.#coveredAt ??= performance.now();
    return performance.now() - this.#coveredAt < EMPTY_CHOOSER;
  }

  /** Whether the list says that it is open and shows nothing: its choices may be on their way. */
  #isStillEmpty(root: Element): boolean {
    const isLate = performance.now() - this.#openedAt >= EMPTY_CHOOSER;
    // A list with a field for typing may stay empty until something is typed.
    if (isLate || typedIn(this.#attempt.question.field)) return false;
    return !textNodes(root).some((node) => !this.#textsBefore.has(node) && isTextVisible(node));
  }
}
