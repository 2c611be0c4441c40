import { fold, phoneDigits, phonesIn } from '../text';

/** Stock and price beside a value: `3 disponibles`, `10 €/mois`, `option payante`. */
const STOCK_OR_PRICE =
  /^(?:[-,;:/|]\s*)?(?:(?:option|\d+(?:[.,]\d+)?)\s*)?(?:€|eur(?:os?)?\b|ht\b|ttc\b|\/\s*mois|par mois|per month|disponibles?|restante?s?|libres?|available|left|en stock|gratuite?|payante?)/;
const LEFT =
  /(?<![\d.,])(\d{1,6})\s*(?:disponibles?|restante?s?|libres?|available|left|en stock)\b/;
/** Words beside a no that say that the option cannot be added either. By themselves they may be about the portal. */
const UNAVAILABLE =
  /^(?:\(|\[)?(?:(?:option )?(?:indisponible|non disponible|pas disponible|epuisee?|en rupture)|unavailable|not available|sold out)(?:\)|\])?$/;
const BRACKETS = /^(?:\(([^()]*)\)|\[([^[\]]*)\])/;
/** Words of a note that take back, postpone or limit what stands beside it. */
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

/** Whether the folded text behind a yes or a no only adds a note: a stock, a price, a harmless bracket. */
export function isNote(text: string): boolean {
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

/** Whether the folded text behind a no says that the option is not to be had. */
export function isUnavailableNote(text: string): boolean {
  return UNAVAILABLE.test(text.replace(/^[\s:;,–—-]+/, ''));
}

/** How many of an option the note beside a no says are left; `undefined` where it says nothing of that. */
export function stockIn(value: string): number | undefined {
  const [, count] = LEFT.exec(fold(value)) ?? [];
  return count === undefined ? undefined : Number(count);
}

/** The digits of the one number in a text; `undefined` where there are several, or words that doubt it. */
export function numberAmong(text: string): string | undefined {
  const plain = phoneDigits(text);
  if (plain !== undefined) return plain;
  const notes = [...text.matchAll(/\(([^()]*)\)|\[([^[\]]*)\]/g)].map(([, a, b]) => a ?? b ?? '');
  const rest = text.replace(/\((?=[^()]*\p{L})[^()]*\)|\[(?=[^[\]]*\p{L})[^[\]]*\]/gu, ' ');
  const [digits, ...others] = phonesIn(text);
  if (digits === undefined || others.length > 0 || phonesIn(rest).length !== 1) return undefined;
  if ([rest, ...notes].some((part) => TELLING.test(fold(part)) || part.includes('?')))
    return undefined;
  // Further digits may make it another number: an extension, or the beginning of a second number.
  const words = rest
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => /^\+?\d+$/.test(word))
    .join('');
  return words.replace('+', '').length <= rest.replace(/\D/g, '').length &&
    phoneDigits(words) === digits
    ? digits
    : undefined;
}
