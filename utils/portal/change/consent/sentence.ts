import { fold, phoneDigits } from '../../../text';

/** What a part of a question stands for, where it is more than a word. */
export type Token =
  /** The option wished for, by its whole name. */
  | 'option'
  /** The value to be given, or the one that is to go. */
  | 'value'
  /** The user: his name, reference or number. */
  | 'user';

/** What a question is read with. Names, values and particulars are as shown to a person. */
export interface Known {
  options: readonly string[];
  /** What is taken out before the user's particulars, and after them where both are alike. */
  values: readonly string[];
  users: readonly string[];
  /** Whether the value comes first where it is one of the user's own numbers. */
  isValueFirst: boolean;
}

const MARKS: Record<Token, string> = { option: '\ue000', value: '\ue001', user: '\ue002' };
const TOKENS = new Map(Object.entries(MARKS).map(([token, mark]) => [mark, token as Token]));
/** Stands for the user in a sentence that a person may allow, whoever is asked about. */
const ANYBODY = '…';

/**
 * A question with the option's name, the value and the user's particulars put aside, as whole words:
 * « Superviseur » is not in « Superviseur-adjoint », and a number is found however it is written.
 *
 * @returns folded words, signs and tokens, in order
 */
export function piecesOf(text: string, known: Known): Piece[] {
  const marked = marking(fold(text), known);
  return [...marked.matchAll(PIECE)].map(([piece]) => {
    const token = TOKENS.get(piece);
    return token ? { token } : { word: piece };
  });
}

export type Piece = { token: Token; word?: undefined } | { word: string; token?: undefined };

const PIECE = /[\ue000-\ue002]|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * The form in which a person allows a question: the same for every user of a run.
 *
 * @param users the particulars of the user who is asked about
 */
export function sentenceOf(text: string, users: readonly string[]): string {
  const known = { options: [], values: [], users, isValueFirst: false };
  return marking(fold(text), known).replaceAll(MARKS.user, ANYBODY);
}

/**
 * The form in which a question is remembered that a person has answered: the same for every user, option
 * and value.
 */
export function templateOf(text: string, known: Known): string {
  return [...marking(fold(text), known)].map((sign) => PLACES.get(sign) ?? sign).join('');
}

/** What stands in a template for what it is asked about. */
const PLACES = new Map([
  [MARKS.option, '{option}'],
  [MARKS.value, '{numéro}'],
  [MARKS.user, '{utilisateur}'],
]);

/** Whether a text holds a name as whole words, beside what is to be left out of it. */
export function holdsName(text: string, name: string, but: readonly string[] = []): boolean {
  const left = longestFirst(but).reduce((rest, one) => mark(rest, one, '\ue003'), fold(text));
  return mark(left, fold(name), MARKS.option) !== left;
}

type Step = [Token, readonly string[]];

function marking(said: string, { options, values, users, isValueFirst }: Known): string {
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
  // Most of what is said names nobody: that is told many times quicker than by a pattern.
  if (!digits && !text.includes(name.split(' ', 1)[0] ?? name)) return text;
  const pattern = digits ? numberPattern(digits) : escaped(name);
  return text.replace(new RegExp(`${NOT_AFTER}(?:${pattern})${NOT_BEFORE}`, 'gu'), sign);
}

/** What would make a word, or a name, of more than what was looked for. */
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
