import {
  documentIn,
  frameOf,
  hostOf,
  insideOf,
  isElement,
  isStanding,
  nodesIn,
  parentOf,
} from '../flat-tree';
import { OWN } from '../own-mark';
import { hasChangedIn } from '../remember/change-times';
import { matchingIn } from '../remember/matching-elements';
import { whileUnchanged } from '../remember/while-unchanged';
import { otherTreesIn } from './other-trees';

/** Whether a node is an element or stands somewhere in it; what was in a page that has gone does not. */
export function holds(around: Node, node: Node): boolean {
  try {
    return holdsNow(around, node);
  } catch (error) {
    // Firefox throws at any access to a page that has gone, with another message for each way of access.
    if (isStanding(around) && isStanding(node)) throw error;
    return false;
  }
}

/** The elements whose ids an attribute lists, in its order, out of view or not. */
export function elementsNamedIn(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  // What stands in no page has no such root.
  return ids.flatMap((id) => root.getElementById?.(id) ?? []);
}

function holdsNow(around: Node, node: Node): boolean {
  if (around.contains(node)) return true;
  const { ownerDocument: page } = node;
  if (page && page === around.ownerDocument && isPlainPage(page)) return false;
  // Within one tree `contains` is enough; for a tree inside, the place of its host counts.
  const tree = around.getRootNode();
  let place: Node | null = node;
  while (place) {
    const own: Node = place.getRootNode();
    if (own === tree) return around.contains(place);
    place = hostOf(own);
  }
  // The element may stand in a shadow root whose slots show the node.
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === around) return true;
  return false;
}

/** The closest of the node and what it stands in that fits a selector. */
export function closest(node: Node, selector: string): Element | null {
  const start = asElement(node);
  if (start && isPlain(start)) {
    const frame = frameOf(start.ownerDocument);
    return start.closest(selector) ?? (frame && closest(frame, selector));
  }
  for (let at = start; at; at = parentOf(at)) if (at.matches(selector)) return at;
  return null;
}

/**
 * Whether an element stands in a page that has no shadow roots but ours. Then its tree is the one that a person sees,
 * and the browser's own functions, many times quicker, can search it.
 */
function isPlain(element: Element): boolean {
  const page = element.ownerDocument;
  return isPlainPage(page) && element.getRootNode() === page;
}

function isPlainPage(page: Document): boolean {
  return otherTreesIn(page.documentElement) !== 'shadows';
}

/**
 * Everything in an element that fits a selector, through shadow roots, slots and frames.
 *
 * @param selector must go by names and attributes alone; `allNow` is for others
 */
export function all<E extends Element = HTMLElement>(
  root: Element,
  selector: string,
): readonly E[] {
  const scopes = scopesIn(root);
  const [only] = scopes;
  if (only && scopes.length === 1 && !only.isPart) return matchingIn(only.scope, selector) as E[];
  return allBy(scopes, selector, matchingIn) as E[];
}

/**
 * The same for selectors that no event or record covers, such as `:modal`, and for what is ours; nothing is remembered.
 */
export function allNow<E extends Element = HTMLElement>(root: Element, selector: string): E[] {
  return allBy(scopesIn(root), selector, (scope) => [...scope.querySelectorAll(selector)]) as E[];
}

function allBy(scopes: readonly Scope[], selector: string, find: typeof matchingIn): Element[] {
  return scopes.flatMap(({ scope, isPart }) => {
    const isFit = isPart && (scope as Element).matches(selector);
    return [...(isFit ? [scope as Element] : []), ...find(scope, selector)];
  });
}

/** Whether a node is one of some elements, or stands in one; costs the same however many they are. */
export function isWithinAny(node: Node, elements: ReadonlySet<Element>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (elements.has(at as Element)) return true;
  }
  return false;
}

/** Whether a node comes before another one, in the order in which a person reads. */
export function isBefore(first: Node, second: Node): boolean {
  const { ownerDocument: page } = first;
  if (page && first.getRootNode() === second.getRootNode() && isPlainPage(page)) {
    return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  const [a, b] = [pathTo(first), pathTo(second)];
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  const [left, right] = [a[depth], b[depth]];
  if (!left || !right) return a.length < b.length;
  const parent = a[depth - 1] as Element;
  for (const node of nodesIn(parent)) {
    if (node === left) return true;
    if (node === right) return false;
  }
  return false;
}

/** The smallest element that holds all of these. */
export function around(nodes: readonly Node[]): Element | null {
  const [first, ...others] = nodes;
  let at: Element | null = first ? asElement(first) : null;
  while (at && !others.every((node) => holds(at as Element, node))) at = parentOf(at);
  return at;
}

/** A part of a page that has to be searched by itself: a tree, or what a slot brings into one. */
export interface Scope {
  scope: Element | ShadowRoot | Document;
  /** Whether the scope is itself an element of the page that may be looked for. */
  isPart: boolean;
}

/** The trees that stand in an element: its own, shadow roots, frames, and what slots bring in. */
export function scopesIn(root: Element): readonly Scope[] {
  return otherTreesIn(root) === 'none' ? [{ scope: root, isPart: false }] : scopesOf(root);
}

const scopesOf = whileUnchanged(findScopes);

function findScopes(root: Element): Scope[] {
  const scopes: Scope[] = [];
  const add = (scope: Scope['scope'], isPart: boolean) => {
    scopes.push({ scope, isPart });
    for (const element of showingOthersIn(scope)) addWithin(element);
  };
  const addWithin = (element: Element) => {
    const inside = insideOf(element);
    if (inside) add(inside, false);
    if (element.localName === 'slot') addAssigned(element as HTMLSlotElement);
  };
  const addAssigned = (slot: HTMLSlotElement) => {
    // If the host stands in the root, so do the nodes that its slots show: they are searched with the root.
    const { host } = slot.getRootNode() as Partial<ShadowRoot>;
    if (!host || !holds(host, root)) return;
    for (const element of slot.assignedElements()) {
      add(element, true);
      addWithin(element);
    }
  };
  const inside = insideOf(root);
  if (inside) add(inside, false);
  // The light children of a host are part of the page where a slot shows them.
  if (inside?.nodeType !== Node.DOCUMENT_NODE) add(root, false);
  if (root.localName === 'slot') addAssigned(root as HTMLSlotElement);
  return scopes;
}

/** The elements in a tree that show another tree than their children, except ours. */
function showingOthersIn(scope: Scope['scope']): readonly Element[] {
  if (isElement(scope)) return showingOthersBelow(scope);
  const host = hostOf(scope);
  return host ? showingOthersInside(host) : showingOthersAmong(scope.children);
}

/** An element that has changed will probably change again: so each of its children is asked by itself. */
const showingOthersBelow = whileUnchanged<readonly Element[]>((element) => {
  if (hasChangedIn(element)) return showingOthersAmong(element.children);
  return [...element.querySelectorAll('*')].filter(showsOther);
});

const showingOthersInside = whileUnchanged<readonly Element[]>((host) =>
  showingOthersAmong(insideOf(host)?.children ?? []),
);

function showingOthersAmong(elements: Iterable<Element>): Element[] {
  return [...elements].flatMap((element) => [
    ...(showsOther(element) ? [element] : []),
    ...showingOthersBelow(element),
  ]);
}

function showsOther(element: Element): boolean {
  const isOther = insideOf(element) !== null || element.localName === 'slot';
  return isOther && !element.hasAttribute(OWN);
}

/** The document that a person sees in an element: the one in a frame, or the element's own. */
export function documentOf(root: Element): Document {
  return documentIn(root) ?? root.ownerDocument;
}

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) path.unshift(at);
  return path;
}

function asElement(node: Node): Element | null {
  return isElement(node) ? node : parentOf(node);
}
