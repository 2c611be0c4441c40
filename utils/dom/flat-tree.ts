/**
 * One step in a page as a person sees it, which is one tree: an open shadow root stands in its host, what
 * is assigned to a slot stands in the slot, and a document of the same origin stands in its frame.
 */

/** The parent as a person sees it: a slot, a shadow root's host and a frame count as parents. */
export function parentOf(node: Node): Element | null {
  // This is called more often than anything else, and nearly all nodes stand in an element.
  const { assignedSlot: slot } = node as Partial<Element>;
  if (slot) return slot;
  const { parentElement } = node;
  if (parentElement) return parentElement;
  return hostOf(node.parentNode ?? node);
}

/** What a whole tree stands in: the host of a shadow root, or a frame; `null` for any other node. */
export function hostOf(tree: Node): Element | null {
  if (tree.nodeType === Node.DOCUMENT_NODE) return frameOf(tree as Document);
  if (tree.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return null;
  return (tree as Partial<ShadowRoot>).host ?? null;
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
    if (!isElement(node)) return [];
    return node.localName === 'slot' ? childrenOf(node) : [node];
  });
}

/** The frame that a document stands in, if it is one that this page may look into. */
export function frameOf(document: Document): Element | null {
  // We may not see what stands around the page that we are in.
  if (document === globalThis.document) return null;
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Whether a node is an element. It may be of another frame, where `instanceof` says no. */
export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Whether an element is one that shows a document. */
export function isFrame({ localName }: Element): boolean {
  return localName === 'iframe' || localName === 'frame';
}

/** The document in a frame; `null` for a frame of another origin, and for any other element. */
export function documentIn(element: Element): Document | null {
  if (!isFrame(element)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The tree that an element shows instead of its children. */
export function insideOf(element: Element): ShadowRoot | Document | null {
  return element.shadowRoot ?? documentIn(element);
}

/**
 * Whether a node still stands in a page. Firefox throws at any access to a frame's page that was replaced: code that
 * keeps a node across a page load asks this first.
 */
export function isStanding(node: Node): boolean {
  try {
    return node.isConnected;
  } catch {
    return false;
  }
}

/** Whether a tree was in a frame whose page was replaced. */
export function isGone(tree: Document | ShadowRoot): boolean {
  try {
    return (tree.ownerDocument ?? (tree as Document)).defaultView === null;
  } catch {
    // Firefox throws at any access to it.
    return true;
  }
}

/** Whether an error says that a node was accessed whose page has just been replaced. */
export function isOfGonePage(error: unknown): boolean {
  return error instanceof TypeError && /\bdead object\b/.test(error.message);
}
