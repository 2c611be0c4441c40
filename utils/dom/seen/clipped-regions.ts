import { oncePerLook } from '../remember/once-per-look';
import { parentIn, styleOf } from './own-style';
import { common, EVERYWHERE, isEmpty, NOWHERE, type Region } from './region';

/** A box of at most this size, in px, is for screen readers alone. */
const NO_ROOM = 1;

/**
 * Where in its window an element must stand, at least in part, for a person to see it or to scroll to it: inside every
 * box around it that cuts off what does not fit; in the window where it is fixed; not left of or above where scrolling
 * begins.
 */
export const regionOf: (element: Element) => Region = oncePerLook((element) => {
  const view = element.ownerDocument.defaultView;
  if (!view) return NOWHERE;
  const { position } = styleOf(element);
  if (isHeld(element)) return pageOf(view);
  if (position === 'fixed') {
    const frame = containerOf(element, isFrameOfFixed);
    return frame ? regionIn(frame) : windowOf(view);
  }
  const container =
    position === 'absolute' ? containerOf(element, isPositioned) : parentIn(element);
  return container ? regionIn(container) : pageOf(view);
});

/** The same for what stands in an element. */
export const regionIn: (element: Element) => Region = oncePerLook((element) => {
  const own = regionOf(element);
  const style = styleOf(element);
  const { display, overflowX, overflowY } = style;
  if (!isCutting(overflowX) && !isCutting(overflowY)) return own;
  const isBox = !(display === 'inline' || display === 'contents' || display.startsWith('table-'));
  // What the root element or the body cuts off, the window scrolls.
  if (!isBox || isOfWindow(element)) return own;
  const box = common(element.getBoundingClientRect(), own);
  const { clientWidth, clientHeight } = element;
  if (clientWidth <= NO_ROOM || clientHeight <= NO_ROOM || isEmpty(box)) return NOWHERE;
  const isLeftward = style.direction === 'rtl';
  const across = sides(box.left, box.right, overflowX, element.scrollLeft, isLeftward);
  const down = sides(box.top, box.bottom, overflowY, element.scrollTop, false);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
});

function isCutting(overflow: string): boolean {
  return overflow !== 'visible';
}

/**
 * How far the content of a box may reach along one axis of it, in px of the window.
 *
 * @param scrolled how far it is scrolled along that axis: a box that has been scrolled can be
 * @param isBackward whether it scrolls to the left
 */
function sides(
  start: number,
  end: number,
  overflow: string,
  scrolled: number,
  isBackward: boolean,
): [number, number] {
  if (overflow === 'visible') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const scrolls = overflow === 'auto' || overflow === 'scroll' || scrolled !== 0;
  if (overflow === 'clip' || !scrolls) return [start, end];
  if (isBackward) return [Number.NEGATIVE_INFINITY, end - scrolled];
  return [start - scrolled, Number.POSITIVE_INFINITY];
}

function isOfWindow(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  if (element === documentElement) return true;
  return element === body && styleOf(documentElement).overflow === 'visible';
}

/**
 * Whether an element is the root or the body of a page that is held in place while it shows a dialog: some pages fix it
 * as far up and to the left as they had been scrolled.
 */
function isHeld(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  const isOfPage = element === documentElement || element === body;
  return isOfPage && styleOf(element).position === 'fixed';
}

/** Where in the window the content that scrolls with the page may stand. */
function pageOf(view: Window): Region {
  const { scrollX, scrollY, innerWidth, document } = view;
  const held = [document.documentElement, document.body].find((one) => one && isHeld(one));
  const start = held?.getBoundingClientRect() ?? { left: 0, top: 0 };
  // A page may stop scrolling while it shows a dialog: that hides nothing for good.
  const isNarrow = [document.documentElement, document.body].some((element) => {
    return element && isOfWindow(element) && /hidden|clip/.test(styleOf(element).overflowX);
  });
  const right = isNarrow && innerWidth > 0 ? innerWidth : Number.POSITIVE_INFINITY;
  const [left, top] = [Math.min(-scrollX, start.left), Math.min(-scrollY, start.top)];
  return { ...EVERYWHERE, left, top, right };
}

function windowOf({ innerWidth, innerHeight }: Window): Region {
  if (innerWidth === 0 || innerHeight === 0) return EVERYWHERE;
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function containerOf(element: Element, isOne: (style: CSSStyleDeclaration) => boolean) {
  let at = parentIn(element);
  while (at && !isOne(styleOf(at))) at = parentIn(at);
  return at;
}

function isPositioned(style: CSSStyleDeclaration): boolean {
  return style.position !== 'static' || isFrameOfFixed(style);
}

/** Whether what is fixed in an element moves with it. */
function isFrameOfFixed({ transform, filter, perspective, contain }: CSSStyleDeclaration): boolean {
  return (
    transform !== 'none' ||
    filter !== 'none' ||
    perspective !== 'none' ||
    /paint|layout|strict|content/.test(contain)
  );
}
