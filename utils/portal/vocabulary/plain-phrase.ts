/** Words between a phrase and the user whom it is about, and punctuation at its end. */
const TRAILING =
  /(?:\s+(?:de|du|des|d'|pour|a|of|for|to|the|la|le|l'|(?:l')?utilisateur|user|(?:la )?licence|n°|no|sda)|[\s.,;:!?…()[\]"'«»“”|/·–—›→>×✕✖-])+$/u;
const LEADING = /^[\s.,;:!?…()[\]"«»“”|/·•\u25a0-\u25ff–—‹←<×✕✖-]+(?=\p{L})/u;
/** The name of the key that does the same. */
const KEY = /\s*[([](?:touche )?(?:echap|esc|escape)(?: key)?[)\]]$/;
/** A reference or a telephone number. No word of a control has a digit in it. */
const REFERENCE_OR_NUMBER = /(?<![\p{L}\d])\+?[\p{L}_-]{0,8}\d[\p{L}\d_.-]*(?![\p{L}\d])/gu;

const PUNCTUATION = /[\s.,;:!?…|/·–—»›→>×✕✖-]+$/u;

/**
 * A control's words without the user's name and numbers, which some portals put behind them, and without
 * punctuation at the ends: « Fermer la fiche de Anne Martin (FPC1). » is `fermer la fiche`, « Close (Esc) » is `close`.
 *
 * @param text folded; a text without two letters in a row is returned as it is
 * @param particulars folded texts about the user: their name, their number
 */
export function plainPhrase(text: string, particulars: readonly string[] = []): string {
  if (!/\p{L}{2}/u.test(text)) return text;
  const words = text.replace(KEY, '');
  const longest = [...particulars].sort((a, b) => b.length - a.length);
  const bare = longest
    .filter((own) => own.length >= 3)
    .reduce((left, own) => left.replace(wholeWord(own), ' '), words);
  const left = bare.replace(REFERENCE_OR_NUMBER, ' ').replace(/\s+/g, ' ').trim();
  const end = left !== words ? left.replace(TRAILING, '') : left.replace(PUNCTUATION, '');
  return end.replace(LEADING, '').trim();
}

function wholeWord(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'gu');
}
