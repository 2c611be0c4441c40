import type { View } from './hidden-page';
import { entryOf, type ObserverKind } from './observer-kind';

/**
 * What an `IntersectionObserver` is told:
 * https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo
 */
export function intersections(
  view: View,
): ObserverKind<IntersectionObserver, IntersectionObserverEntry> {
  return {
    name: 'IntersectionObserver',
    first: undefined,
    gist: ({ isIntersecting, intersectionRatio }, _, { thresholds }) => {
      const at = thresholds.findIndex((threshold) => threshold > intersectionRatio);
      return `${isIntersecting} ${isIntersecting ? at : 0}`;
    },
    look: (target, observer) => {
      const rootBounds = rootOf(view, observer);
      const boundingClientRect = target.getBoundingClientRect();
      const isThere = target.isConnected && target.getClientRects().length > 0;
      const shown = isThere ? shownOf(view, target, observer, rootBounds) : undefined;
      const area = boundingClientRect.width * boundingClientRect.height;
      const part = shown ? shown.width * shown.height : 0;
      const ratio = area > 0 ? Math.min(1, part / area) : shown ? 1 : 0;
      return entryOf(view.IntersectionObserverEntry, {
        time: view.performance.now(),
        target,
        rootBounds,
        boundingClientRect,
        intersectionRect: shown ?? new view.DOMRect(),
        intersectionRatio: ratio,
        isIntersecting: shown !== undefined,
      });
    },
  };
}

/** What an observer takes for the view, with its margins. */
function rootOf(view: View, { root, rootMargin }: IntersectionObserver): DOMRect {
  const whole = new view.DOMRect(0, 0, view.innerWidth, view.innerHeight);
  const at = root && root.nodeType === root.ELEMENT_NODE ? insideOf(view, root as Element) : whole;
  const margins = (rootMargin || '0px').split(' ').map((one, side) => {
    const size = side % 2 === 0 ? at.height : at.width;
    return one.endsWith('%') ? (Number.parseFloat(one) * size) / 100 : Number.parseFloat(one) || 0;
  });
  const [top = 0, right = top, bottom = top, left = right] = margins;
  const [width, height] = [at.width + left + right, at.height + top + bottom];
  return new view.DOMRect(at.x - left, at.y - top, width, height);
}

/** The part of an element in which its content is shown. */
function insideOf(view: View, element: Element): DOMRect {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return new view.DOMRect(x + clientLeft, y + clientTop, clientWidth, clientHeight);
}

/** The part of an element that is in view, and not cut off by what scrolls or hides around it. */
function shownOf(
  view: View,
  target: Element,
  { root }: IntersectionObserver,
  rootBounds: DOMRect,
): DOMRect | undefined {
  let shown: DOMRect | undefined = target.getBoundingClientRect();
  for (let at = parentOf(target); at && at !== root && shown; at = parentOf(at)) {
    const isWindow = at === view.document.documentElement || at === view.document.body;
    if (isWindow) continue;
    const { overflow } = view.getComputedStyle(at);
    if (!/^visible/.test(overflow)) shown = common(view, shown, insideOf(view, at));
  }
  return shown && common(view, shown, rootBounds);
}

/** What an element stands in, as it is drawn. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentElement } = element;
  return parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** What two parts of a page have in common: an edge at least, which has no area. */
function common(view: View, one: DOMRect, other: DOMRect): DOMRect | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const [width, height] = [
    Math.min(one.right, other.right) - left,
    Math.min(one.bottom, other.bottom) - top,
  ];
  return width >= 0 && height >= 0 ? new view.DOMRect(left, top, width, height) : undefined;
}
