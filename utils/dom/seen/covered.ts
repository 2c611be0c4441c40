import { frameOf, parentOf } from '../flat-tree';
import { isOwn } from '../tree/own-elements';
import { all, closest, holds } from '../tree/search';
import { scrolling } from './scrollers';

/** Where on an element to look for what lies over it: dialogs stand in the middle, or at the top. */
const SPOTS = [
  [0.5, 0.5],
  [0.5, 0.25],
  [0.3, 0.1],
  [0.5, 0.75],
] as const;

const TIP = '[role="tooltip"]';
const PRESSED_IN_TIPS =
  'a, button, input, select, textarea, [role]:not([role="tooltip"]), [tabindex]';

/**
 * Whether something else lies over the middle of an element, so that a person could not press it. Our own panel does
 * not count. The element is scrolled into view first, and stays there. But a box that a person cannot scroll is put
 * back sideways: the columns of a list that is cut off would stand beside the wrong headings for good.
 */
export function isCovered(element: Element): boolean {
  const putBack = keepingSideways(element);
  // After the shortest scroll, sticky headings may lie over the element: then it is brought to the middle.
  const isOver = (['nearest', 'center'] as const).every((block) => {
    scrolling(element, () => {
      element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    return isCoveredAt(element, left + width / 2, top + height / 2);
  });
  putBack();
  return isOver;
}

/** @returns puts what cuts off an element back to where it was scrolled to, from side to side */
function keepingSideways(element: Element): () => void {
  const before: [box: Element, left: number][] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at.scrollWidth > at.clientWidth) before.push([at, at.scrollLeft]);
  }
  return () => {
    for (const [box, left] of before) {
      const isCutting =
        box.scrollLeft !== left && /hidden|clip/.test(getComputedStyle(box).overflowX);
      if (isCutting) scrolling(box, () => box.scrollTo({ left, behavior: 'instant' }));
    }
  };
}

/** Whether something that is not ours lies over a point of an element, in px of its window. */
export function isCoveredAt(element: Element, x: number, y: number): boolean {
  if (hitOver(element, x, y)) return true;
  const frame = frameOf(element.ownerDocument);
  if (!frame || isOwn(frame)) return false;
  const { left, top } = frame.getBoundingClientRect();
  return isCoveredAt(frame, left + frame.clientLeft + x, top + frame.clientTop + y);
}

/**
 * What lies over an element, such as a dialog that has come up: the largest part of the page around it that does not
 * hold the element.
 */
export function layerOver(element: Element): Element | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const [across, down] of SPOTS) {
    let layer = hitOver(element, left + width * across, top + height * down) ?? null;
    if (!layer) continue;
    for (let up = parentOf(layer); up && !holds(up, element); up = parentOf(up)) layer = up;
    return layer;
  }
  return undefined;
}

/**
 * What lies over a point of an element in its document and is not ours. Each tree that the element stands in is asked
 * by itself: none tells what lies over another.
 */
function hitOver(element: Element, x: number, y: number): Element | undefined {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const counts = (other: Element) => {
    return other.getRootNode() === tree && !isOwn(other) && !isPassingTip(other, element);
  };
  // `elementFromPoint` is many times quicker than `elementsFromPoint`, and nearly always enough.
  const upper = tree.elementFromPoint(x, y);
  const hit = upper && counts(upper) ? upper : tree.elementsFromPoint(x, y).find(counts);
  if (hit && !holds(element, hit) && !holds(hit, element)) return hit;
  return 'host' in tree ? hitOver(tree.host, x, y) : undefined;
}

/**
 * Whether what lies over an element is a tip, which goes when the pointer moves. One that offers choices does not
 * count.
 */
function isPassingTip(other: Element, element: Element): boolean {
  const tip = closest(other, TIP);
  return tip !== null && !holds(tip, element) && all(tip, PRESSED_IN_TIPS).length === 0;
}
