import { pressElement } from '../../../dom/act/press';
import { appearanceOfEntry, marksOf, pressedIn } from './open-list';
import type { ChoiceProgress, ValueAttempt } from './value-attempt';

/** Takes the entry that is the value, in a list that is always open. */
export class EntryChoice {
  readonly #attempt: ValueAttempt;
  #appearanceBefore = '';

  constructor(attempt: ValueAttempt) {
    this.#attempt = attempt;
  }

  next(isQuiet: boolean): ChoiceProgress {
    const attempt = this.#attempt;
    const entry = attempt.question.field;
    const marks = marksOf(entry);
    if (marks.includes('true')) return 'done';
    if (attempt.step === 'start') {
      attempt.step = 'chosen';
      this.#appearanceBefore = appearanceOfEntry(entry);
      pressElement(pressedIn(entry, attempt.value));
      return 'waiting';
    }
    if (!isQuiet) return 'waiting';
    // An entry that could be marked and is not was not taken; nor was a row that looks as before.
    const isTaken =
      entry.matches('[role="option"]') || appearanceOfEntry(entry) !== this.#appearanceBefore;
    return marks.includes('false') || !isTaken ? attempt.notOffered() : 'done';
  }
}
