import { hostOf, parentOf } from '../flat-tree';
import { isOwn } from '../tree/own-elements';
import { holds } from '../tree/search';

/** Where on an element to look, as parts of its width and height. */
const SPOTS = [
  [0.5, 0.5],
  [0.5, 0.2],
  [0.25, 0.35],
  [0.75, 0.65],
  [0.5, 0.85],
] as const;

/**
 * Whether an element lies behind the page: wherever one looks, what is there belongs to the part of the
 * page that `page` stands in, and not to the element. What is scrolled out of view is not behind; nor is
 * what only a dialog or a veil lies over.
 */
export function isBehind(element: Element, page: Element): boolean {
  const tree = page.getRootNode() as Document | ShadowRoot;
  let at: Element | null = element;
  while (at && at.getRootNode() !== tree) at = hostOf(at.getRootNode());
  if (!at || holds(at, page) || holds(page, at)) return false;
  // What takes no clicks may be fading in: a look at what takes them tells nothing.
  if (getComputedStyle(at).pointerEvents === 'none') return false;
  let branch = page;
  for (let up = parentOf(branch); up && !holds(up, at); up = parentOf(up)) branch = up;
  const { left, top, width, height } = at.getBoundingClientRect();
  const { innerWidth, innerHeight } = at.ownerDocument.defaultView ?? window;
  const inView = SPOTS.map(
    ([across, down]) => [left + width * across, top + height * down] as const,
  ).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  // The first spot tells of most: what a person sees is in front there.
  const isOfPage = ([x, y]: readonly [number, number]) => {
    const hit = hitAt(tree, x, y);
    return hit !== undefined && holds(branch, hit);
  };
  return inView.length > 0 && inView.every(isOfPage);
}

/** The element at a point that is not ours. */
function hitAt(tree: Document | ShadowRoot, x: number, y: number): Element | undefined {
  const hit = tree.elementFromPoint(x, y) ?? undefined;
  return hit && isOwn(hit) ? tree.elementsFromPoint(x, y).find((one) => !isOwn(one)) : hit;
}
