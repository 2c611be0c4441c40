import { KNOWN_OPTIONS, optionKey } from '../../../bulk/option-names';
import { fold } from '../../../text';
import { KINDS, OBJECTS, OTHER_NAMES } from './consent-words';
import { holdsName } from './sentence';

/** The names given, the names of the same option in the operator's guide, and their short forms. */
export function allNames(names: readonly string[]): string[] {
  const keys = new Set(names.map(optionKey));
  const known = KNOWN_OPTIONS.filter(({ label }) => keys.has(optionKey(label)));
  const all = [...names, ...known.flatMap(({ label, english }) => [label, ...english])];
  const more = [...keys].flatMap((key) => OTHER_NAMES[key] ?? []);
  const short = all.flatMap((name) => SHORT_NAME.exec(fold(name))?.slice(1) ?? []);
  return [...all, ...more, ...short];
}

/** One word behind a word for any option: « standardiste » stands for *Option standardiste*. */
const SHORT_NAME = /^(?:option|numero|service|fonction) ([\p{L}\p{N}]{4,})$/u;

/**
 * Whether a text names another option of the detail. Our name may be the beginning of that one.
 *
 * @param said folded
 * @param others labels of the detail's other options
 * @param ours names of the option that is asked for
 */
export function namesOtherOption(
  said: string,
  others: readonly string[],
  ours: readonly string[],
): boolean {
  const keys = new Set(ours.map(optionKey));
  return others
    .filter((other) => !keys.has(optionKey(other)) && !isAnyOption(other))
    .some((other) => {
      const isLonger = ours.some((name) => holdsName(other, name));
      return holdsName(said, other, isLonger ? [] : ours);
    });
}

/** Whether a name may stand for any option: the heading of the options' column may be among the names. */
function isAnyOption(name: string): boolean {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => OBJECTS.has(word) || KINDS.has(word));
}

/**
 * Whether a word is the portal's own code for an option: « l'option "presentation" » for *Numéro à présenter*.
 *
 * @param word folded
 */
export function isOwnCode(word: string, names: readonly string[]): boolean {
  const stems = names.flatMap((name) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []);
  return stems.some((stem) => stem.length >= STEM && word.slice(0, STEM) === stem.slice(0, STEM));
}

/** Two words with this many first letters in common are akin. */
const STEM = 6;
