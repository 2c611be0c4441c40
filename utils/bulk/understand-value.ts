import { fold, unwrapped } from '../text';
import type { OptionState } from './option-state';
import { isNote, isUnavailableNote, numberAmong } from './value-notes';
import { kindOfSign, NO, YES_NO_WORDS } from './value-words';

/** What a value is understood to say, and those of its words that say it. */
interface Understood {
  state: OptionState;
  word: string;
}

const UNCLEAR: OptionState = { kind: 'unclear' };

/** What a displayed value says. Remembered: a detail is read many times a second. */
export function understand(value: string): Understood {
  const known = understoodBefore.get(value) ?? understandOnce(value);
  // Whatever a portal shows, memory stays small.
  if (understoodBefore.size >= MOST_VALUES) understoodBefore.clear();
  understoodBefore.set(value, known);
  return known;
}

const understoodBefore = new Map<string, Understood>();
const MOST_VALUES = 2_000;

function understandOnce(value: string): Understood {
  const text = unwrapped(value);
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
  // The same notes may stand beside a sign as beside a word.
  const spelt = ofWords(speltSign(sign, words));
  return spelt.state.kind === sign ? spelt : { state: UNCLEAR, word: text };
}

/** What words without a sign say: a yes or a no with at most a note behind it, or one number. */
function ofWords(words: string): Understood {
  const folded = fold(words);
  const head = YES_NO_WORDS.find(({ word }) => startsWithWord(folded, word));
  // The whole text is the word, so that the person is told that the option is not to be had.
  if (saysUnavailable(words)) return { state: { kind: 'no' }, word: words };
  if (head && isNote(folded.slice(head.word.length))) {
    return { state: { kind: head.kind }, word: firstWords(words, head.word) };
  }
  const digits = head ? undefined : numberAmong(words);
  return { state: digits ? { kind: 'number', digits } : UNCLEAR, word: words };
}

/** Whether a value says no, and that the option is not to be had. */
export function saysUnavailable(value: string): boolean {
  const { sign, words: said } = splitSign(value);
  const words = fold(sign === 'no' ? speltSign(sign, said) : value);
  return NO.some((word) => {
    return startsWithWord(words, word) && isUnavailableNote(words.slice(word.length));
  });
}

/** Words with the sign before them as a word. */
function speltSign(sign: 'yes' | 'no', words: string): string {
  return `${sign === 'yes' ? 'Oui' : 'Non'} ${words}`;
}

/** A text without the punctuation, bullets and brackets around it. */
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

/** The sign for yes or no at the beginning or the end of a text, and the words beside it. */
function splitSign(text: string): { sign?: 'yes' | 'no'; words: string } {
  const characters = [...text];
  for (const [sign, words] of [
    [characters[0], characters.slice(1)],
    [characters.at(-1), characters.slice(0, -1)],
  ] as const) {
    const kind = kindOfSign(sign);
    if (kind) return { sign: kind, words: withoutFrame(words.join('')) };
  }
  return { words: text };
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}

/** The first words of a text, as many as `like` has, in their own spelling. */
function firstWords(text: string, like: string): string {
  const words = like.split(' ').length;
  const [first] = new RegExp(`^(?:\\s*[\\p{L}\\p{M}\\p{N}/]+){${words}}`, 'u').exec(text) ?? [];
  return first ?? text;
}
