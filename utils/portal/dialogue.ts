import type { Reason } from '../bulk/reason';
import type { DialogAnswer, NativeDialog } from '../dom/native-dialogs';
import { fillField, isCovered, layerOver, pressElement, pressEnter } from '../dom/press';
import { textNodes, textOf } from '../dom/texts';
import { all, holds, parentOf } from '../dom/tree';
import { isClippedAway, isTextVisible, isVisible } from '../dom/visible';
import { phoneDigits, sameValue } from '../text';
import { asksFor, isQuestion, type Wish } from './consent';
import { findDetail } from './detail';
import { readLines } from './option-lines';
import {
  choiceAround,
  isCombobox,
  isTyped,
  type Question,
  QuestionWatch,
  textsThatAre,
} from './question';

type ValueQuestion = Extract<Question, { kind: 'value' }>;

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
    return field.isConnected && isVisible(field);
  }

  /** Does the next step of answering what is asked. @param isQuiet whether nothing more may come */
  answer(root: Element, isQuiet: boolean): void {
    const asked = this.#question ?? this.#choosing?.question;
    if (!asked) return;
    if (asked.kind === 'value') this.#giveValue(asked, root, isQuiet);
    else if (asked.kind === 'notice') this.#hear(asked, root);
    else this.#confirm(asked, root, isQuiet);
  }

  /** The portal's script waits for this: a confirmation of our change, or news, or something else. */
  answerNative({ kind, text }: NativeDialog): DialogAnswer {
    const { value } = this.#wish;
    if (kind === 'alert') {
      this.objection ??= { code: 'portal-said', text };
      return true;
    }
    if (kind === 'prompt') return this.#answerPrompt(text, value);
    if (!this.#mayConfirm(text)) {
      this.objection ??= { code: 'question-unknown', text };
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
      this.objection ??= { code: 'question-unknown', text };
      return false;
    }
    this.#isValueGiven = true;
    this.sentAt = performance.now();
    return value;
  }

  /** Takes back the question that was answered last, if it still stands there. */
  leave(): void {
    const no = this.#last && 'no' in this.#last ? this.#last.no : undefined;
    if (no?.isConnected) pressElement(no);
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
    else if (isQuiet) this.#object(asked, { code: 'question-unknown', text: asked.text });
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

/** Puts one value into one field, by writing it or by choosing it from the list that is offered. */
class Choosing {
  readonly question: ValueQuestion;
  readonly #value: string;
  /** How the value may be written, not yet tried. */
  readonly #writings: string[];
  #before: ReadonlySet<Text> = new Set();
  #step: 'start' | 'opened' | 'chosen' = 'start';

  constructor(question: ValueQuestion, value: string) {
    this.question = question;
    this.#value = value;
    const inPairs = phoneDigits(value)?.replace(/\d\d(?=\d)/g, '$& ');
    this.#writings = [...new Set([value, inPairs ?? value])];
  }

  /** Whether a list has been opened and nothing chosen from it yet. */
  get isOpen(): boolean {
    return this.#step === 'opened';
  }

  /** @returns `none` when the value is not to be had; `waiting` while it may still come */
  next(root: Element, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    const { field } = this.question;
    if (field.localName === 'select') return this.#select(field as HTMLSelectElement, isQuiet);
    if (!isCombobox(field)) {
      if (!this.#isShown()) fillField(field as HTMLInputElement, this.#value);
      return this.#isShown() ? 'done' : 'none';
    }
    if (this.#step === 'start') {
      this.#before = new Set(this.#offers(root));
      this.#step = 'opened';
      pressElement(field);
      return 'waiting';
    }
    if (this.#step === 'opened') return this.#choose(root, isQuiet);
    if (this.#isShown()) return 'done';
    return isQuiet ? 'none' : 'waiting';
  }

  #select(list: HTMLSelectElement, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    if (this.#step === 'chosen') return this.#isShown() ? 'done' : 'none';
    const offered = [...list.options].find((option) => {
      return sameValue(option.text, this.#value) || sameValue(option.value, this.#value);
    });
    // A list may still be loading its choices.
    if (!offered || offered.disabled) return isQuiet ? 'none' : 'waiting';
    this.#step = 'chosen';
    fillField(list, offered.value);
    return 'done';
  }

  #choose(root: Element, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    const fresh = this.#offers(root).filter((node) => !this.#before.has(node));
    const shown = fresh.map(choiceAround).filter((choice) => {
      return choice && !isCovered(choice) && !isClippedAway(choice);
    });
    const [choice, ...others] = new Set(shown);
    if (!choice) return isQuiet ? this.#search() : 'waiting';
    if (others.length > 0) return isQuiet ? 'none' : 'waiting';
    this.#step = 'chosen';
    pressElement(choice);
    return 'waiting';
  }

  /** Long lists show what is typed, which has to be written as they write it. */
  #search(): 'done' | 'waiting' | 'none' {
    const { field } = this.question;
    if (!isTyped(field)) return 'none';
    const next = this.#writings.shift();
    if (next !== undefined) {
      fillField(field as HTMLInputElement, next);
      return 'waiting';
    }
    // Some lists only propose: what has been typed counts by itself.
    fillField(field as HTMLInputElement, this.#value);
    return this.#isShown() ? 'done' : 'none';
  }

  /** The texts in view that are the value, but for those of the field itself. */
  #offers(root: Element): Text[] {
    const { field } = this.question;
    const found = textsThatAre(root, (text) => sameValue(text, this.#value));
    // A list may open within its own field; what the field shows now was there before.
    return isCombobox(field) ? found : found.filter((node) => !holds(field, node));
  }

  #isShown(): boolean {
    return textsShown(this.question.field).some((text) => sameValue(text, this.#value));
  }
}

/**
 * What a field shows: its value or its choice; the texts in it, one of which may be its label; and
 * what stands with it in the frames around, where kits show what was chosen.
 */
function textsShown(field: HTMLElement): string[] {
  const { value = '', selectedOptions } = field as Partial<HTMLInputElement & HTMLSelectElement>;
  const inside = all<HTMLInputElement>(field, 'input').map((input) => input.value);
  const texts = [value, selectedOptions?.[0]?.text ?? '', ...inside];
  const shown = textNodes(field).filter(isTextVisible);
  texts.push(...shown.map(({ data }) => data));
  return [...texts, ...textsAround(field)];
}

function textsAround(field: Element): string[] {
  const texts: string[] = [];
  for (let at = parentOf(field); at && texts.length < FRAME_DEPTH; at = parentOf(at)) {
    texts.push(textOf(at));
  }
  return texts;
}

const FRAME_DEPTH = 4;

/** The detail, if it is in view; while the portal draws, there may seem to be two. */
function detailIn(root: Element): Element | undefined {
  try {
    return findDetail(root);
  } catch {
    return undefined;
  }
}

function isOfLine(control: Element, beside: Element, root: Element): boolean {
  const detail = detailIn(root);
  if (!detail) return false;
  return readLines(detail).some(({ add, remove, parts }) => {
    const isHere = [...add, ...remove].some((one) => one === control);
    return isHere && !parts.some((part) => holds(part, beside));
  });
}
