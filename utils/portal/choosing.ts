import { fillField, isCovered, pressElement } from '../dom/press';
import { isStanding, parentOf } from '../dom/steps';
import { textNodes, textOf } from '../dom/texts';
import { all, holds } from '../dom/tree';
import { isClippedAway, isTextVisible } from '../dom/visible';
import { phoneDigits, sameValue } from '../text';
import { choiceAround, isCombobox, isTyped, textsThatAre, type ValueQuestion } from './question';

/** Puts one value into one field, by writing it or by choosing it from the list that is offered. */
export class Choosing {
  readonly question: ValueQuestion;
  readonly #value: string;
  /** How the value may be written, not yet tried. */
  readonly #writings: string[];
  #before: ReadonlySet<Text> = new Set();
  #step: 'start' | 'typed' | 'opened' | 'chosen' = 'start';

  constructor(question: ValueQuestion, value: string) {
    this.question = question;
    this.#value = value;
    const inPairs = phoneDigits(value)?.replace(/\d\d(?=\d)/g, '$& ');
    this.#writings = [...new Set([value, inPairs ?? value])];
  }

  /** Whether a list has been opened and nothing chosen from it yet. */
  get isOpen(): boolean {
    return this.#step === 'opened' && isStanding(this.question.field);
  }

  /** @returns `none` when the value is not to be had; `waiting` while it may still come */
  next(root: Element, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    const { field } = this.question;
    if (field.localName === 'select') return this.#select(field as HTMLSelectElement, isQuiet);
    if (!isCombobox(field)) return this.#write(field as HTMLInputElement, root, isQuiet);
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

  /** A field that proposes what begins as what is typed wants one of these taken. */
  #write(field: HTMLInputElement, root: Element, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    if (this.#step === 'chosen') return this.#isShown() || isQuiet ? 'done' : 'waiting';
    if (this.#step === 'start') {
      this.#before = new Set(this.#offers(root));
      this.#step = 'typed';
      if (!this.#isShown()) fillField(field, this.#value);
      return this.#isShown() ? 'waiting' : 'none';
    }
    if (!isQuiet) return 'waiting';
    const [choice, ...others] = this.#fresh(root);
    if (others.length > 0) return 'none';
    if (!choice) return 'done';
    this.#step = 'chosen';
    pressElement(choice);
    return 'waiting';
  }

  #select(list: HTMLSelectElement, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    if (this.#step === 'chosen') return this.#isShown() ? 'done' : 'none';
    // A list may still be loading its choices.
    if (!giveValue(list, this.#value)) return isQuiet ? 'none' : 'waiting';
    this.#step = 'chosen';
    return 'done';
  }

  #choose(root: Element, isQuiet: boolean): 'done' | 'waiting' | 'none' {
    const [choice, ...others] = this.#fresh(root);
    if (!choice) return isQuiet ? this.#search() : 'waiting';
    if (others.length > 0) return isQuiet ? 'none' : 'waiting';
    this.#step = 'chosen';
    pressElement(choice);
    return 'waiting';
  }

  /** What offers the value and did not before. */
  #fresh(root: Element): Set<HTMLElement> {
    const fresh = this.#offers(root).filter((node) => !this.#before.has(node));
    const choices = fresh.map(choiceAround).filter((choice) => choice !== undefined);
    return new Set(choices.filter((choice) => !isCovered(choice) && !isClippedAway(choice)));
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

/** Writes a value into a field, or chooses it from a list. @returns whether it takes it */
export function giveValue(field: HTMLElement, value: string): boolean {
  if (field.localName !== 'select') {
    fillField(field as HTMLInputElement, value);
    return sameValue((field as HTMLInputElement).value, value);
  }
  const list = field as HTMLSelectElement;
  const offered = [...list.options].find((option) => {
    return sameValue(option.text, value) || sameValue(option.value, value);
  });
  if (!offered || offered.disabled) return false;
  fillField(list, offered.value);
  return true;
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
