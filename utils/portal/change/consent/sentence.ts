import { fold, phoneDigits } from '../../../text';

/** What a piece of a question stands for, where it is more than a word. */
export type Token =
  /** The option that is asked for, by its whole name. */
  | 'option'
  /** The value to be given, or the value to be taken away. */
  | 'value'
  /** The user, by their name, reference or number. */
  | 'user';

/** What to look for in a question, as it is shown to a person. */
export interface NamesToFind {
  options: readonly string[];
  values: readonly string[];
  /** The user's particulars. */
  users: readonly string[];
  /** Whether a number that is both a value and a particular of the user stands for the value. */
  isValueFirst: boolean;
}

const MARKS: Record<Token, string> = { option: '\ue000', value: '\ue001', user: '\ue002' };
const TOKENS = new Map(Object.entries(MARKS).map(([token, mark]) => [mark, token as Token]));
/** Stands for the user in a sentence that a person may allow. */
const ANYBODY = '…';

/**
 * The words, signs and tokens of a question, folded and in order. A name is found only as whole words:
 * « Superviseur » is not in « Superviseur-adjoint ». A number is found however it is written.
 */
export function piecesOf(text: string, known: NamesToFind): SentencePiece[] {
  const marked = marking(fold(text), known);
  return [...marked.matchAll(PIECE)].map(([piece]) => {
    const token = TOKENS.get(piece);
    return token ? { token } : { word: piece };
  });
}

/** One piece of a question: a word or a sign, or what stands for the option, the value or the user. */
export type SentencePiece =
  | { token: Token; word?: undefined }
  | { word: string; token?: undefined };

const PIECE = /[\ue000-\ue002]|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * The form in which a person allows a question: the same for every user of a run.
 *
 * @param users particulars of the user who is asked about
 */
export function sentencePieces(text: string, users: readonly string[]): string {
  const known = { options: [], values: [], users, isValueFirst: false };
  return marking(fold(text), known).replaceAll(MARKS.user, ANYBODY);
}

/**
 * The form in which a profile keeps a question that was answered in a demonstration: the same for every user,
 * option and value.
 */
export function templateOf(text: string, known: NamesToFind): string {
  return [...marking(fold(text), known)].map((sign) => PLACEHOLDERS.get(sign) ?? sign).join('');
}

/** What a template shows in the place of a token. */
const PLACEHOLDERS = new Map([
  [MARKS.option, '{option}'],
  [MARKS.value, '{numéro}'],
  [MARKS.user, '{utilisateur}'],
]);

/** Whether a text holds a name as whole words, outside of the names in `but`. */
export function holdsName(text: string, name: string, but: readonly string[] = []): boolean {
  const left = longestFirst(but).reduce((rest, one) => mark(rest, one, '\ue003'), fold(text));
  return mark(left, fold(name), MARKS.option) !== left;
}

type Step = [Token, readonly string[]];

function marking(said: string, { options, values, users, isValueFirst }: NamesToFind): string {
  const last: Step[] = [
    ['user', users],
    ['value', values],
  ];
  const steps: Step[] = [['option', options], ...(isValueFirst ? last.reverse() : last)];
  return steps.reduce((text, [token, names]) => {
    return longestFirst(names).reduce((left, name) => mark(left, name, MARKS[token]), text);
  }, said);
}

function longestFirst(names: readonly string[]): string[] {
  const folded = new Set(names.map(fold).filter(Boolean));
  return [...folded].sort((a, b) => b.length - a.length);
}

function mark(text: string, name: string, sign: string): string {
  const digits = phoneDigits(name);
  // Most texts hold no name: this test is many times faster than a pattern.
  if (!digits && !text.includes(name.split(' ', 1)[0] ?? name)) return text;
  const pattern = digits ? numberPattern(digits) : escaped(name);
  return text.replace(new RegExp(`${NOT_AFTER}(?:${pattern})${NOT_BEFORE}`, 'gu'), sign);
}

/** Beside these a name would be only a part of a longer word or name. */
const NOT_AFTER = '(?<![\\p{L}\\p{N}_+-])';
const NOT_BEFORE = "(?![\\p{L}\\p{N}_+]|[-.']\\p{L}|[-.]?\\p{N})";

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}

/** A telephone number in national form, as portals write it. */
function numberPattern(digits: string): string {
  const between = '[\\s.\\-/]*';
  const [zero, ...rest] = digits;
  if (zero !== '0' || digits.length !== 10) return [...digits].join(between);
  return `(?:(?:\\+|00)33${between}(?:\\(0\\)${between})?|0${between})${rest.join(between)}`;
}
