import { documentIn, frameOf, parentOf } from '../flat-tree';

/** Where something stands in the window, in its coordinates. */
export interface WindowBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a node, as a text, is drawn in its window. */
export function boxOfNode(node: Node): DOMRect {
  const range = (node.ownerDocument as Document).createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

/** What may cut off an element: frames, and the boxes around it that scroll or hide what does not fit. */
export function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  let { position } = getComputedStyle(element);
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const isFrame = documentIn(at) !== null;
    // An element that is positioned by an outer box, or the window, is not cut off by boxes in between.
    if (!isFrame && position === 'fixed') continue;
    if (!isFrame && position === 'absolute' && style.position === 'static') continue;
    if (isFrame || (style.overflow !== 'visible' && !isWholePage(at))) clippers.push(at);
    position = style.position;
  }
  return clippers;
}

/**
 * Where a person sees an element, also one in a frame.
 *
 * @returns `undefined` when it is out of sight, or cut off
 */
export function boxInWindow(
  element: Element,
  clippers: readonly Element[] = [],
): WindowBox | undefined {
  let place = boxOf(element);
  for (const clipper of clippers) {
    const limit = boxOf(clipper);
    place = {
      left: Math.max(place.left, limit.left),
      top: Math.max(place.top, limit.top),
      right: Math.min(place.right, limit.right),
      bottom: Math.min(place.bottom, limit.bottom),
    };
  }
  return place.right > place.left && place.bottom > place.top ? place : undefined;
}

function boxOf(element: Element): WindowBox {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) {
    const around = frame.getBoundingClientRect();
    const [x, y] = [around.left + frame.clientLeft, around.top + frame.clientTop];
    [left, right, top, bottom] = [left + x, right + x, top + y, bottom + y];
  }
  return { left, top, right, bottom };
}

function isWholePage(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}
