import { fold, phoneDigits, tidy, unwrapped } from '../text';
import { optionKey } from './option-names';
import { isSameState, type OptionState } from './option-state';
import { understand } from './understand-value';

/** The state that a displayed value stands for, by its words alone. An empty value is `no`. */
export function stateOfValue(value: string): OptionState {
  return understand(value).state;
}

/** Whether two displayed values stand for the same known state. All ways to say "nothing" are one. */
export function haveSameState(a: string, b: string): boolean {
  return isSameState(stateOfValue(a), stateOfValue(b));
}

/** Whether a value says that the user has the option: yes, or a number. An unclear one does not. */
export function isSet(value: string): boolean {
  const { kind } = stateOfValue(value);
  return kind === 'yes' || kind === 'number';
}

/** Whether a value says that the user does not have the option. An unclear one does not. */
export function isAbsent(value: string): boolean {
  return stateOfValue(value).kind === 'no';
}

/** Whether a value is a yes or a no (`Oui`, `Non`), not a number or the absence of one (`Aucun`). */
export function isYesNo(value: string): boolean {
  const folded = fold(plainValue(value));
  return stateOfValue(value).kind === 'yes' || /^(?:non?|not)\b/.test(folded);
}

/** The digits of the telephone number in a displayed value: what could be put back. Words may surround it. */
export function numberIn(value: string): string | undefined {
  const state = stateOfValue(value);
  return state.kind === 'number' ? state.digits : undefined;
}

/**
 * A displayed value as a person is told it. A yes or a no is the plain word, without stocks, prices, signs and the
 * option's own name. Any other value stays as it is.
 *
 * @param label the option's label, which some portals repeat in the value
 */
export function plainValue(value: string, label = ''): string {
  const own = withoutLabel(tidy(value), label);
  const { state, word } = understand(own);
  return state.kind === 'yes' || state.kind === 'no' ? word : own;
}

function withoutLabel(value: string, label: string): string {
  const key = optionKey(label);
  if (!key) return value;
  const words = tidy(value).split(' ');
  const count = label.trim().split(/\s+/).length;
  return optionKey(words.slice(0, count).join(' ')) === key ? words.slice(count).join(' ') : value;
}

/** A typed value in the form in which it is compared and sent. */
export function normaliseValue(value: string): string {
  return phoneDigits(value) ?? unwrapped(value);
}
