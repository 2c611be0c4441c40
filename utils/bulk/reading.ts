import { optionKey } from './option-names';

/** One row of the tab *Utilisateurs*. The licence reference identifies the user, always and everywhere. */
export interface User {
  licence: string;
  /** Licence type, as shown under the reference; may be empty. */
  type: string;
  sda: string;
  name: string;
  /** The texts of all visible columns, for filtering. */
  cells: string[];
}

/** Which button an option line shows; `unclear` where the button does not say what it does. */
export type OptionButton = 'add' | 'remove' | 'both' | 'none' | 'unclear';

/** One line of the part *Options* of a user's detail. */
export interface OptionLine {
  label: string;
  value: string;
  button: OptionButton;
  /** Whether a + or an x is shown that is greyed, so that it cannot be pressed now. */
  isGreyed?: boolean;
  /** Whether it has a list to choose from, and no button. */
  isListAlone?: boolean;
}

/** What a user's detail showed at one moment. */
export interface Reading {
  licence: string;
  options: OptionLine[];
}

/**
 * The line of an option, by its label.
 *
 * @returns `undefined` where there is none; `'ambiguous'` where several lines have that label
 */
export function lineOf(reading: Reading, option: string): OptionLine | 'ambiguous' | undefined {
  const lines = reading.options.filter((line) => optionKey(line.label) === optionKey(option));
  return lines.length > 1 ? 'ambiguous' : lines[0];
}
