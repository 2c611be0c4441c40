import type { Reason } from '../../../bulk/reason';
import { sameValue } from '../../../text';
import type { ValueQuestion } from '../question/question';
import { isShownIn } from './list-box';
import { choicesAround, valueTextsIn } from './value-texts';

/** How giving a value goes: done, not yet, or why it cannot be done. */
export type ChoiceProgress = 'done' | 'waiting' | Reason;

/**
 * How far giving one value in one field has come. All ways of giving share it: a field may say only on the
 * way that it opens a list.
 */
export class ValueAttempt {
  readonly question: ValueQuestion;
  readonly value: string;
  step: 'start' | 'typed' | 'opening' | 'opened' | 'chosen' = 'start';
  /** Whether a node stands where nothing can be chosen: in a row of the users, say. */
  readonly #isAside: (node: Node) => boolean;
  #textsBefore: ReadonlySet<Text> = new Set();

  constructor(question: ValueQuestion, value: string, isAside: (node: Node) => boolean) {
    this.question = question;
    this.value = value;
    this.#isAside = isAside;
  }

  /** Notes the texts that show the value before anything is done: none of them is a choice. */
  noteShownTexts(root: Element): void {
    this.#textsBefore = new Set(this.#allTexts(root));
  }

  /** The texts that show the value, and did not before. */
  newTexts(root: Element): Text[] {
    return this.#allTexts(root).filter((node) => !this.#textsBefore.has(node));
  }

  /** What can be pressed to take the value that they show. */
  choices(root: Element): HTMLElement[] {
    return choicesAround(this.newTexts(root));
  }

  /** Whether the field shows the value. */
  get isShown(): boolean {
    return isShownIn(this.question.field, this.value);
  }

  /** Whether the value is written in a field. */
  isWrittenIn({ value }: HTMLInputElement): boolean {
    return sameValue(value, this.value);
  }

  notOffered(): Reason {
    return { code: 'value-not-offered', value: this.value };
  }

  ambiguous(): Reason {
    return { code: 'choice-ambiguous', text: this.value };
  }

  #allTexts(root: Element): Text[] {
    return valueTextsIn(root, this.question.field, this.value, this.#isAside);
  }
}
