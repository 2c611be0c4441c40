import type { FreePart } from './page-part';
import type { Rule } from './room-rules';
import { type StickingOut, TABLES } from './sticking-out';

/** What cannot be made as narrow as this stays as it is, in px. */
const LEAST = 200;
/** The smallest scale at which a part of the page may be drawn: text of 14 px becomes one of 11 px. */
const LEAST_SCALE = 0.8;

/** Where the rule is for another element than the one that sticks out. */
interface NextRule extends Rule {
  of?: Element;
}

/**
 * The next thing to be done about an element.
 *
 * @param last its rule so far, with which it still sticks out
 * @param scale of the tables that are as narrow as they can be; absent where that would not help
 * @returns `undefined` where nothing more can be done
 */
export function nextRule(
  one: StickingOut,
  last: Rule | undefined,
  scale: number | undefined,
): NextRule | undefined {
  const { element, left, right, isCut, position, free } = one;
  const freeWidth = free.right - free.left;
  const isAside = position === 'fixed' || position === 'absolute';
  if (isAside && right - left <= freeWidth + 1 && !last?.css.includes('translate')) {
    const shift = right > free.right + 1 ? free.right - right : free.left - left;
    return { ...last, css: `${last?.css ?? ''} translate: ${own(shift, element)}px 0 !important;` };
  }
  if (!last) {
    const most = isAside ? freeWidth : roomOf(one);
    if (most < LEAST || most >= right - left) return undefined;
    const css = narrow(own(most, element));
    const { height } = element.getBoundingClientRect();
    return position === 'fixed' ? { css, height } : { css };
  }
  if (!element.matches(TABLES)) return undefined;
  const isScaled = last.css.includes('zoom');
  if (scale !== undefined && isWholeList(one) && !isScaled) {
    return { css: `${narrow(own(roomOf(one), element) / scale)} ${zoom(scale)}` };
  }
  return boxAround(element, isCut);
}

/**
 * The scale at which lists fit that stick out although they are as narrow as they can be.
 *
 * @param found what sticks out although it has been made narrower
 */
export function scaleFor(found: readonly StickingOut[]): number | undefined {
  if (!canScale()) return undefined;
  const scales = found.filter(isWholeList).map((one) => {
    // A little less, as text does not become narrower in proportion.
    return Math.floor((roomOf(one) / (one.right - one.left)) * 98) / 100;
  });
  const scale = Math.min(1, ...scales);
  return scale < 1 && scale >= LEAST_SCALE ? scale : undefined;
}

/**
 * Whether a table has its headings and its rows: parts of a list must go on to stand in line with each other. Only one
 * that the browser lays out: a grid of other elements is often laid out by a script, in px that it has measured.
 */
function isWholeList({ element, position }: StickingOut): boolean {
  if (!element.matches('table') || position === 'fixed' || position === 'absolute') return false;
  const isDrawn = (part: Element) => part.getBoundingClientRect().height > 0;
  const headings = [...element.querySelectorAll('th, [role="columnheader"]')];
  const rows = element.querySelectorAll('tr, [role="row"]');
  return headings.some(isDrawn) && [...rows].slice(0, 3).filter(isDrawn).length > 1;
}

/** What is to be said of a bar that has become higher; `undefined` where it was drawn smaller in vain. */
export function smallerBar(last: Rule | undefined, { left, right }: FreePart): Rule | undefined {
  if (!last || !canScale() || last.css.includes('zoom')) return undefined;
  return { ...last, css: `${narrow((right - left) / LEAST_SCALE)} ${zoom(LEAST_SCALE)}` };
}

/** In older browsers places and sizes within what is drawn smaller are not those of the window. */
function canScale(): boolean {
  return 'currentCSSZoom' in Element.prototype;
}

function narrow(most: number): string {
  return `max-width: ${most}px !important; min-width: 0 !important; box-sizing: border-box !important;`;
}

function zoom(scale: number): string {
  return `zoom: ${scale} !important;`;
}

function roomOf({ left, free }: StickingOut): number {
  return free.right - Math.max(left, free.left);
}

/** A length in px of the window, in those of an element, which may stand in something that is drawn smaller. */
function own(length: number, element: Element): number {
  const { currentCSSZoom = 1 } = element as Partial<Element>;
  return length / currentCSSZoom;
}

/** A table that is cut off gets a box in which it can be scrolled, unless headings of it would no longer stick. */
function boxAround(table: Element, isCut: boolean): NextRule | undefined {
  const of = table.parentElement;
  if (!isCut || !of || of === table.ownerDocument.body) return undefined;
  if (getComputedStyle(of).overflowX === 'auto') return undefined;
  const heads = [table, ...table.querySelectorAll('thead, tr:first-child, th')];
  if (heads.some((head) => getComputedStyle(head).position === 'sticky')) return undefined;
  return { of, css: 'overflow-x: auto !important;' };
}
