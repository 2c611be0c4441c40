import type { Reason } from '../../../bulk/reason';
import { fillField, isCovered, pressElement } from '../../../dom/act/press';
import { isStanding, parentOf } from '../../../dom/flat-tree';
import { isClippedAway, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { phoneDigits, sameValue, tidy } from '../../../text';
import { isCombobox, isReadOnly, typedIn } from '../../detail/fields/fields';
import { radiosIn } from '../../detail/fields/radio-group';
import { EMPTY_CHOOSER } from '../../page/timing';
import { hasGreyedYes } from '../question/answer-controls';
import type { ValueQuestion } from '../question/question';
import { ListBox, textsShown } from './list-box';
import { isEntry, lookOfEntry, pressedIn } from './open-list';

/** How a choice goes: done, not yet, or why it cannot be made. */
export type Choice = 'done' | 'waiting' | Reason;

/** Puts one value into one field, by writing it or by choosing it from the list that is offered. */
export class Choosing {
  readonly question: ValueQuestion;
  readonly #value: string;
  /** Whether a node stands where nothing can be chosen: in a row of the users, say. */
  readonly #isAside: (node: Node) => boolean;
  /** How the value may be written, not yet tried. */
  readonly #writings: string[];
  #before: ReadonlySet<Text> = new Set();
  /** All that stood in the page before the list was opened, and when it was. */
  #textsBefore: ReadonlySet<Text> = new Set();
  #openedAt = 0;
  /** Since when something has lain over what is to be pressed, in the time of `performance.now()`. */
  #veiledAt: number | undefined;
  #list: ListBox | undefined;
  #isScrolling = false;
  /** The choice that was pressed in the list, for as long as it may be pressed once more. */
  #pressed: HTMLElement | undefined;
  #step: 'start' | 'typed' | 'opening' | 'opened' | 'chosen' = 'start';
  /** Whether the field is the entry itself, in a list that is always open; and its look before it was pressed. */
  readonly #isEntry: boolean;
  #look = '';

  constructor(question: ValueQuestion, value: string, isAside: (node: Node) => boolean) {
    this.question = question;
    this.#value = value;
    this.#isAside = isAside;
    this.#isEntry = isEntry(question.field);
    const inPairs = phoneDigits(value)?.replace(/\d\d(?=\d)/g, '$& ');
    this.#writings = [...new Set([value, inPairs ?? value])];
  }

  /** Whether something has been pressed or written, and the value is not given yet. */
  get isOpen(): boolean {
    return ['opening', 'opened', 'typed'].includes(this.#step) && isStanding(this.question.field);
  }

  /** What is being filled in: an entry that was pressed is, for as long as it stands there. */
  get fieldInHand(): HTMLElement | undefined {
    const { field } = this.question;
    const isTaken = this.#isEntry && this.hasChosen && isStanding(field) && isVisible(field);
    return this.isOpen || isTaken ? field : undefined;
  }

  /** Whether something was chosen: some portals save that at once. */
  get hasChosen(): boolean {
    return this.#step === 'chosen';
  }

  /** Does the next step. @param isQuiet whether what the last one led to has had its time */
  next(root: Element, isQuiet: boolean): Choice {
    const { field } = this.question;
    if (radiosIn(field).length > 0) return this.#pick(field, isQuiet);
    if (this.#isEntry) return this.#take(field, isQuiet);
    if (field.localName === 'select') return this.#select(field as HTMLSelectElement, isQuiet);
    if (!isCombobox(field)) return this.#write(field as HTMLInputElement, root, isQuiet);
    if (this.#step === 'start') {
      if (isReadOnly(field) && this.#isWritten(field as HTMLInputElement)) return 'done';
      // The veil of what was asked before may still be going.
      if (this.#isVeiled(field)) return 'waiting';
      this.#before = new Set(this.#offers(root));
      this.#textsBefore = new Set(textNodes(root));
      this.#openedAt = performance.now();
      this.#list = new ListBox(field, root);
      this.#step = 'opening';
      this.#list.tryNext();
      return 'waiting';
    }
    if (this.#step === 'opening') return this.#open(root, isQuiet);
    if (this.#step === 'opened') return this.#choose(root, isQuiet);
    if (this.#isShown()) return 'done';
    return isQuiet && !this.#pressAgain(root) ? this.#notOffered() : 'waiting';
  }

  /**
   * A list that has only just come up may not hear: the choice that was pressed in it, and still stands there
   * in the open list, is pressed once more. Not where no yes follows: there it may have been sent, and be on
   * its way.
   */
  #pressAgain(root: Element): boolean {
    if (!this.question.yes && !hasGreyedYes(this.question.area)) return false;
    const [choice, ...others] = this.#choices(root);
    const isTheSame = choice !== undefined && others.length === 0 && choice === this.#pressed;
    this.#pressed = undefined;
    if (!isTheSame || marksOf(choice).includes('true') || !this.#list?.isOpen) return false;
    pressElement(choice);
    return true;
  }

  /** Presses the one radio button that stands for the value. */
  #pick(group: HTMLElement, isQuiet: boolean): Choice {
    const [radio, ...others] = radiosIn(group).filter(({ text }) => isEntryFor(text, this.#value));
    if (others.length > 0) return isQuiet ? this.#ambiguous() : 'waiting';
    if (radio?.isChosen) return 'done';
    if (!radio || this.#step === 'chosen') return isQuiet ? this.#notOffered() : 'waiting';
    this.#step = 'chosen';
    pressElement(radio.control);
    return 'waiting';
  }

  /** Presses the entry that is the value, in a list that is always open. */
  #take(entry: HTMLElement, isQuiet: boolean): Choice {
    const marks = marksOf(entry);
    if (marks.includes('true')) return 'done';
    if (this.#step === 'start') {
      this.#step = 'chosen';
      this.#look = lookOfEntry(entry);
      pressElement(pressedIn(entry, this.#value));
      return 'waiting';
    }
    if (!isQuiet) return 'waiting';
    // Where entries are marked, one that is not was not taken; a row that looks as before was neither.
    const isTaken = entry.matches('[role="option"]') || lookOfEntry(entry) !== this.#look;
    return marks.includes('false') || !isTaken ? this.#notOffered() : 'done';
  }

  #open(root: Element, isQuiet: boolean): Choice {
    const list = this.#list as ListBox;
    if (list.isOpen || this.#offersNow(root).length > 0) {
      this.#step = 'opened';
      return this.#choose(root, isQuiet);
    }
    if (!isQuiet) return 'waiting';
    if (list.tryNext()) return 'waiting';
    // What can be typed into may take the value without showing a list at all.
    return typedIn(this.question.field) ? this.#search() : { code: 'list-not-opened' };
  }

  /** A field that proposes what begins as what is typed wants one of these taken. */
  #write(field: HTMLInputElement, root: Element, isQuiet: boolean): Choice {
    // Some portals put the nearest number that is free in the place of the one that was typed.
    if (this.#step !== 'start' && this.#holdsOther(field)) return this.#notOffered();
    if (this.#step === 'chosen') return this.#isShown() || isQuiet ? 'done' : 'waiting';
    if (this.#step === 'start') {
      this.#before = new Set(this.#offers(root));
      this.#step = 'typed';
      if (!this.#isWritten(field)) fillField(field, this.#value);
      return this.#isWritten(field) ? 'waiting' : this.#notOffered();
    }
    if (!isQuiet) return 'waiting';
    const [choice, ...others] = this.#choices(root);
    if (others.length > 0) return this.#ambiguous();
    this.#step = 'chosen';
    if (!choice) return 'done';
    pressElement(choice);
    return 'waiting';
  }

  #select(list: HTMLSelectElement, isQuiet: boolean): Choice {
    if (this.#step === 'chosen') return this.#isShown() ? 'done' : this.#notOffered();
    const given = giveValue(list, this.#value);
    // A list may still be loading its choices.
    if (given) return isQuiet ? given : 'waiting';
    this.#step = 'chosen';
    return 'done';
  }

  /** Whether something lies over what is to be pressed, and may still go away: that is waited for a while. */
  #isVeiled(element: Element): boolean {
    if (!isCovered(element)) {
      this.#veiledAt = undefined;
      return false;
    }
    this.#veiledAt ??= performance.now();
    return performance.now() - this.#veiledAt < EMPTY_CHOOSER;
  }

  #choose(root: Element, isQuiet: boolean): Choice {
    const { field } = this.question;
    const [choice, ...others] = this.#choices(root);
    if (!choice) {
      // What is being scrolled through is looked at as soon as it stands still.
      if (!isQuiet && !this.#isScrolling) return 'waiting';
      this.#isScrolling = this.#list?.scrollOn() === true;
      if (this.#isScrolling || !isQuiet || this.#isStillEmpty(root)) return 'waiting';
      const [offer] = this.#offersNow(root);
      if (!offer) return this.#search();
      if (this.#isVeiled(parentOf(offer) ?? field)) return 'waiting';
      return { code: 'value-not-pressable', value: this.#value };
    }
    if (others.length > 0) return isQuiet ? this.#ambiguous() : 'waiting';
    this.#step = 'chosen';
    this.#pressed = choice;
    pressElement(choice);
    return 'waiting';
  }

  /** What offers the value and did not before, and can be pressed; the innermost of each. */
  #choices(root: Element): HTMLElement[] {
    const found = this.#offersNow(root).map(choiceAround);
    const choices = new Set(found.filter((choice) => choice !== undefined));
    return [...choices]
      .filter((choice) => ![...choices].some((one) => one !== choice && holds(choice, one)))
      .filter((choice) => !isCovered(choice) && !isClippedAway(choice));
  }

  /** Whether the list says that it is open and shows nothing: its choices may be on their way. */
  #isStillEmpty(root: Element): boolean {
    const isLate = performance.now() - this.#openedAt >= EMPTY_CHOOSER;
    // Where one can type, lists may stay empty until one does.
    if (isLate || typedIn(this.question.field)) return false;
    return !textNodes(root).some((node) => !this.#textsBefore.has(node) && isTextVisible(node));
  }

  #offersNow(root: Element): Text[] {
    return this.#offers(root).filter((node) => !this.#before.has(node));
  }

  /** Long lists show what is typed, which has to be written as they write it. */
  #search(): Choice {
    const field = typedIn(this.question.field);
    if (!field) return this.#notOffered();
    this.#step = 'opened';
    const next = this.#writings.shift();
    if (next !== undefined) {
      fillField(field, next);
      return 'waiting';
    }
    // Some lists only propose: what has been typed counts by itself.
    fillField(field, this.#value);
    return this.#isWritten(field) ? 'done' : this.#notOffered();
  }

  /** The texts in view that are the value, but for those of the field itself. */
  #offers(root: Element): Text[] {
    const { field } = this.question;
    const found = textNodes(root).filter((node) => {
      return sameValue(tidy(node.data), this.#value) && isTextVisible(node) && !this.#isAside(node);
    });
    // A list may open within its own field; what the field shows now was there before.
    return isCombobox(field) ? found : found.filter((node) => !holds(field, node));
  }

  #isShown(): boolean {
    return textsShown(this.question.field).some((text) => sameValue(text, this.#value));
  }

  #isWritten({ value }: HTMLInputElement): boolean {
    return sameValue(value, this.#value);
  }

  #holdsOther(field: HTMLInputElement): boolean {
    return phoneDigits(field.value) !== undefined && !this.#isWritten(field);
  }

  #notOffered(): Reason {
    return { code: 'value-not-offered', value: this.#value };
  }

  #ambiguous(): Reason {
    return { code: 'choice-ambiguous', text: this.#value };
  }
}

/** What an entry says of whether it is taken. */
function marksOf(entry: Element): (string | null)[] {
  return ['aria-selected', 'aria-checked'].map((name) => entry.getAttribute(name));
}

/** What a person would press to take a choice of a list that shows it as a text: not what calls the number. */
function choiceAround(node: Text): HTMLElement | undefined {
  const marked = closest(
    node,
    `[role="option"], [role^="menuitem"], li, a:not(${CALL}), button, label, tr`,
  );
  const choice = marked ?? (closest(node, CALL) ? null : parentOf(node));
  return (choice ?? undefined) as HTMLElement | undefined;
}

/** Links that call, or write to, somebody. */
const CALL =
  ':is([href^="tel:" i], [href^="callto:" i], [href^="sip:" i], [href^="sms:" i], [href^="mailto:" i])';

/**
 * Writes a value into a field, or chooses it from a list.
 *
 * @returns why not, where it does not take it; nothing where it does
 */
export function giveValue(field: HTMLElement, value: string): Reason | undefined {
  const notOffered: Reason = { code: 'value-not-offered', value };
  if (field.localName !== 'select') {
    fillField(field as HTMLInputElement, value);
    return sameValue((field as HTMLInputElement).value, value) ? undefined : notOffered;
  }
  const list = field as HTMLSelectElement;
  // What a person reads: an entry's inner name may be the number of another one.
  const [offered, ...others] = [...list.options].filter(({ text }) => isEntryFor(text, value));
  if (others.length > 0) return { code: 'choice-ambiguous', text: value };
  if (!offered || offered.disabled) return notOffered;
  list.selectedIndex = offered.index;
  fillField(list, offered.value);
  return list.selectedIndex === offered.index ? undefined : notOffered;
}

/** Whether an entry is the value, or shows it with words: « 0184252627 – Fax Paris ». */
function isEntryFor(text: string, value: string): boolean {
  if (sameValue(text, value)) return true;
  const numbers = text.match(NUMBER_IN_TEXT) ?? [];
  return phoneDigits(value) !== undefined && numbers.length === 1 && sameValue(numbers[0], value);
}

const NUMBER_IN_TEXT = /(?<![\p{L}\p{N}])\+?\d[\d\s.()/-]{2,}\d(?![\p{L}\p{N}])/gu;
