import { isStanding } from '../../../dom/flat-tree';
import { isVisible } from '../../../dom/seen/visible';
import { isCombobox } from '../../detail/fields/list-box-field';
import { radiosIn } from '../../detail/fields/radio-group';
import type { ValueQuestion } from '../question/question';
import { EntryChoice } from './entry-choice';
import { pickRadio, selectOption, writeValue } from './field-values';
import { ListBoxChoice } from './list-box-choice';
import { isEntry } from './open-list';
import { type ChoiceProgress, ValueAttempt } from './value-attempt';

/** Gives one value in one field, step by step: writes it, or chooses it from what is offered. */
export class ValueChoice {
  readonly #attempt: ValueAttempt;
  readonly #listBox: ListBoxChoice;
  /** Set where the field is the entry itself, in a list that is always open. */
  readonly #entry: EntryChoice | undefined;

  /** @param isAside whether a node stands where nothing can be chosen: in a row of the users, say */
  constructor(question: ValueQuestion, value: string, isAside: (node: Node) => boolean) {
    this.#attempt = new ValueAttempt(question, value, isAside);
    this.#listBox = new ListBoxChoice(this.#attempt);
    this.#entry = isEntry(question.field) ? new EntryChoice(this.#attempt) : undefined;
  }

  get question(): ValueQuestion {
    return this.#attempt.question;
  }

  /** Whether something has been pressed or written, and the value is not given yet. */
  get isOpen(): boolean {
    const { step, question } = this.#attempt;
    return ['opening', 'opened', 'typed'].includes(step) && isStanding(question.field);
  }

  /** The field that is being filled in. An entry that was pressed is, for as long as it stands there. */
  get fieldInHand(): HTMLElement | undefined {
    const { field } = this.question;
    const isTaken = this.#entry && this.hasChosen && isStanding(field) && isVisible(field);
    return this.isOpen || isTaken ? field : undefined;
  }

  /** Whether something was chosen: some portals save that at once. */
  get hasChosen(): boolean {
    return this.#attempt.step === 'chosen';
  }

  /**
   * Does the next step.
   *
   * @param isQuiet whether the last step has had its time to take effect
   */
  next(root: Element, isQuiet: boolean): ChoiceProgress {
    const attempt = this.#attempt;
    const { field } = this.question;
    if (radiosIn(field).length > 0) return pickRadio(attempt, isQuiet);
    if (this.#entry) return this.#entry.next(isQuiet);
    if (field.localName === 'select') return selectOption(attempt, isQuiet);
    return isCombobox(field)
      ? this.#listBox.next(root, isQuiet)
      : writeValue(attempt, root, isQuiet);
  }
}
