import { bare, fold, phoneDigits, phonesIn, tidy } from '../text';
import { kindOfOption, optionKey } from './option-names';
import type { OptionLine } from './reading';

/**
 * What an option's value says of the user: that he has it, that he has not, which number he has, or
 * nothing that is understood. What is not understood is never taken for one of the others.
 */
export type OptionState =
  | { kind: 'yes' }
  | { kind: 'no' }
  /** `digits` as `phoneDigits` gives them. */
  | { kind: 'number'; digits: string }
  | { kind: 'unclear' };

/** What a value is understood to say, and the words of it that say so. */
interface Understood {
  state: OptionState;
  word: string;
}

const UNCLEAR: OptionState = { kind: 'unclear' };

const YES = [
  ...['oui', 'yes', 'actif', 'active', 'activee', 'on', 'true', 'vrai', 'enabled', 'checked'],
  ...['souscrit', 'souscrite', 'inclus', 'incluse'],
];
const NO = [
  ...['non', 'no', 'aucun', 'aucune', 'none', 'inactif', 'inactive', 'off', 'false', 'faux'],
  ...['disabled', 'unchecked', 'desactive', 'desactivee', 'neant', 'vide', 'n/a'],
  ...[
    'non defini',
    'non definie',
    'non renseigne',
    'non renseignee',
    'non attribue',
    'non associe',
  ],
  ...[
    'non attribuee',
    'non associee',
    'non souscrit',
    'non souscrite',
    'non active',
    'non activee',
  ],
  ...['non affecte', 'non affectee', 'non configure', 'non configuree', 'not assigned', 'not set'],
  ...['not active', 'not enabled', 'not defined', 'not subscribed', 'aucun numero', 'no number'],
  ...['pas de numero', 'aucune option', 'aucune valeur'],
];
const YES_SIGNS = new Set(['✓', '✔', '☑', '✅']);
const NO_SIGNS = new Set(['✗', '✘', '✕', '✖', '☐', '❌']);

const HEADS = [
  ...YES.map((word) => ({ word, kind: 'yes' as const })),
  ...NO.map((word) => ({ word, kind: 'no' as const })),
].sort((a, b) => b.word.length - a.word.length);

/** Stock and price as portals write them beside a value: `3 disponibles`, `10 €/mois`, `option payante`. */
const STOCK_OR_PRICE =
  /^(?:[-,;:/|]\s*)?(?:(?:option|\d+(?:[.,]\d+)?)\s*)?(?:€|eur(?:os?)?\b|ht\b|ttc\b|\/\s*mois|par mois|per month|disponibles?|restante?s?|libres?|available|left|en stock|gratuite?|payante?)/;
/** What says beside a no that nothing can be added either; alone it may be said of the portal. */
const UNAVAILABLE =
  /^(?:\(|\[)?(?:(?:option )?(?:indisponible|non disponible|pas disponible|epuisee?|en rupture)|unavailable|not available|sold out)(?:\)|\])?$/;
const BRACKETS = /^(?:\(([^()]*)\)|\[([^[\]]*)\])/;
/** Words by which a note says that what it stands beside is not so, or not so yet, or not any more. */
const TELLING = new RegExp(
  [
    /\b(?:oui|yes|non|no|pas|not|aucune?|actifs?|libres?|add|soon)\b/,
    /\b(?:inacti|activ|enable|desactiv|disable|en cours|attente|pending|demand|resili|suspend|refus)/,
    /\b(?:echec|echou|fail|error|erreur|annul|cancel|bientot|jusqu|until|a partir|ancien|expir)/,
    /\b(?:supprim|retir|ajout|added|remov|delet|planifi|programm|prochain|indisponible|invalid)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The state that a displayed value stands for, by its words alone. Nothing shown is `no`. */
export function stateOfValue(value: string): OptionState {
  return understand(value).state;
}

/**
 * The state of an option for a user: what its value says, and its button does not contradict. By the
 * portal's own rule a + means that it is not there, an x that it is; so nothing shown is `no` only
 * beside a +, or for a number that shows no x.
 */
export function stateOf({ label, value, button }: OptionLine): OptionState {
  const { state } = understand(value);
  const option = kindOfOption(label);
  if (state.kind === 'number' && option === 'yes-no') return UNCLEAR;
  const isThere = state.kind === 'yes' || state.kind === 'number';
  if (state.kind === 'unclear') return state;
  if (button === 'add') return isThere || saysUnavailable(value) ? UNCLEAR : state;
  if (button === 'remove') return isThere ? state : UNCLEAR;
  const isEmpty = tidy(value) === '';
  return isEmpty && !(button === 'none' && option === 'number') ? UNCLEAR : state;
}

/** The state of a line, or of a value that an older journal has kept without its button. */
export function stateOfShown(shown: OptionLine | string): OptionState {
  return typeof shown === 'string' ? stateOfValue(shown) : stateOf(shown);
}

/** Whether two states are known, and one: the same number, or the same answer. */
export function isSameState(a: OptionState, b: OptionState): boolean {
  if (a.kind === 'unclear' || a.kind !== b.kind) return false;
  return a.kind !== 'number' || (b.kind === 'number' && a.digits === b.digits);
}

/** The telephone number in a displayed value, which may stand among words: what could be given back. */
export function numberIn(value: string): string | undefined {
  const state = stateOfValue(value);
  return state.kind === 'number' ? state.digits : undefined;
}

/**
 * A displayed value as a person is told it: the plain word of a yes or a no, without stocks, prices,
 * signs and the option's own name around it; everything else as it stands there.
 */
export function plainValue(value: string, label = ''): string {
  const own = withoutLabel(tidy(value), label);
  const { state, word } = understand(own);
  return state.kind === 'yes' || state.kind === 'no' ? word : own;
}

/** A value that was typed, in the form in which it is compared, and sent. */
export function normaliseValue(value: string): string {
  return phoneDigits(value) ?? bare(value);
}

function understand(value: string): Understood {
  const known = understoodBefore.get(value) ?? understandOnce(value);
  // Whatever a portal shows, memory stays small.
  if (understoodBefore.size >= MOST_VALUES) understoodBefore.clear();
  understoodBefore.set(value, known);
  return known;
}

/** A detail is read many times a second, and says mostly the same. */
const understoodBefore = new Map<string, Understood>();
const MOST_VALUES = 2_000;

function understandOnce(value: string): Understood {
  const text = bare(value);
  const inner = withoutFrame(text);
  if (inner === '') {
    const isSilent = /…|\.{3}|[•*]{3}/.test(text);
    return {
      state: isSilent ? UNCLEAR : { kind: 'no' },
      word: /^[\s:;,.!?*·•|]*$/.test(text) && !isSilent ? '' : text,
    };
  }
  const { sign, words } = splitSign(inner);
  const said = words === '' ? undefined : ofWords(words);
  if (!sign) return said ?? { state: UNCLEAR, word: text };
  if (!said) return { state: { kind: sign }, word: inner };
  if (said.state.kind === sign) return said;
  // What is noted beside a sign is what may be noted beside a word.
  const spelt = ofWords(speltSign(sign, words));
  return spelt.state.kind === sign ? spelt : { state: UNCLEAR, word: text };
}

function speltSign(sign: 'yes' | 'no', words: string): string {
  return `${sign === 'yes' ? 'Oui' : 'Non'} ${words}`;
}

/** Without the punctuation and the signs that mean nothing around it. */
function withoutFrame(text: string): string {
  let left = text;
  for (;;) {
    const next = left
      .replace(/^[\s:;,.!?*·•|/\\"'«»\-–—…ⓘℹ▪●○■□]+/u, '')
      .replace(/[\s:;,.!?·•|/\\"'«»\-–—…ⓘℹ▪●○■□]+$/u, '')
      .replace(/^\(([^()]*)\)$/, '$1');
    if (next === left) return left;
    left = next;
  }
}

/** The sign that stands before or behind the words, if it is one that says yes or no. */
function splitSign(text: string): { sign?: 'yes' | 'no'; words: string } {
  const characters = [...text];
  for (const [sign, words] of [
    [characters[0], characters.slice(1)],
    [characters.at(-1), characters.slice(0, -1)],
  ] as const) {
    const kind = YES_SIGNS.has(sign ?? '') ? 'yes' : NO_SIGNS.has(sign ?? '') ? 'no' : undefined;
    if (kind) return { sign: kind, words: withoutFrame(words.join('')) };
  }
  return { words: text };
}

/** Whether a value says no, and that the option cannot be had. */
function saysUnavailable(value: string): boolean {
  const { sign, words: said } = splitSign(value);
  const words = fold(sign === 'no' ? speltSign(sign, said) : value);
  return NO.filter((word) => startsWithWord(words, word)).some((word) => {
    return UNAVAILABLE.test(words.slice(word.length).replace(/^[\s:;,–—-]+/, ''));
  });
}

function ofWords(words: string): Understood {
  const folded = fold(words);
  const head = HEADS.find(({ word }) => startsWithWord(folded, word));
  // The person is told that, too.
  if (saysUnavailable(words)) return { state: { kind: 'no' }, word: words };
  if (head && isNote(folded.slice(head.word.length))) {
    return { state: { kind: head.kind }, word: firstWords(words, head.word) };
  }
  const digits = head ? undefined : numberAmong(words);
  return { state: digits ? { kind: 'number', digits } : UNCLEAR, word: words };
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}

/** Whether what follows a yes or a no only notes something beside it. */
function isNote(text: string): boolean {
  if (phonesIn(text).length > 0) return false;
  let left = text.trim();
  while (left !== '') {
    const brackets = BRACKETS.exec(left);
    if (brackets && TELLING.test(brackets[1] ?? brackets[2] ?? '')) return false;
    const [note] = brackets ?? /^[*?!.:]+/.exec(left) ?? STOCK_OR_PRICE.exec(left) ?? [];
    if (!note) return false;
    left = left.slice(note.length).trim();
  }
  return true;
}

/** As many words of a text as another one has, as they are written. */
function firstWords(text: string, like: string): string {
  const words = like.split(' ').length;
  const [first] = new RegExp(`^(?:\\s*[\\p{L}\\p{M}\\p{N}/]+){${words}}`, 'u').exec(text) ?? [];
  return first ?? text;
}

/** The one number in a text; `undefined` where there are more, or words that doubt it. */
function numberAmong(text: string): string | undefined {
  const plain = phoneDigits(text);
  if (plain !== undefined) return plain;
  const notes = [...text.matchAll(/\(([^()]*)\)|\[([^[\]]*)\]/g)].map(([, a, b]) => a ?? b ?? '');
  const rest = text.replace(/\((?=[^()]*\p{L})[^()]*\)|\[(?=[^[\]]*\p{L})[^[\]]*\]/gu, ' ');
  const [digits, ...others] = phonesIn(text);
  if (digits === undefined || others.length > 0 || phonesIn(rest).length !== 1) return undefined;
  if ([rest, ...notes].some((part) => TELLING.test(fold(part)) || part.includes('?')))
    return undefined;
  // Digits that are no part of it may make it another one: an extension, a second number cut short.
  const words = rest
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => /^\+?\d+$/.test(word))
    .join('');
  return words.replace('+', '').length <= rest.replace(/\D/g, '').length &&
    phoneDigits(words) === digits
    ? digits
    : undefined;
}

function withoutLabel(value: string, label: string): string {
  const key = optionKey(label);
  if (!key) return value;
  const words = tidy(value).split(' ');
  const count = label.trim().split(/\s+/).length;
  return optionKey(words.slice(0, count).join(' ')) === key ? words.slice(count).join(' ') : value;
}
