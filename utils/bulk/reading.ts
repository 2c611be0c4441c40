import { fold } from '../text';
import { optionKey } from './option-names';
import { isSameState, plainValue, stateOfValue } from './option-state';

/** One row of the tab *Utilisateurs*. The licence reference identifies it, always and everywhere. */
export interface User {
  licence: string;
  /** Licence type, as shown under the reference; may be empty. */
  type: string;
  sda: string;
  name: string;
  /** The texts of all visible columns, for filtering. */
  cells: string[];
}

/** Which button an option's line shows; `unclear` is one that says nothing of what it does. */
export type OptionButton = 'add' | 'remove' | 'both' | 'none' | 'unclear';

/** One line of the part *Options* of a user's detail. */
export interface OptionLine {
  label: string;
  value: string;
  button: OptionButton;
  /** Whether a + or an x is shown that is greyed, so that it cannot be pressed now. */
  isGreyed?: boolean;
}

/** What a user's detail showed at one moment. */
export interface Reading {
  licence: string;
  options: OptionLine[];
}

/** Whether a value is one of a yes/no option (`Oui`, `Non`), not a number nor its absence. */
export function isYesNo(value: string): boolean {
  const folded = fold(plainValue(value));
  return stateOfValue(value).kind === 'yes' || /^(?:non?|not)\b/.test(folded);
}

/** Whether a value says that the user has the option: `Oui`, or any number. Unclear ones do not. */
export function isSet(value: string): boolean {
  const { kind } = stateOfValue(value);
  return kind === 'yes' || kind === 'number';
}

/** Whether a value says that the user does not have the option. Unclear ones do not say so either. */
export function isAbsent(value: string): boolean {
  return stateOfValue(value).kind === 'no';
}

/**
 * The line of an option, by its label.
 *
 * @returns `undefined` when there is none; `'ambiguous'` when several lines have that label
 */
export function lineOf(reading: Reading, option: string): OptionLine | 'ambiguous' | undefined {
  const lines = reading.options.filter((line) => optionKey(line.label) === optionKey(option));
  return lines.length > 1 ? 'ambiguous' : lines[0];
}

/** Whether two displayed values stand for the same known state; all forms of "nothing" are one. */
export function sameState(a: string, b: string): boolean {
  return isSameState(stateOfValue(a), stateOfValue(b));
}
