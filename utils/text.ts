/**
 * Folds a text, so that texts that a person takes for the same words become equal: case, accents (composed
 * or not), the kind of apostrophe, quote, dash or space, invisible characters and a last colon do not count.
 *
 * @returns the folded text, empty for blank input
 */
export function fold(text: string): string {
  let folded = known.get(text);
  if (folded === undefined) {
    // A portal may show any number of texts: the memory stays small.
    if (known.size >= MOST_KNOWN) known.clear();
    folded = foldOnce(text);
    known.set(text, folded);
  }
  return folded;
}

/** Remembered, because a page is read many times a second and hardly changes. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The folded words of what a person looks for. */
export function queryWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean);
}

/** Whether a folded text holds every word, also as a part of a longer word. */
export function hasEveryWord(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The same as `fold` without remembering the result, for texts that are folded once. */
export function foldOnce(text: string): string {
  return (
    // Before the decomposition too: it turns the acute accent, used as an apostrophe, into a space.
    withPlainSigns(
      withPlainSigns(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(UNSEEN, ''),
    )
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replace(/\s+/g, ' ')
      .replace(/[\s:]+$/, '')
      .trim()
  );
}

/**
 * Invisible characters: format characters (zero-width spaces and joiners, marks of direction, soft
 * hyphens, the byte order mark) and the variation selectors of emoji.
 */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u2065|\u034f/gu;

/** With one kind of apostrophe, quote and dash. Guillemets stay: portals use them as page arrows too. */
function withPlainSigns(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u02b9\u02bb\u02bc\u02c8\u0060\u00b4\u2032\uff07]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u301d-\u301f\uff02]/g, '"')
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-');
}

/** A text as a person sees it: all white space becomes one plain space, invisible characters are dropped. */
export function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/**
 * A pasted or typed text without what spreadsheets, links and sentences put around it: `="0184…"`,
 * `'0184…`, `tel:0184…`, “0184…”. Full-width digits and letters become plain ones.
 */
export function unwrapped(text: string): string {
  let left = tidy(text.normalize('NFKC'));
  for (;;) {
    const next = left
      .replace(/^="(.*)"$/s, '$1')
      .replace(/^(?:tel|callto):(?=\s*[+(\d])/i, '')
      .replace(/^["\u201c-\u201f«\u2018](.*)["\u201c-\u201f»\u2019]$/s, '$1')
      .replace(/^'(.+)'$/s, '$1')
      .replace(/^['\u2018\u2019](?=[+(\p{L}\d])/u, '')
      .trim();
    if (next === left) return left;
    left = next;
  }
}

/**
 * The digits of a telephone number, a French one in national form, or `undefined` for anything else.
 * `+33 (0)1 84…`, `0033 1 84…`, `01.84…`, `(01) 84…`, `tel:01…` are one number, as are `+596 596…` and
 * `0596…`, `+32…` and `0032…`.
 */
export function phoneDigits(text: string): string | undefined {
  // A quick answer for names, which are most of the texts.
  if (!/\p{Nd}/u.test(text)) return undefined;
  const plain = unwrapped(text).replace(/[\p{Pd}\u2212]/gu, '-');
  // Only brackets at the beginning hold a code.
  const [, code, rest] = /^\((\+?\s*\d[\d\s]{0,5})\)(.*)$/s.exec(plain) ?? [];
  const open = code === undefined ? plain : `${code} ${rest}`;
  // Spaces around a slash separate two numbers: `01 84 25 26 88 / 89`.
  if (/\s\/|\/\s/.test(open)) return undefined;
  const compact = open.replace(/[\s.\-/]/g, '').replace(/^((?:\+|00)\d{1,3})\(0\)/, '$1');
  if (!/^\+?\d{3,15}$/.test(compact)) return undefined;
  const abroad = compact.replace(/^00(?=[1-9]\d{7})/, '+').replace(/^33(?=[1-9]\d{8}$)/, '+33');
  return abroad.replace(/^\+(?:33|262|590|594|596)0?(?=[1-9]\d{8}$)/, '0');
}

/** The telephone numbers in a text, in the form of `phoneDigits`. Shorter numbers are left out. */
export function phonesIn(text: string): string[] {
  const plain = unwrapped(text);
  const found = plain.matchAll(
    /(?<![\p{L}\d])(?:\(\+?\d{1,4}\)|\+|\d)(?:[\s.\-/]?(?:\(0\)|\d))+(?!\p{L})/gu,
  );
  return [...found].flatMap(([part]) => {
    const digits = phoneDigits(part);
    return digits !== undefined && digits.replace('+', '').length >= LEAST_DIGITS ? [digits] : [];
  });
}

/** Fewer digits beside words are amounts, prices or extensions. */
const LEAST_DIGITS = 8;

/**
 * A French number with the zero that a spreadsheet took for nothing.
 *
 * @param digits as `phoneDigits` returns them
 * @returns `undefined` for digits that have lost no zero
 */
export function withLostZero(digits: string): string | undefined {
  return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : undefined;
}

/**
 * Whether a telephone number has a length that hardly any has: a French one has ten digits, a short one of some services
 * up to five, and one from abroad any.
 *
 * @param digits as `phoneDigits` returns them
 */
export function hasUnusualLength(digits: string): boolean {
  return !/^(?:\+|00)/.test(digits) && digits.length > 5 && digits.length !== 10;
}

/** Whether two displayed values are the same for a person: the same telephone number, or the same words. */
export function sameValue(a: string, b: string): boolean {
  const [first, second] = [phoneDigits(a), phoneDigits(b)];
  if (first !== undefined && second !== undefined) return first === second;
  return fold(a) === fold(b);
}
