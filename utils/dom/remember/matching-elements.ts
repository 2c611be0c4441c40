import { hostOf, isElement, isStanding } from '../flat-tree';
import { hasChangedIn } from './change-times';
import { remember, rememberedOf } from './memory';
import { followTreeOf, noticeChanges } from './page-changes';

/**
 * All elements in a tree that match a selector, in order, without those in shadow roots and frames inside. They are
 * remembered as `whileUnchanged` does, per selector.
 *
 * @param selector must go by names and attributes alone: what a person types or chooses fires no change
 */
export function matchingIn(
  tree: Element | Document | ShadowRoot,
  selector: string,
): readonly Element[] {
  noticeChanges();
  if (isElement(tree)) {
    // Nobody follows what stands in no page.
    if (!isStanding(tree)) return [...tree.querySelectorAll(selector)];
    if (!recall(tree, selector)) followTreeOf(tree);
    return matchingBelow(tree, selector);
  }
  // Remembered by the host of a shadow root, or the frame of a document: changes inside count as theirs.
  const host = hostOf(tree);
  const key = keyInside(selector);
  const known = host && recall(host, key);
  if (known) return known;
  const [first] = tree.children;
  if (first) followTreeOf(first);
  const found = matchingAmong(tree.children, selector);
  return host ? keep(host, key, found) : found;
}

/**
 * An element that has changed will probably change again: so each of its children is asked by itself, and answers from
 * what is remembered of it. All the rest is asked at once, which is quickest for a browser.
 */
function matchingBelow(element: Element, selector: string): readonly Element[] {
  const known = recall(element, selector);
  if (known) return known;
  const found = hasChangedIn(element)
    ? matchingAmong(element.children, selector)
    : [...element.querySelectorAll(selector)];
  return keep(element, selector, found);
}

function matchingAmong(elements: Iterable<Element>, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (element.matches(selector)) found.push(element);
    for (const inside of matchingBelow(element, selector)) found.push(inside);
  }
  return found;
}

function recall(element: Element, key: string | symbol): readonly Element[] | undefined {
  return rememberedOf(element)?.get(key) as readonly Element[] | undefined;
}

function keep(element: Element, key: string | symbol, found: Element[]): readonly Element[] {
  // One empty array for all: of thousands of cells nearly none holds a match.
  const kept = found.length > 0 ? found : NONE;
  remember(element, key, kept);
  return kept;
}

const NONE: readonly Element[] = [];

/** What is found in a host's shadow root is remembered beside what is found among its children. */
function keyInside(selector: string): symbol {
  const key = insideKeys.get(selector) ?? Symbol(selector);
  insideKeys.set(selector, key);
  return key;
}

const insideKeys = new Map<string, symbol>();
