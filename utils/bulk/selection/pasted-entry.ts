import { foldOnce, phoneDigits, unwrapped } from '../../text';

/** Numbers with fewer digits may be anything: an extension, a place in a list. */
export const SHORTEST_NUMBER = 9;

/** What an entry of a pasted list, or a text of a user's row, is compared by. */
export function entryKey(text: string): string {
  return foldOnce(plainEntry(text).replace(/\.$/, ''));
}

/** The digits of the number that an entry is; `undefined` for anything else. */
export function entryNumber(text: string): string | undefined {
  return /\p{N}/u.test(text) ? phoneDigits(plainEntry(text).replace(/\.$/, '')) : undefined;
}

/** An entry without what people and programs put around it: list numbers, bullets, quotes, separators. */
export function plainEntry(text: string): string {
  // Most entries are simple, and there are thousands of them.
  const simple = /^("?)([a-z\d](?:[a-z\d ]*[a-z\d])?)\1$/i.exec(text);
  if (simple) return simple[2] ?? '';
  let now = text;
  for (let before = ''; before !== now; ) {
    before = now;
    now = unwrapped(now)
      .replace(/^(?:\d{1,4}[.)]|[-\u2010-\u2015\u2022*])\s+/, '')
      .replace(/[;,\t]+$/, '');
  }
  return now;
}
