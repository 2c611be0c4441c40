import { OWN } from './mark';

/**
 * A page as a person sees it is one tree: an open shadow root stands in its host, what is assigned to
 * a slot stands in the slot, and a document of the same origin stands in its frame.
 */

/** The parent as a person sees it: a slot, a shadow root's host and a frame count as parents. */
export function parentOf(node: Node): Element | null {
  if (node.nodeType === Node.DOCUMENT_NODE) return frameOf(node as Document);
  const slot = 'assignedSlot' in node ? (node as Element | Text).assignedSlot : null;
  if (slot) return slot;
  const { parentNode } = node;
  if (!parentNode) return null;
  if (parentNode.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  if (parentNode.nodeType === Node.DOCUMENT_NODE) return frameOf(parentNode as Document);
  return (parentNode as Partial<ShadowRoot>).host ?? null;
}

/** The nodes that stand directly in an element, in order. */
export function nodesIn(element: Element): Iterable<Node> {
  const inside = insideOf(element);
  if (inside) return inside.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The elements that stand directly in an element, in order. A slot counts as what is assigned to it. */
export function childrenOf(element: Element): Element[] {
  return [...nodesIn(element)].flatMap((node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const child = node as Element;
    return child.localName === 'slot' ? childrenOf(child) : [child];
  });
}

/** Whether a node is an element or stands somewhere in it. */
export function holds(around: Node, node: Node): boolean {
  if (around.contains(node)) return true;
  const { ownerDocument: page } = node;
  if (page && page === around.ownerDocument && isPlain(page)) return false;
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === around) return true;
  return false;
}

/** The closest of the node and what it stands in that fits a selector. */
export function closest(node: Node, selector: string): Element | null {
  const start = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
  if (start && isPlain(start.ownerDocument)) {
    const frame = frameOf(start.ownerDocument);
    return start.closest(selector) ?? (frame && closest(frame, selector));
  }
  for (let at = start; at; at = parentOf(at)) if (at.matches(selector)) return at;
  return null;
}

/**
 * Whether a page has no shadow roots but ours: then its tree is the one that a person sees, and the
 * browser finds its way in it many times quicker than we do, in Firefox above all.
 */
function isPlain(page: Document): boolean {
  return scopesIn(page.documentElement).every(({ scope }) => {
    return scope.nodeType !== Node.DOCUMENT_FRAGMENT_NODE;
  });
}

/** Everything in an element that fits a selector, through shadow roots, slots and frames. */
export function all<E extends Element = HTMLElement>(root: Element, selector: string): E[] {
  return scopesIn(root).flatMap(({ scope, isPart }) => {
    const found = [...scope.querySelectorAll<E>(selector)];
    return isPart && (scope as Element).matches(selector) ? [scope as E, ...found] : found;
  });
}

/**
 * Walks through everything that stands in an element, in the order in which a person reads it.
 *
 * @param enter asked of each element whether to go into it
 */
export function walk(
  root: Element,
  onText: (text: Text) => void,
  enter: (element: Element) => boolean,
): void {
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) onText(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE && enter(node as Element)) {
      walk(node as Element, onText, enter);
    }
  }
}

/** Whether a node comes before another one, as a person reads. */
export function isBefore(first: Node, second: Node): boolean {
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

/** A tree of its own within a page, which has to be asked and observed separately. */
export interface Scope {
  scope: Element | ShadowRoot | Document;
  /** Whether the scope is itself an element of the page that may be looked for. */
  isPart: boolean;
}

/** What one look at a page finds does not change within it: only the next task may see another page. */
let found: Map<Element, Scope[]> | undefined;

/** The trees that stand in an element: its own, shadow roots, frames, and what slots bring in. */
export function scopesIn(root: Element): Scope[] {
  if (!found) {
    found = new Map();
    queueMicrotask(() => {
      found = undefined;
    });
  }
  const known = found.get(root);
  if (known) return known;
  const scopes = findScopes(root);
  found.set(root, scopes);
  return scopes;
}

function findScopes(root: Element): Scope[] {
  const scopes: Scope[] = [];
  const add = (scope: Scope['scope'], isPart: boolean) => {
    scopes.push({ scope, isPart });
    for (const element of scope.querySelectorAll('*')) addWithin(element);
  };
  const addWithin = (element: Element) => {
    if (element.hasAttribute(OWN)) return;
    const inside = insideOf(element);
    if (inside) add(inside, false);
    if (element.localName === 'slot') addAssigned(element as HTMLSlotElement);
  };
  const addAssigned = (slot: HTMLSlotElement) => {
    // Where the host stands in the root, what its slots show does too, and is searched with it.
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

/** The frame that a document stands in, if it is one that this page may look into. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The document in a frame; `null` for one of another origin, and for what is no frame. */
export function documentIn(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The document that a person sees in an element: the one in a frame, or the element's own. */
export function documentOf(root: Element): Document {
  return documentIn(root) ?? root.ownerDocument;
}

/** The tree that an element shows instead of its children. */
function insideOf(element: Element): ShadowRoot | Document | null {
  return element.shadowRoot ?? documentIn(element);
}

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) path.unshift(at);
  return path;
}

function asElement(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
}
