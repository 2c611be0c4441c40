import { addPageStyle } from '../act/page-style';
import { parentOf } from '../flat-tree';

/** The share of our panel that must be visible through what lies over it or makes it transparent, 0 to 1. */
const LEAST_SHOWN = 0.5;
/** With more change of brightness or contrast than by this factor, or more blur in px, nothing can be read. */
const MOST_CHANGED = 2;
const MOST_BLURRED = 1.5;
/** Half inverted colours are grey all over. */
const HALF_INVERTED = { from: 0.25, to: 0.75 };
const PICTURES = 'img, video, canvas, iframe, object, embed';
/** Filters that leave texts legible, however strong: dark modes use them. */
const HARMLESS = /^(?:hue-rotate|grayscale|saturate|sepia|drop-shadow)$/;

/**
 * Whether a person can see what they press. A page could make our panel transparent, or lay a picture over it that lets
 * the press through, and so have them press what they do not mean to.
 *
 * Counted are opacity, filters and clips, and what lies over the point with a colour, a gradient or a picture of its own.
 * What only darkens the page or inverts its colours, as dark modes and dimmers do, hides nothing; nor does a background
 * picture, as portals draw watermarks by one.
 *
 * @param host the element of the page that holds what is pressed
 */
export function isSafeFromClickjacking(host: Element, x: number, y: number): boolean {
  return shownOf(host) * shownThrough(host, x, y) >= LEAST_SHOWN;
}

/** How much of an element is shown by what it stands in, 0 to 1. */
function shownOf(host: Element): number {
  let shown = 1;
  const filters: Filter[] = [];
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const { opacity, filter, clipPath } = getComputedStyle(at);
    if (clipPath !== 'none') return 0;
    shown *= Number(opacity);
    filters.push(...filtersOf(filter));
  }
  return shown * shownBy(filters);
}

/** How much of an element can be seen through what lies over it at a point, 0 to 1. */
function shownThrough(host: Element, x: number, y: number): number {
  const { ownerDocument: document } = host;
  // `elementsFromPoint` leaves out what lets presses through.
  const giveBack = addPageStyle(document, '* { pointer-events: auto !important; }');
  const stack = document.elementsFromPoint(x, y);
  giveBack();
  const above = stack.slice(0, stack.indexOf(host));
  return above
    .flatMap((element) => [element, ...insideAt(element, x, y)])
    .reduce((shown, element) => shown * (1 - coverOf(element)), 1);
}

/** What stands in an element's own tree, if it has one, at a point. */
function insideAt(element: Element, x: number, y: number): Element[] {
  const tree = treeOf(element);
  if (!tree) return [];
  // Here, too, something may let presses through: so boxes are compared.
  return [...tree.querySelectorAll('*')].flatMap((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const isThere = left <= x && x <= right && top <= y && y <= bottom;
    return [...(isThere ? [one] : []), ...insideAt(one, x, y)];
  });
}

/** An element's shadow root, also a closed one: what it paints is seen all the same. */
function treeOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const { openOrClosedShadowRoot: inFirefox } = element as { openOrClosedShadowRoot?: ShadowRoot };
  const { chrome } = globalThis as { chrome?: { dom?: ChromeDom } };
  return inFirefox ?? chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}

interface ChromeDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

/** How much an element hides of what is below it, 0 to 1. */
function coverOf(element: Element): number {
  const own = getComputedStyle(element);
  if (own.visibility === 'hidden' || own.display === 'none') return 0;
  const drawn = ['::before', '::after'].flatMap((part) => {
    const style = getComputedStyle(element, part);
    return /^(?:none|normal)$/.test(style.content) ? [] : [paintOf(style)];
  });
  const paint = element.matches(PICTURES) ? 1 : Math.max(paintOf(own), ...drawn);
  const veil = 1 - shownBy(filtersOf(own.backdropFilter ?? 'none'));
  return Math.max(paint, veil) * Number(own.opacity);
}

/** How much is painted by a style, 0 to 1. */
function paintOf({ backgroundColor, backgroundImage, boxShadow }: CSSStyleDeclaration): number {
  const gradients = backgroundImage.includes('gradient(') ? alphasIn(backgroundImage) : [];
  const inside = boxShadow.includes('inset') ? alphasIn(boxShadow) : [];
  return Math.max(0, ...alphasIn(backgroundColor), ...gradients, ...inside);
}

/** How much the colours in a computed value hide, 0 to 1. */
function alphasIn(value: string): number[] {
  const colours = value.match(/\b(?:rgba?|color|oklab|oklch|lab|lch|hsla?)\([^()]*\)/g) ?? [];
  return colours.map((colour) => {
    const [, afterComma, afterSlash] =
      /rgba\([^)]*,\s*([\d.]+)\)|\/\s*([\d.]+)\s*\)/.exec(colour) ?? [];
    return Number(afterComma ?? afterSlash ?? 1);
  });
}

interface Filter {
  name: string;
  /** 1 for 100 %; in pixels for a blur. */
  amount: number;
}

/** The functions of a computed filter. */
function filtersOf(filter: string): Filter[] {
  if (filter === 'none' || filter === '') return [];
  const found = filter.matchAll(/([a-z-]+)\(\s*([\d.]*)(%?)[^()]*(?:\([^()]*\)[^()]*)*\)/g);
  return [...found].map(([, name = '', amount = '', percent]) => {
    return { name, amount: Number(amount || 1) / (percent ? 100 : 1) };
  });
}

/** How much filters leave of what they are laid on, 0 to 1. What is not known leaves nothing. */
function shownBy(filters: readonly Filter[]): number {
  const [bright, contrast] = ['brightness', 'contrast'].map((name) => {
    return filters.reduce((all, one) => (one.name === name ? all * one.amount : all), 1);
  });
  const isChanged = [bright, contrast].some((factor = 1) => {
    return factor > MOST_CHANGED || factor < 1 / MOST_CHANGED;
  });
  if (isChanged) return 0;
  return filters.reduce((shown, { name, amount }) => {
    if (name === 'opacity') return shown * amount;
    if (name === 'blur') return amount > MOST_BLURRED ? 0 : shown;
    if (name === 'invert') {
      return amount > HALF_INVERTED.from && amount < HALF_INVERTED.to ? 0 : shown;
    }
    return name === 'brightness' || name === 'contrast' || HARMLESS.test(name) ? shown : 0;
  }, 1);
}
