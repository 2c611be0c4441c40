import { oncePerLook } from './look';
import { OWN } from './mark';
import { isStanding, parentOf } from './steps';

/**
 * What has been found in an element holds until something in it changes. Nearly all of a page stays as
 * it is while one dialog opens and closes: so a look costs what the dialog's size costs, not the page's.
 */

/** What was found, by element and finder; forgotten for all that holds what has changed. */
const memory = new WeakMap<Element, Map<unknown, unknown>>();
/** Since when each tree is watched, and when what came, was restyled, or changed within. */
const observed = new WeakMap<Node, number>();
const came = new WeakMap<Node, number>();
const restyled = new WeakMap<Node, number>();
const changed = new WeakMap<Node, number>();
let observer: MutationObserver | undefined;

/**
 * Makes a finder find anew only once something in the element has changed; at each look where what it
 * shows may change without a word. Its answer must come from what stands in the element alone, never
 * from where or how that is drawn.
 */
export function whileUnchanged<T>(find: (element: Element) => T): (element: Element) => T {
  const findAtLook = oncePerLook(find);
  return (element) => {
    noticeChanges();
    const known = memory.get(element);
    if (known?.has(find)) return known.get(find) as T;
    if (oddityWithin(element) !== 'none') return findAtLook(element);
    return recall(element, find);
  };
}

/**
 * What an element holds of what shows something else than its children, and may change without a word:
 * frames; shadow roots, slots, and the custom elements that may get a shadow root at any time.
 */
export type Oddity = 'none' | 'frames' | 'shadows';

/** The oddest of what stands in an element, itself included. */
export function oddityWithin(element: Element): Oddity {
  noticeChanges();
  // What is remembered of an element is watched already; to ask for its tree takes long in deep ones.
  if (!memory.get(element)?.has(findOddity)) observe(element);
  return oddityOf(element);
}

function oddityOf(element: Element): Oddity {
  return recall(element, findOddity);
}

function findOddity(element: Element): Oddity {
  const own = ownOddity(element);
  if (own === 'shadows') return own;
  const inside = [...element.children].map(oddityOf);
  if (inside.includes('shadows')) return 'shadows';
  return own === 'frames' || inside.includes('frames') ? 'frames' : 'none';
}

function ownOddity(element: Element): Oddity {
  const { localName } = element;
  if (FRAMES.has(localName)) return 'frames';
  const mayShadow = localName === 'slot' || localName.includes('-') || element.shadowRoot !== null;
  // Nobody looks into our own panel.
  return mayShadow && !element.hasAttribute(OWN) ? 'shadows' : 'none';
}

const FRAMES = new Set(['iframe', 'frame', 'object']);

function recall<T>(element: Element, find: (element: Element) => T): T {
  let known = memory.get(element);
  if (known?.has(find)) return known.get(find) as T;
  const found = find(element);
  // What was found within has been kept meanwhile.
  known = memory.get(element) ?? new Map<unknown, unknown>();
  known.set(find, found);
  memory.set(element, known);
  return found;
}

/** Watches the tree that an element stands in. */
function observe(element: Element): void {
  const tree = element.getRootNode();
  if (observed.has(tree)) return;
  observed.set(tree, performance.now());
  observer ??= new MutationObserver(forget);
  observer.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Takes in at once what the page would only tell after the script that runs now. */
function noticeChanges(): void {
  const news = observer?.takeRecords() ?? [];
  if (news.length > 0) forget(news);
}

function forget(changes: readonly MutationRecord[]): void {
  const now = performance.now();
  const done = new Set<Node>();
  for (const change of changes) {
    try {
      forgetAround(change, now, done);
    } catch (error) {
      // Of a frame's page that has gone meanwhile nothing is remembered that anyone could ask for.
      if (isStanding(change.target)) throw error;
    }
  }
}

function forgetAround({ type, target, addedNodes }: MutationRecord, now: number, done: Set<Node>) {
  if (type === 'attributes') restyled.set(target, now);
  for (const node of addedNodes) came.set(node, now);
  for (let at: Node | null = target; at && !done.has(at); at = parentOf(at)) {
    done.add(at);
    memory.delete(at as Element);
    changed.set(at, now);
  }
}

/**
 * Since when an element has stood there as it does: it and all in it unchanged, what it stands in
 * neither new nor restyled. What pages do to their body at every dialog does not count.
 *
 * @returns in the time of `performance.now()`
 */
export function unchangedSince(element: Element): number {
  noticeChanges();
  observe(element);
  let since = Math.max(changed.get(element) ?? 0, observed.get(element.getRootNode()) ?? 0);
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    since = Math.max(since, came.get(at) ?? 0, restyled.get(at) ?? 0);
  }
  return since;
}
