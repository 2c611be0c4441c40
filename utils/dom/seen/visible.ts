import { frameOf, parentOf } from '../flat-tree';
import { oncePerLook } from '../remember/once-per-look';
import { closest } from '../tree/search';
import { regionIn, regionOf } from './clipped-regions';
import { isCutAway } from './cut-away';
import { boxOfNode } from './position';
import { isWithin } from './region';

/** Whether a person can see the element: it is rendered, not hidden, and has a size. */
export const isVisible = oncePerLook((element: Element): boolean => {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const frame = frameOf(element.ownerDocument);
  return frame === null || isVisible(frame);
});

/** Whether a person can see the text: it is drawn, in an element that is not hidden. */
export const isTextVisible = oncePerLook((text: Text): boolean => {
  const { parentElement: parent, ownerDocument: document } = text;
  if (!parent || !isDrawn(parent, { visibilityProperty: true })) return false;
  const { width, height } = boxOfNode(text);
  if (width === 0 || height === 0) return false;
  const frame = frameOf(document);
  return frame === null || isVisible(frame);
});

/**
 * Whether a person sees the element, now or once they have scrolled to it: it is visible, not transparent, and not out
 * of sight by what it stands in or by its place. It is for details, tables, messages and questions, which often stay in
 * the page when closed. For thousands of cells `isVisible` is enough.
 */
export const isSeen = oncePerLook((element: Element): boolean => {
  if (!isOpaque(element)) return false;
  const box = element.getBoundingClientRect();
  const isThere = (isWithin(box, regionOf(element)) && !isCutAway(element)) || isHit(element, box);
  return isThere && isFrameSeen(element);
});

/** The same of a text. */
export const isTextSeen = oncePerLook((text: Text): boolean => {
  const parent = parentOf(text);
  const own = text.parentElement ?? parent;
  if (!parent || !own || !isOpaque(own)) return false;
  const box = boxOfNode(text);
  const isThere = (isWithin(box, regionIn(parent)) && !isCutAway(parent)) || isHit(own, box);
  return isThere && isFrameSeen(own);
});

/**
 * Whether the element is found at the middle of its box: then it is not clipped and not out of reach. Firefox finds
 * elements of the top layer even beyond the edges of the window.
 */
function isHit(element: Element, { left, top, width, height }: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  if (width === 0 || height === 0 || !view) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return hit !== null && element.contains(hit);
}

const isOpaque = oncePerLook((element: Element): boolean => {
  return isDrawn(element, { opacityProperty: true, visibilityProperty: true });
});

/** What `checkVisibility` says; for `display: contents`, which has no box of its own, what it says of the parent. */
function isDrawn(element: Element, how: CheckVisibilityOptions): boolean {
  if (element.checkVisibility(how)) return true;
  if (getComputedStyle(element).display !== 'contents') return false;
  const up = parentOf(element);
  return up !== null && isDrawn(up, how);
}

function isFrameSeen({ ownerDocument }: Element): boolean {
  const frame = frameOf(ownerDocument);
  return frame === null || isSeen(frame);
}

/** Whether an element stands in a box without any room, as texts for screen readers alone do. */
export function isClippedAway(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at.clientWidth > 1 && at.clientHeight > 1) continue;
    const { overflow, display } = getComputedStyle(at);
    if (!overflow.startsWith('visible') && !display.startsWith('inline')) return true;
  }
  return false;
}

/**
 * Whether a control can be used: not disabled by itself, by a fieldset, by `aria-disabled` or by a class. What stands in
 * a button that cannot be used, as its picture does, cannot be used either; nor can the button in a disabled component.
 */
export const isEnabled = oncePerLook((control: Element): boolean => {
  if (control.matches(':disabled') || closest(control, '[inert]')) return false;
  const component = closest(control, '[disabled]:not([disabled="false"])');
  if (component?.localName.includes('-')) return false;
  const button = closest(control, BUTTON);
  if (button && button !== control && !isEnabled(button)) return false;
  const around = [control, parentOf(control)];
  const marked = around.filter((element) => element !== null);
  return !marked.some(
    (element) => element.getAttribute('aria-disabled') === 'true' || isCalledDisabled(element),
  );
});

const BUTTON = 'a, button, [role="button"]';

/**
 * Whether a class says that the element itself is disabled: `btn-disabled`, `isDisabled`. Classes of a part of it
 * (`ripple-disabled`), or of its style once it is disabled (`button-disabled-interactive`), do not count.
 */
function isCalledDisabled(element: Element): boolean {
  const names = (element.getAttribute('class') ?? '').split(/\s+/);
  return names.some((name) => {
    const words = wordsOf(name);
    if (words[0] === 'disabled') return true;
    return words.at(-1) === 'disabled' && !PARTS.test(words.at(-2) ?? '');
  });
}

const PARTS =
  /^(?:ripples?|tooltips?|tips?|animations?|transitions?|hover|focus|effects?|scroll|drag|sort|selection|shadow|popover|autofocus)$/;

/** The words in an element's class names, split at hyphens, underscores and capitals; lower case. */
export function classWords(element: Element): string[] {
  return wordsOf(element.getAttribute('class') ?? '');
}

function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean);
}
