/**
 * What a person takes for the same words: case, accents (composed or not), kinds of apostrophe and
 * of space, and a trailing colon make no difference.
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
    text
      // Before the decomposition, which would make a space of the acute accent.
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[\s:]+$/, '')
      .trim()
      .toLowerCase()
  );
}

/** Spaces and line breaks as a person sees them: runs of any kind of space become one plain space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/**
 * The digits of a French telephone number in national form, or `undefined` for anything else.
 * `+33 (0)1 84…`, `0033 1 84…`, `01.84…` are one number.
 */
export function phoneDigits(text: string): string | undefined {
  const compact = text.replace(/[\s.\-/\u2010-\u2015]/g, '').replace('(0)', '');
  if (!/^\+?\d{3,15}$/.test(compact)) return undefined;
  return compact.replace(/^(?:\+33|0033)(?=\d{9}$)/, '0').replace(/^33(?=\d{9}$)/, '0');
}

/** Whether two displayed values are the same to a person: the same number, or the same words. */
export function sameValue(a: string, b: string): boolean {
  const [first, second] = [phoneDigits(a), phoneDigits(b)];
  if (first !== undefined && second !== undefined) return first === second;
  return fold(a) === fold(b);
}
