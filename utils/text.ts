/**
 * What a person takes for the same words: case, accents (composed or not), kinds of apostrophe, quote,
 * dash and space, characters that nobody sees, and a trailing colon make no difference.
 *
 * @returns the folded text, empty for blank input
 */
export function fold(text: string): string {
  let folded = known.get(text);
  if (folded === undefined) {
    // Whatever a portal shows, memory stays small.
    if (known.size >= MOST_KNOWN) known.clear();
    folded = foldOnce(text);
    known.set(text, folded);
  }
  return folded;
}

/** A page is read many times a second, and says mostly the same. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The same without remembering it, for what is asked once. */
export function foldOnce(text: string): string {
  return (
    // Also before the decomposition, which would make a space of the acute accent.
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
 * Characters that nobody sees: format characters (zero-width spaces and joiners, marks of direction, soft
 * hyphens, the byte order mark) and the variation selectors of emoji.
 */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u2065|\u034f/gu;

/** One apostrophe, one quote and one dash for all of their kind. Guillemets stay: they turn pages too. */
function withPlainSigns(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u02b9\u02bb\u02bc\u02c8\u0060\u00b4\u2032\uff07]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u301d-\u301f\uff02]/g, '"')
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-');
}

/**
 * Spaces and line breaks as a person sees them: runs of any kind of space become one plain space, and
 * what nobody sees is left out.
 */
export function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/**
 * What was pasted or typed, without what spreadsheets, links and sentences put around it: `="0184…"`,
 * `'0184…`, `tel:0184…`, “0184…”. Full-width digits and letters become plain ones.
 */
export function bare(text: string): string {
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
  // Most of what is asked about are names.
  if (!/\p{Nd}/u.test(text)) return undefined;
  const plain = bare(text).replace(/[\p{Pd}\u2212]/gu, '-');
  // A code may stand in brackets before the rest; what stands in them behind it is another matter.
  const [, code, rest] = /^\((\+?\s*\d[\d\s]{0,5})\)(.*)$/s.exec(plain) ?? [];
  const open = code === undefined ? plain : `${code} ${rest}`;
  // Blanks around a slash part two numbers: `01 84 25 26 88 / 89`.
  if (/\s\/|\/\s/.test(open)) return undefined;
  const compact = open.replace(/[\s.\-/]/g, '').replace(/^((?:\+|00)\d{1,3})\(0\)/, '$1');
  if (!/^\+?\d{3,15}$/.test(compact)) return undefined;
  const abroad = compact.replace(/^00(?=[1-9]\d{7})/, '+').replace(/^33(?=[1-9]\d{8}$)/, '+33');
  return abroad.replace(/^\+(?:33|262|590|594|596)0?(?=[1-9]\d{8}$)/, '0');
}

/** The telephone numbers in a text, in the form of `phoneDigits`; what is shorter than one is left out. */
export function phonesIn(text: string): string[] {
  const plain = bare(text);
  const found = plain.matchAll(
    /(?<![\p{L}\d])(?:\(\+?\d{1,4}\)|\+|\d)(?:[\s.\-/]?(?:\(0\)|\d))+(?!\p{L})/gu,
  );
  return [...found].flatMap(([part]) => {
    const digits = phoneDigits(part);
    return digits !== undefined && digits.replace('+', '').length >= LEAST_DIGITS ? [digits] : [];
  });
}

/** Fewer digits beside words are stocks, prices and extensions. */
const LEAST_DIGITS = 8;

/** Whether two displayed values are the same to a person: the same number, or the same words. */
export function sameValue(a: string, b: string): boolean {
  const [first, second] = [phoneDigits(a), phoneDigits(b)];
  if (first !== undefined && second !== undefined) return first === second;
  return fold(a) === fold(b);
}
