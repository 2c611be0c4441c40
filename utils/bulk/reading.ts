import { fold, sameValue } from '../text';
import { optionKey } from './option-names';

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
}

/** What a user's detail showed at one moment. */
export interface Reading {
  licence: string;
  options: OptionLine[];
}

const YES = new Set(
  ['oui', 'yes', 'actif', 'active', 'on', 'true', 'vrai', 'enabled', 'active'].concat([
    '✓',
    '✔',
    '☑',
    '✅',
  ]),
);
const NO = new Set(
  ['', 'non', 'no', 'aucun', 'aucune', 'none', 'inactif', 'inactive', 'off', 'false', 'faux']
    .concat(['disabled', '-', '–', '—', 'n/a', 'non defini', 'non renseigne', 'neant', 'desactive'])
    .concat(['non attribue', 'non associe', 'not assigned', '✗', '✘', '✕', '✖', '☐', '❌']),
);

/** Whether a value is one of a yes/no option (`Oui`, `Non`), not a number nor its absence. */
export function isYesNo(value: string): boolean {
  const folded = fold(value);
  return YES.has(folded) || folded === 'non' || folded === 'no';
}

/** Whether the line shows that the user has the option: `Oui`, or any number. */
export function isSet(value: string): boolean {
  return !NO.has(fold(value));
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

/** Whether two displayed values stand for the same state; all forms of "nothing" are one. */
export function sameState(a: string, b: string): boolean {
  return isSet(a) === isSet(b) && (!isSet(a) || sameValue(a, b));
}
