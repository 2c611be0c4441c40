import { closest } from '../tree/search';

/**
 * Where a text stands: where pages put their own words, where they put what they know of people, or in
 * a name that only the page's code reads (a class, an id, a file).
 */
export type TextPlace = 'label' | 'content' | 'name';

/** Through which everything goes that a capture says in words. */
export interface CaptureWords {
  text(text: string, place: TextPlace): string;
}

const LABELS = [
  'th',
  'label',
  'legend',
  'dt',
  'a',
  'button',
  'summary',
  '[role="columnheader"]',
  '[role="rowheader"]',
  '[role="button"]',
  '[role="link"]',
  '[role="tab"]',
  '[role="menuitem"]',
  '[role="switch"]',
  '[role="checkbox"]',
].join(', ');
/** Pages put names into their headings. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Where a text of a page stands. */
export function placeOf(text: Node): TextPlace {
  return labelAround(text) ? 'label' : 'content';
}

/**
 * A text that is not shown, as far as it matters: what a control or a label in view keeps to itself
 * is one of its words; of anything else only the shape is kept.
 */
export function unseen(text: string, node: Node, words: CaptureWords): string {
  const label = labelAround(node);
  if (label?.checkVisibility({ visibilityProperty: true })) return words.text(text, 'label');
  return shapeOf(text);
}

/** How many words and numbers there are and how long, and nothing of what they say. */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'M')
    .replace(/[^M\P{L}]/gu, 'm')
    .replace(/\p{N}/gu, '0');
}

function labelAround(text: Node): Element | null {
  return closest(text, HEADINGS) ? null : closest(text, LABELS);
}
