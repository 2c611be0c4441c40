import { KNOWN_OPTIONS, optionKey } from '../../../bulk/option-names';
import { fold } from '../../../text';
import { CLOSING_WORD, FOR_WHOM, NEUTRAL_WORDS, NOT_ONE_USER } from '../../vocabulary/button-words';

/** Two words with this many first letters in common are akin: `presentation` and *Numéro à présenter*. */
const STEM = 6;

/**
 * Whether what a button says is about the option alone: its verb has no object, or the option by its name, and
 * then at most a word on whom it is for.
 *
 * @param word what the button says, folded; its first word is the verb
 * @param label the option's; '' where it is not known
 */
export function isAboutOption(word: string, label: string): boolean {
  const [, ...said] = word.match(/[\p{L}\d]+|[^\s\p{L}\d]+/gu) ?? [];
  const object = plainWords(said.join(' '));
  const stems = plainWords(fold(label)).filter((part) => part.length >= STEM);
  const isClosing = CLOSING_WORD.test(word);
  const isNeutral = (part: string) => {
    // A line that is closed is a customer's, not the option's.
    if (isClosing && part === 'ligne') return false;
    return (
      NEUTRAL_WORDS.has(part) || stems.some((stem) => part.slice(0, STEM) === stem.slice(0, STEM))
    );
  };
  if (object.every(isNeutral)) return true;
  return namesOf(label).some((name) => {
    const [before, after] = ` ${object.join(' ')} `.split(` ${name} `);
    if (before === undefined || after === undefined) return false;
    return plainWords(before).every(isNeutral) && (after.trim() === '' || isForOneUser(after));
  });
}

function isForOneUser(said: string): boolean {
  return FOR_WHOM.test(said) && !NOT_ONE_USER.test(said);
}

/**
 * The names that an option may have on its buttons, in plain words; the names of all options if the option is not
 * known.
 */
function namesOf(label: string): string[] {
  const known = KNOWN_OPTIONS.filter((option) => {
    const names = [option.label, ...option.english].map(optionKey);
    return label === '' || names.includes(optionKey(label));
  });
  const names = [label, ...known.flatMap((option) => [option.label, ...option.english])];
  const plain = names.map((name) => plainWords(fold(name)).join(' ')).filter(Boolean);
  return [...plain, 'option', 'numero', 'number'];
}

function plainWords(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
