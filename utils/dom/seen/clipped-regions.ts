import { frameOf, parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';

/** A part of the window, in its px; sides may be infinite. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const EVERYWHERE: Region = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
const NOWHERE: Region = { left: 0, top: 0, right: 0, bottom: 0 };

const styleOf: (element: Element) => CSSStyleDeclaration = oncePerLook((element) => {
  return getComputedStyle(element);
});

/** A box of this size, in px, is what is meant for screen readers alone. */
const NO_ROOM = 1;

/**
 * Where of its window something must stand, at least in part, for a person to see it or to scroll to it:
 * inside every box around it that cuts off what does not fit; the window for what is fixed; not left of
 * or above where scrolling begins.
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

/** The same of what stands in an element. */
export const regionIn: (element: Element) => Region = oncePerLook((element) => {
  const own = regionOf(element);
  const style = styleOf(element);
  const { display, overflowX, overflowY } = style;
  if (!isCutting(overflowX) && !isCutting(overflowY)) return own;
  const isBox = !(display === 'inline' || display === 'contents' || display.startsWith('table-'));
  // What the page's own element and its body do not show is the window's to scroll.
  if (!isBox || isOfWindow(element)) return own;
  const box = meet(element.getBoundingClientRect(), own);
  const { clientWidth, clientHeight } = element;
  if (clientWidth <= NO_ROOM || clientHeight <= NO_ROOM || isEmpty(box)) return NOWHERE;
  const isLeftward = style.direction === 'rtl';
  const across = sides(box.left, box.right, overflowX, element.scrollLeft, isLeftward);
  const down = sides(box.top, box.bottom, overflowY, element.scrollTop, false);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
});

/** Whether a box shares any room with a region. */
export function isWithin(box: Region, region: Region): boolean {
  return !isEmpty(meet(box, region));
}

/** Whether an element, or what it stands in, is cut away as a whole by `clip-path` or `clip`. */
export const isCutAway: (element: Element) => boolean = oncePerLook((element) => {
  const { clipPath, clip, position } = styleOf(element);
  if (clipPath !== 'none' && isNothing(clipPath)) return true;
  if (position !== 'static' && /^rect\((?:0px,? ?){4}\)$/.test(clip)) return true;
  const up = parentIn(element);
  return up !== null && isCutAway(up);
});

/** Of the shapes that a clip may have, those that leave nothing: `inset(50%)`, `circle(0)`, … */
function isNothing(clipPath: string): boolean {
  if (/^(?:circle|ellipse)\(0(?:px|%)?[ )]/.test(clipPath)) return true;
  const [, sizes] = /^inset\(([^)]*?)(?: round .*)?\)$/.exec(clipPath) ?? [];
  if (sizes === undefined) return false;
  const [top = 0, right = top, bottom = top, left = right] = sizes.split(' ').map((size) => {
    return size.endsWith('%') ? Number.parseFloat(size) : 0;
  });
  return top + bottom >= 100 || left + right >= 100;
}

function isCutting(overflow: string): boolean {
  return overflow !== 'visible';
}

/** How far what stands in a box may reach along one side of it. A box that has been scrolled scrolls. */
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
 * Whether an element is that of a page, or its body, which is held in place while it shows a dialog: some fix it
 * there, as far up and to the left as the page had been scrolled.
 */
function isHeld(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  const isOfPage = element === documentElement || element === body;
  return isOfPage && styleOf(element).position === 'fixed';
}

/** Where in the window what scrolls with the page may stand. */
function pageOf(view: Window): Region {
  const { scrollX, scrollY, innerWidth, document } = view;
  const held = [document.documentElement, document.body].find((one) => one && isHeld(one));
  const start = held?.getBoundingClientRect() ?? { left: 0, top: 0 };
  // Pages that show a dialog keep a person from scrolling down meanwhile: that hides nothing for good.
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

/** What moves as a whole, with all that is fixed in it. */
function isFrameOfFixed({ transform, filter, perspective, contain }: CSSStyleDeclaration): boolean {
  return (
    transform !== 'none' ||
    filter !== 'none' ||
    perspective !== 'none' ||
    /paint|layout|strict|content/.test(contain)
  );
}

/** What an element stands in within its own document. */
function parentIn(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && parent !== frameOf(element.ownerDocument) ? parent : null;
}

function meet(a: Region, b: Region): Region {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function isEmpty({ left, top, right, bottom }: Region): boolean {
  return right <= left || bottom <= top;
}
