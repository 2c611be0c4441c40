import { closest } from '../tree/search';

/**
 * What a text of a page is: `label` is the page's own words, `content` may be about a person, `name` is read only by
 * the page's code (a class, an id, a file).
 */
export type TextKind = 'label' | 'content' | 'name';

/** Every text of a page goes through this before it is written into a capture. */
export interface TextFilter {
  text(text: string, kind: TextKind): string;
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
/** Never labels: pages put names into their headings. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** What a text node is, by the element around it. */
export function kindOfText(text: Node): TextKind {
  return labelAround(text) ? 'label' : 'content';
}

/**
 * A text that is not visible. What a visible control or label hides is one of its words and goes through the filter;
 * of all other texts only the shape is kept.
 */
export function hiddenText(text: string, node: Node, filter: TextFilter): string {
  const label = labelAround(node);
  if (label?.checkVisibility({ visibilityProperty: true })) return filter.text(text, 'label');
  return maskedText(text);
}

/** A text with each capital as M, each other letter as m, and each digit as 0. */
function maskedText(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'M')
    .replace(/[^M\P{L}]/gu, 'm')
    .replace(/\p{N}/gu, '0');
}

function labelAround(text: Node): Element | null {
  return closest(text, HEADINGS) ? null : closest(text, LABELS);
}
