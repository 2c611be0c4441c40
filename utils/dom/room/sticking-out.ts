import { childrenOf } from '../flat-tree';
import { OWN } from '../own-mark';
import type { FreePart } from './page-part';

/** An element that stands outside the free part of the window, or is cut off at its edge. */
export interface StickingOut {
  element: Element;
  /** Where it stands, in px of the window when it is not scrolled sideways. */
  left: number;
  right: number;
  /** Whether something around it cuts off what sticks out: no scrolling brings that back. */
  isCut: boolean;
  position: string;
  /** Where it may stand: in the free part, and within what would cut it off. */
  free: FreePart;
}

/** How many elements side by side are looked at: those that come after are as wide. */
const MOST_SIBLINGS = 80;
export const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/**
 * The outermost elements in or below an element that stick out of the free part. What a box of the page scrolls does
 * not count, nor does what is fixed to the window. It asks no more elements than there are around what sticks out.
 *
 * @param root the body, or an element that stands by itself
 * @param known elements about which all has been done: they are returned too, with what sticks out in them
 */
export function stickingOut(
  root: Element,
  free: FreePart,
  known: ReadonlySet<Element>,
): StickingOut[] {
  const found: StickingOut[] = [];
  const isFixed = getComputedStyle(root).position === 'fixed';
  const scrolled = isFixed ? 0 : (root.ownerDocument.scrollingElement?.scrollLeft ?? 0);
  const visit = (element: Element, within: FreePart, isCut: boolean): void => {
    const style = getComputedStyle(element);
    const { overflowX, position, display } = style;
    if (element.hasAttribute(OWN) || (position === 'fixed' && element !== root)) return;
    const one = { ...placeOf(element, scrolled), element, isCut, position, free: within };
    const sticks = isOutside(one);
    if (sticks && isOfWeight(one, display)) {
      found.push(one);
      if (!known.has(element) || !mayHold(element)) return;
    }
    const isBody = element === root.ownerDocument.body;
    if (!isBody && /auto|scroll/.test(overflowX)) return;
    const cuts = !isBody && /hidden|clip/.test(overflowX);
    const isFull = element.scrollWidth > element.clientWidth + 1;
    if (display !== 'contents' && !sticks && !isFull) return;
    const end = cuts ? Math.min(within.right, one.right) : within.right;
    const inner = { ...within, right: end - (sticks || cuts ? rimOf(style) : 0) };
    for (const child of childrenOf(element).slice(0, MOST_SIBLINGS)) {
      visit(child, inner, isCut || cuts);
    }
  };
  visit(root, free, isWindowCut(root.ownerDocument));
  return found;
}

/** How much room an element needs at its right, beside what it holds. */
function rimOf({ paddingRight, borderRightWidth, borderSpacing, display }: CSSStyleDeclaration) {
  const spacing = display === 'table' ? Number.parseFloat(borderSpacing) || 0 : 0;
  return Number.parseFloat(paddingRight) + Number.parseFloat(borderRightWidth) + spacing;
}

function placeOf(element: Element, scrolled: number): { left: number; right: number } {
  const { left, right, height } = element.getBoundingClientRect();
  return height > 0 ? { left: left + scrolled, right: right + scrolled } : { left: 0, right: 0 };
}

/** Whether an element sticks out to the right or, where it stands by itself, to the left. */
function isOutside({ element, left, right, position, free }: StickingOut): boolean {
  if (right === left) return false;
  if (right > free.right + 1) return true;
  return standsByItself(element, position) && left < free.left - 1;
}

/** Whether an element is placed by the window or the whole page, whatever it stands in. */
function standsByItself(element: Element, position: string): boolean {
  if (position !== 'absolute') return position === 'fixed';
  const around = (element as HTMLElement).offsetParent;
  return around === null || around === element.ownerDocument.body;
}

/** What is cut off is often meant to be, as pictures that pass by. A table is not. */
function isOfWeight({ element, isCut }: StickingOut, display: string): boolean {
  if (display === 'inline' || display === 'contents' || display.startsWith('table-')) return false;
  return !isCut || element.matches(TABLES) || element.querySelector(TABLES) !== null;
}

/** Whether what an element holds may be made narrower: not the cells of a table, unless it is there for the layout. */
function mayHold(element: Element): boolean {
  return !element.matches(TABLES) || element.querySelector(TABLES) !== null;
}

/** Whether the page keeps its window from being scrolled sideways. */
function isWindowCut({ documentElement, body }: Document): boolean {
  return [documentElement, body].some((at) => /hidden|clip/.test(getComputedStyle(at).overflowX));
}

/** An element that cuts off a part of a table: no scroll bar shows that. */
export function cuttersOfTables({ body }: Document): Element[] {
  const tables = [...body.querySelectorAll(TABLES)].slice(0, MOST_SIBLINGS);
  return tables.flatMap((table) => {
    for (let at = table.parentElement; at && at !== body; at = at.parentElement) {
      const isFull = at.scrollWidth > at.clientWidth + 1;
      if (isFull && /hidden|clip/.test(getComputedStyle(at).overflowX)) return at;
    }
    return [];
  });
}

/** Where the kept part is asked what stands there: across, and down, where bars are at the ends. */
const ACROSS = [0.02, 0.2, 0.4, 0.6, 0.8, 0.96];
const DOWN = [0.01, 0.03, 0.06, 0.2, 0.35, 0.5, 0.65, 0.8, 0.94, 0.97, 0.99];

/** What stands by itself in the kept part, and not in the flow of the page: bars, dialogs, drawers, notices. */
export function standingBehind(document: Document, from: number, to: number): Element[] {
  const found = new Set<Element>();
  const { clientHeight } = document.documentElement;
  for (const across of ACROSS) {
    for (const down of DOWN) {
      const [x, y] = [from + (to - from) * across, clientHeight * down];
      for (const element of elementsAt(document, x, y)) {
        const aside = outermostAside(element);
        if (aside) found.add(aside);
      }
    }
  }
  return [...found];
}

function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    if (element.hasAttribute(OWN)) return [];
    const inner = element.shadowRoot;
    return inner && inner !== root ? [element, ...elementsAt(inner, x, y)] : [element];
  });
}

/** The outermost element around this one that stands by itself. */
function outermostAside(element: Element): Element | undefined {
  let aside: Element | undefined;
  let at: Element | null = element;
  while (at && at !== element.ownerDocument.body) {
    if (standsByItself(at, getComputedStyle(at).position)) aside = at;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return aside?.hasAttribute(OWN) ? undefined : aside;
}
