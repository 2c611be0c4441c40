import { parentOf } from '../../../dom/flat-tree';
import { controlWords } from '../../../dom/seen/control-words';
import { DRAWN_LINES, drawnLines } from '../../../dom/seen/icon-names';
import { iconWords } from '../../../dom/seen/pictures';
import { closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { plainPhrase } from '../plain-phrase';

/** What a control looks like to a person. */
export interface Appearance {
  /** What it says, folded; see `plainPhrase`. */
  words: string[];
  /** The words in the names of its pictures, and the lines of drawings without a name; sorted. */
  icons: string[];
}

/** How many elements above a control its line is searched for. */
const MOST_PARENTS = 4;
/** Texts for screen readers, which repeat a control's own name. */
const UNSEEN = '[hidden], [role="tooltip"]';
/** Letters of the private use area: pictures that one font draws. */
const GLYPH_OF_FONT = /^\p{Co}+$/u;

/**
 * What a control looks like now, without what it says of the user or the option in its line.
 *
 * @param ignored a word of the control, folded, that does not count: its tip, for example
 */
export function appearanceOf(control: Element, ignored = ''): Appearance {
  const named = iconWords(control).filter((word) => word.length > 1);
  const beside = textsInLineOf(control);
  const counted = controlWords(control).filter((word) => word !== ignored);
  const said = counted.map((word) => plainPhrase(word, beside));
  const words = said.filter((word) => word !== '' && !GLYPH_OF_FONT.test(word));
  const glyphs = said.filter((word) => GLYPH_OF_FONT.test(word)).map(nameOfGlyph);
  const icons = [...named, ...glyphs, ...drawnLines(control)];
  return { words: [...new Set(words)], icons: [...new Set(icons)].sort() };
}

/** Whether two appearances are the same in every word and picture. */
export function isSameAppearance(one: Appearance, other: Appearance): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether an icon is the lines of a drawing, which have no name that a person could read. */
export function isDrawn(icon: string): boolean {
  return icon.startsWith(DRAWN_LINES);
}

/** The texts in the same line as a control, folded: names and labels that the control may repeat. */
function textsInLineOf(control: Element): string[] {
  const isBeside = (node: Text) => {
    if (holds(control, node) || closest(node, UNSEEN)) return false;
    // In a grid without lines, the text beside a control may be the same control of the next line.
    return /\p{L}/u.test(node.data) && fold(node.data) !== fold(control.textContent ?? '');
  };
  for (
    let at = parentOf(control), depth = 0;
    at && depth < MOST_PARENTS;
    at = parentOf(at), depth++
  ) {
    const texts = textNodes(at).filter(isBeside);
    const isLine = at.matches('tr, li, [role="row"], [role="listitem"]');
    if (isLine || (texts.length > 0 && !at.matches('td, th'))) {
      return texts.map(({ data }) => fold(data));
    }
  }
  return [];
}

function nameOfGlyph(glyph: string): string {
  return `${DRAWN_LINES}${[...glyph].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`;
}
