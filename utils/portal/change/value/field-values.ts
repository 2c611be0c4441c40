import type { Reason } from '../../../bulk/reason';
import { fillField } from '../../../dom/act/fill-field';
import { pressElement } from '../../../dom/act/press';
import { phoneDigits, sameValue } from '../../../text';
import { radiosIn } from '../../detail/fields/radio-group';
import type { ChoiceProgress, ValueAttempt } from './value-attempt';

/**
 * Writes a value into a field, or chooses it from a `select`, at once.
 *
 * @returns why the field does not take it; nothing where it does
 */
export function giveValue(field: HTMLElement, value: string): Reason | undefined {
  const notOffered: Reason = { code: 'value-not-offered', value };
  if (field.localName !== 'select') {
    fillField(field as HTMLInputElement, value);
    return sameValue((field as HTMLInputElement).value, value) ? undefined : notOffered;
  }
  const list = field as HTMLSelectElement;
  // By what a person reads: the inner value of an option may be the number of another one.
  const [offered, ...others] = [...list.options].filter(({ text }) => isTextFor(text, value));
  if (others.length > 0) return { code: 'choice-ambiguous', text: value };
  // A group around it may be greyed as a whole.
  if (!offered || offered.disabled || offered.closest('optgroup')?.disabled) return notOffered;
  list.selectedIndex = offered.index;
  fillField(list, offered.value);
  return list.selectedIndex === offered.index ? undefined : notOffered;
}

/** Presses the one radio button for the value. */
export function pickRadio(attempt: ValueAttempt, isQuiet: boolean): ChoiceProgress {
  const radios = radiosIn(attempt.question.field);
  const [radio, ...others] = radios.filter(({ text }) => isTextFor(text, attempt.value));
  if (others.length > 0) return isQuiet ? attempt.ambiguous() : 'waiting';
  if (radio?.isChosen) return 'done';
  if (!radio || attempt.step === 'chosen') return isQuiet ? attempt.notOffered() : 'waiting';
  attempt.step = 'chosen';
  pressElement(radio.control);
  return 'waiting';
}

/** Chooses the value from a `select`. */
export function selectOption(attempt: ValueAttempt, isQuiet: boolean): ChoiceProgress {
  if (attempt.step === 'chosen') return attempt.isShown ? 'done' : attempt.notOffered();
  const reason = giveValue(attempt.question.field, attempt.value);
  // The options may still be loading.
  if (reason) return isQuiet ? reason : 'waiting';
  attempt.step = 'chosen';
  return 'done';
}

/** Writes the value. A field that proposes what begins with it wants one of its proposals taken. */
export function writeValue(attempt: ValueAttempt, root: Element, isQuiet: boolean): ChoiceProgress {
  const field = attempt.question.field as HTMLInputElement;
  const isWritten = () => attempt.isWrittenIn(field);
  // Some portals put the nearest free number in the place of the one that was typed.
  const holdsOther = () => phoneDigits(field.value) !== undefined && !isWritten();
  if (attempt.step !== 'start' && holdsOther()) return attempt.notOffered();
  if (attempt.step === 'chosen') return attempt.isShown || isQuiet ? 'done' : 'waiting';
  if (attempt.step === 'start') {
    attempt.noteShownTexts(root);
    attempt.step = 'typed';
    if (!isWritten()) fillField(field, attempt.value);
    return isWritten() ? 'waiting' : attempt.notOffered();
  }
  if (!isQuiet) return 'waiting';
  const [choice, ...others] = attempt.choices(root);
  if (others.length > 0) return attempt.ambiguous();
  attempt.step = 'chosen';
  if (!choice) return 'done';
  pressElement(choice);
  return 'waiting';
}

/** Whether a text is the value, or shows it with other words: « 0184252627 – Fax Paris ». */
export function isTextFor(text: string, value: string): boolean {
  if (sameValue(text, value)) return true;
  const numbers = text.match(NUMBER_IN_TEXT) ?? [];
  return phoneDigits(value) !== undefined && numbers.length === 1 && sameValue(numbers[0], value);
}

const NUMBER_IN_TEXT = /(?<![\p{L}\p{N}])\+?\d[\d\s.()/-]{2,}\d(?![\p{L}\p{N}])/gu;
