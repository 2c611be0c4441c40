import { parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';
import { textNodes } from '../tree/texts';
import { classWords } from './visible';

/** How icon fonts name their pictures: small letters, parts joined by underscores. */
const GLYPH_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
/** What an element's class or name says where its text is the name of a picture. */
const ICON_WORDS = ['icon', 'icons', 'symbols', 'glyph', 'glyphs', 'glyphicon', 'ligature'];
/** Fonts whose letters are pictures. */
const ICON_FONT = /icon|symbol|glyph|awesome|material/i;
/** How much wider than high a single sign may be, and from how many letters on a word is always wider. */
const WIDEST_SIGN = 1.35;
const SHORTEST_WORD = 4;

/**
 * Whether a text is no word to a person but a picture: the fonts of some icon sets draw `close` as a
 * cross, `more_vert` as three dots. Known by the font, by what its element is called, or by its size: a
 * sign is about as wide as it is high.
 */
export const isGlyphWord = oncePerLook((text: Text): boolean => {
  const word = text.data.trim();
  if (word.length < 2 || !GLYPH_NAME.test(word)) return false;
  const element = parentOf(text);
  if (!element || textNodes(element).length > 1) return false;
  const { fontFamily, fontSize, overflowX } = getComputedStyle(element);
  const [font = ''] = fontFamily.split(',');
  if (ICON_FONT.test(font)) return true;
  const isButton = element.matches('a, button, [role="button"]');
  const names = isButton ? [] : [...classWords(element), ...element.localName.split('-').slice(1)];
  if (names.some((name) => ICON_WORDS.includes(name))) return true;
  if (/\bmaterial-(?:icons|symbols)/.test(element.getAttribute('class') ?? '')) return true;
  if (word.length < SHORTEST_WORD) return false;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(text);
  const drawn = range.getBoundingClientRect().width;
  const size = Number.parseFloat(fontSize);
  // A word that its box cuts off after one sign is drawn by the box, if at all.
  const shown = overflowX === 'visible' ? drawn : Math.min(drawn, element.clientWidth || drawn);
  return shown > 0 && shown <= size * WIDEST_SIGN;
});

/** The names of the pictures that the texts under an element stand for. */
export function glyphWords(element: Element): string[] {
  return textNodes(element)
    .filter(isGlyphWord)
    .map((node) => node.data.trim());
}
