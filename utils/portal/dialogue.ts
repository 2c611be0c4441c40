import type { Reason } from '../bulk/reason';
import { oncePerLook } from '../dom/look';
import type { DialogAnswer, NativeDialog } from '../dom/native-dialogs';
import { layerOver, pressElement, pressEnter } from '../dom/press';
import { isStanding } from '../dom/steps';
import { holds, isWithinAny } from '../dom/tree';
import { isVisible } from '../dom/visible';
import { sameValue } from '../text';
import { Choosing } from './choosing';
import { asksFor, isQuestion, type Wish } from './consent';
import { findDetail } from './detail';
import { saidReason } from './messages';
import { readLines } from './option-lines';
import { isTyped, type Question, QuestionWatch, type ValueQuestion } from './question';
import { findUsersTable, readRows, type UsersTable } from './users-table';

/** What is wished for, with the value to give where the portal asks for one. */
export interface ValuedWish extends Wish {
  value?: string;
}

/** The exchange that one click may lead to: a value is given once, a confirmation once. */
export class Dialogue {
  readonly #wish: ValuedWish;
  readonly #watch: QuestionWatch;
  #question: Question | undefined;
  #last: Question | undefined;
  #choosing: Choosing | undefined;
  #isValueGiven = false;
  #isConfirmed = false;
  /** When the last answer was given, in the time of `performance.now()`; 0 before. */
  sentAt = 0;
  /** Why the exchange cannot go on. */
  objection: Reason | undefined;
  /** What the portal said in a dialog of its own that only had to be closed. */
  news = '';

  /** To be made before the click: what is in view then is no question. */
  constructor(wish: ValuedWish, root: Element) {
    this.#wish = wish;
    this.#watch = new QuestionWatch({
      detail: detailIn,
      isValue: (text) => wish.value !== undefined && sameValue(text, wish.value),
      isOfLine: (control, beside) => isOfLine(control, beside, root),
      isAside: (control) => isInRow(control, root),
    });
    this.#watch.note(root);
  }

  /** Whether something is asked now that has not been answered. @param isQuiet time for a close look */
  isAsking(root: Element, isQuiet: boolean): boolean {
    const detail = isQuiet ? detailIn(root) : undefined;
    const asked = this.#watch.find(root, detail && layerOver(detail));
    this.#question = asked?.kind === 'value' && this.#isValueGiven ? undefined : asked;
    // A list box that is open may cover its own field.
    return this.#question !== undefined || this.#choosing?.isOpen === true;
  }

  /** Whether the field of the value still stands there, answered or not. */
  get isFieldInView(): boolean {
    if (this.#last?.kind !== 'value') return false;
    const { field } = this.#last;
    return isStanding(field) && isVisible(field);
  }

  /** Does the next step of answering what is asked. @param isQuiet whether nothing more may come */
  answer(root: Element, isQuiet: boolean): void {
    const asked = this.#question ?? (this.#choosing?.isOpen && this.#choosing.question);
    if (!asked) return;
    if (asked.kind === 'value') this.#giveValue(asked, root, isQuiet);
    else if (asked.kind === 'notice') this.#hear(asked, root);
    else this.#confirm(asked, root, isQuiet);
  }

  /** The portal's script waits for this: a confirmation of our change, or news, or something else. */
  answerNative({ kind, text }: NativeDialog): DialogAnswer {
    const { value } = this.#wish;
    if (kind === 'alert') {
      this.objection ??= saidReason(text);
      return true;
    }
    if (kind === 'prompt') return this.#answerPrompt(text, value);
    if (!this.#mayConfirm(text)) {
      this.objection ??= { code: 'question-unknown', text, sentence: '' };
      return false;
    }
    this.sentAt = performance.now();
    return true;
  }

  #answerPrompt(text: string, value: string | undefined): DialogAnswer {
    if (value === undefined) {
      this.objection ??= { code: 'value-needed' };
      return false;
    }
    if (this.#isValueGiven || !asksFor(text, this.#wish)) {
      this.objection ??= { code: 'question-unknown', text, sentence: '' };
      return false;
    }
    this.#isValueGiven = true;
    this.sentAt = performance.now();
    return value;
  }

  /** Takes back the question that was answered last, if it still stands there. */
  leave(): void {
    const no = this.#last && 'no' in this.#last ? this.#last.no : undefined;
    if (no && isStanding(no)) pressElement(no);
  }

  #giveValue(asked: ValueQuestion, root: Element, isQuiet: boolean): void {
    const { value } = this.#wish;
    if (value === undefined) {
      this.#object(asked, { code: 'value-needed' });
      return;
    }
    this.#choosing ??= new Choosing(asked, value);
    const state = this.#choosing.next(root, isQuiet);
    if (state === 'none') this.#object(asked, { code: 'value-not-offered', value });
    if (state !== 'done' || !(asked.yes || isQuiet)) return;
    this.#isValueGiven = true;
    this.#send(asked, root);
  }

  #confirm(asked: Extract<Question, { kind: 'confirm' }>, root: Element, isQuiet: boolean): void {
    // As long as a value is due, it may be a form whose field is still to come.
    const isDue = this.#wish.value !== undefined && !this.#isValueGiven;
    const isClear = !isDue || (isQuiet && isQuestion(asked.asks));
    if (isClear && this.#mayConfirm(asked.asks)) this.#send(asked, root);
    else if (isQuiet)
      this.#object(asked, { code: 'question-unknown', text: asked.text, sentence: '' });
  }

  #hear(asked: Extract<Question, { kind: 'notice' }>, root: Element): void {
    this.news = asked.text;
    this.#watch.note(root);
    pressElement(asked.yes);
  }

  #mayConfirm(text: string): boolean {
    const may = !this.#isConfirmed && asksFor(text, this.#wish);
    if (may) this.#isConfirmed = true;
    return may;
  }

  #send(asked: Exclude<Question, { kind: 'notice' }>, root: Element): void {
    this.#last = asked;
    this.sentAt = performance.now();
    // What was answered is no question any more; what comes up next may be one.
    this.#watch.note(root);
    if (asked.yes) pressElement(asked.yes);
    else if (asked.kind === 'value' && isTyped(asked.field)) pressEnter(asked.field);
  }

  #object(asked: Question, reason: Reason): void {
    this.#last = asked;
    this.objection = reason;
    this.leave();
  }
}

/** The detail, if it is in view; while the portal draws, there may seem to be two. */
function detailIn(root: Element): Element | undefined {
  return whereClear(() => findDetail(root));
}

function tableIn(root: Element): UsersTable | undefined {
  return whereClear(() => findUsersTable(root));
}

function whereClear<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

/** Whether a control stands in the row of a user, where no detail has unfolded. */
function isInRow(control: Element, root: Element): boolean {
  return isWithinAny(control, rowsAside(root));
}

const rowsAside = oncePerLook((root: Element): ReadonlySet<Element> => {
  const [table, detail] = [tableIn(root), detailIn(root)];
  const rows = table ? readRows(table).map(({ element }) => element) : [];
  return new Set(rows.filter((row) => !detail || !holds(row, detail)));
});

function isOfLine(control: Element, beside: Element, root: Element): boolean {
  const detail = detailIn(root);
  if (!detail) return false;
  return readLines(detail).some(({ add, remove, parts }) => {
    const isHere = [...add, ...remove].some((one) => one === control);
    return isHere && !parts.some((part) => holds(part, beside));
  });
}
