import type { TextFilter } from '../../dom/capture/text-filter';
import { fold } from '../../text';
import { VOCABULARY, wordsIn } from './harmless-words';
import { lookAlikes } from './look-alike-words';

const PARTS = new RegExp(
  [
    // Addresses of mail (some pictures are named like one), of pages, of servers.
    /(?![^\s]+\.(?:png|svg|gif|jpe?g|webp|ico)$)[^\s@<>"'(),;]+@[^\s@<>"'(),;]+/u,
    /(?:https?:\/\/|www\.)[^\s<>"']+/u,
    /(?:[\p{L}\p{N}-]+\.)+(?:fr|com|net|org|eu|io)(?![\p{L}\p{N}])/u,
    // One number, however its digits are grouped.
    /(?<![\p{L}\p{N}])\d(?:[^\p{L}\p{N}]{0,3}\d){4,}(?![\p{L}\p{N}])/u,
    /(?<word>[\p{L}\p{M}\p{N}]+)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
/** A number of a page of the list. */
const COUNT = /^\d{1,2}$/;
/** The words of a name that is read by code only: runs of small letters, of capitals, or of digits. */
const PARTS_OF_NAME = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{L}+|\p{N}+/gu;
/** Letters and digits together, long enough to identify one person or thing. */
const CODE = /^(?=(?:.*\p{N}){3})[\p{L}\p{N}]{8,}$/u;

/**
 * A filter that replaces all texts of a page that may be about a person by random texts of the same shape.
 *
 * @param personal texts known to be about a person: names, numbers, references
 */
export function anonymiser(personal: Iterable<string>): TextFilter {
  const known = new Set(
    [...personal]
      .flatMap(wordsIn)
      .map(fold)
      .filter((word) => word.length > 1 && !VOCABULARY.has(word)),
  );
  const lookAlike = lookAlikes((word) => VOCABULARY.has(word));
  const isHarmless = (word: string) => {
    return COUNT.test(word) || !(/\p{N}/u.test(word) || known.has(fold(word)));
  };
  const inText = (word: string, isLabel: boolean) => {
    const isKept = VOCABULARY.has(fold(word)) || (isLabel && isHarmless(word));
    return isKept ? word : lookAlike(word);
  };
  const inName = (word: string) => {
    if (known.has(fold(word)) || CODE.test(word)) return lookAlike(word);
    return word.replace(PARTS_OF_NAME, (part) => {
      return known.has(fold(part)) || /^\p{N}{4,}$/u.test(part) ? lookAlike(part) : part;
    });
  };
  return {
    text(text, kind) {
      const isLabel = kind === 'label' && !looksLikeName(text);
      return text.replace(PARTS, (part, ...rest) => {
        const { word } = rest.at(-1) as Record<string, string | undefined>;
        if (word === undefined) return lookAlike(part);
        return kind === 'name' ? inName(word) : inText(word, isLabel);
      });
    },
  };
}

/** In labels only the first word has a capital: an unknown capitalised word after it is a name. */
function looksLikeName(text: string): boolean {
  return wordsIn(text)
    .slice(1)
    .some((word) => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word) && !VOCABULARY.has(fold(word)));
}
