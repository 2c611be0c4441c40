import { hostOf, isElement, isFrame, isStanding, parentOf } from '../flat-tree';
import { OWN } from '../own-mark';
import { hasText, isBlank } from '../tree/blank-elements';
import { Follower, type News } from './change-follower';
import { sameLook } from './once-per-look';

/**
 * What has been found in an element holds until something in it changes. Nearly all of a page stays as
 * it is while one dialog opens and closes: so a look costs what the dialog's size costs, not the page's.
 */

/** What was found, by element and finder; forgotten for all that holds what has changed. */
let memory = new WeakMap<Element, Map<unknown, unknown>>();
/** When what came, was restyled, or changed within. */
const came = new WeakMap<Node, number>();
const restyled = new WeakMap<Node, number>();
const changed = new WeakMap<Node, number>();
/** When texts or nodes came, went or changed within: what attributes do to what is there does not count. */
const renewed = new WeakMap<Node, number>();
const follower = /* @__PURE__ */ new Follower(forget);

/**
 * Makes a finder find anew only once something in the element has changed, be it in a shadow root, a
 * frame, or what a slot shows. Its answer must come from what stands in the element alone, never from
 * where or how that is drawn.
 */
export function whileUnchanged<T>(find: (element: Element) => T): (element: Element) => T {
  return (element) => {
    noticeChanges();
    const known = memory.get(element);
    if (known?.has(find)) return known.get(find) as T;
    // What is remembered of an element is followed already; to ask for its tree takes long in deep ones.
    if (!known) follower.follow(element);
    const found = find(element);
    remember(element, find, found);
    return found;
  };
}

/** Forgets all that was found, when what finders go by is not the same any more. */
export function forgetFound(): void {
  memory = new WeakMap();
}

/** Follows no page any more, where what was found in it is not asked for again. */
export function stopNoticing(): void {
  follower.stop();
  forgetFound();
}

/**
 * Everything in an element's own tree that fits a selector, in order. The selector must go by names
 * and attributes alone: of what a person types or chooses nothing is told.
 */
export function fittingIn(
  tree: Element | Document | ShadowRoot,
  selector: string,
): readonly Element[] {
  noticeChanges();
  if (isElement(tree)) {
    // What stands in no page is watched by nobody.
    if (!tree.isConnected) return [...tree.querySelectorAll(selector)];
    if (!recall(tree, selector)) follower.follow(tree);
    return fitting(tree, selector);
  }
  // A component is asked as a whole: what changes in its tree changes what it shows.
  const host = hostOf(tree);
  const key = keyInside(selector);
  const known = host && recall(host, key);
  if (known) return known;
  const [first] = tree.children;
  if (first) follower.follow(first);
  const found = fittingAmong(tree.children, selector);
  return host ? keep(host, key, found) : found;
}

function recall(element: Element, key: string | symbol): readonly Element[] | undefined {
  return memory.get(element)?.get(key) as readonly Element[] | undefined;
}

/** What is found in an element's shadow root, or frame, is remembered beside what is among its children. */
function keyInside(selector: string): symbol {
  const key = insideKeys.get(selector) ?? Symbol(selector);
  insideKeys.set(selector, key);
  return key;
}

const insideKeys = new Map<string, symbol>();

/** Whether something in an element has changed since it was first asked of. */
export function hasChangedIn(element: Element): boolean {
  return changed.has(element);
}

/**
 * Where something has changed it will again: there, its parts are asked one by one, and answer by what
 * is remembered. All the rest is asked at once, as the browser is quickest at.
 */
function fitting(element: Element, selector: string): readonly Element[] {
  const known = recall(element, selector);
  if (known) return known;
  const found = changed.has(element)
    ? fittingAmong(element.children, selector)
    : [...element.querySelectorAll(selector)];
  return keep(element, selector, found);
}

/** Of thousands of cells nearly none holds what is looked for. */
function keep(element: Element, key: string | symbol, found: Element[]): readonly Element[] {
  const kept = found.length > 0 ? found : NONE;
  remember(element, key, kept);
  return kept;
}

const NONE: readonly Element[] = [];

function fittingAmong(elements: Iterable<Element>, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (element.matches(selector)) found.push(element);
    for (const inside of fitting(element, selector)) found.push(inside);
  }
  return found;
}

/**
 * Remembers how an element stands there.
 *
 * @returns whether it still does: nothing in it has changed since, and it takes as much room
 */
export function standing(element: Element): () => boolean {
  const [before, { width, height }] = [stateOf(element), element.getBoundingClientRect()];
  return () => {
    if (stateOf(element) !== before) return false;
    const now = element.getBoundingClientRect();
    return now.width === width && now.height === height;
  };
}

const stateOf = /* @__PURE__ */ whileUnchanged(() => ({}));

/**
 * Makes a finder find anew only once something has changed in the area that it went by, or that takes
 * other room.
 *
 * @param areaOf the area; `undefined` where what was found is not to be remembered
 */
export function whileStanding<K extends object, Rest extends unknown[], T>(
  find: (key: K, ...rest: Rest) => T,
  areaOf: (key: K, value: T) => Element | undefined,
): (key: K, ...rest: Rest) => T {
  const found = new WeakMap<K, { value: T; isStanding: () => boolean }>();
  return (key, ...rest) => {
    const before = found.get(key);
    if (before?.isStanding()) return before.value;
    const value = find(key, ...rest);
    const area = areaOf(key, value);
    if (area) found.set(key, { value, isStanding: standing(area) });
    else found.delete(key);
    return value;
  };
}

/**
 * What an element holds of what shows something else than its children: frames; shadow roots, and slots,
 * which show what stands elsewhere.
 */
export type Oddity = 'none' | 'frames' | 'shadows';

/** The oddest of what stands in an element, itself included. */
export const oddityWithin: (element: Element) => Oddity = /* @__PURE__ */ whileUnchanged(
  (element) => {
    const own = ownOddity(element);
    if (own === 'shadows') return own;
    // Where something has changed it will again: there, its parts are asked one by one.
    const inside = hasChangedIn(element)
      ? Array.from(element.children, oddityWithin)
      : Array.from(element.querySelectorAll('*'), ownOddity);
    if (inside.includes('shadows')) return 'shadows';
    return own === 'frames' || inside.includes('frames') ? 'frames' : 'none';
  },
);

function ownOddity(element: Element): Oddity {
  if (isFrame(element)) return 'frames';
  const isOdd = element.localName === 'slot' || element.shadowRoot !== null;
  // Nobody looks into our own panel.
  return isOdd && !element.hasAttribute(OWN) ? 'shadows' : 'none';
}

/** What was found within may have been kept meanwhile. */
function remember(element: Element, by: unknown, found: unknown): void {
  const known = memory.get(element) ?? new Map<unknown, unknown>();
  known.set(by, found);
  memory.set(element, known);
}

/** The look in which it has been noticed what had changed before it: nothing does during one. */
let noticedIn: object | undefined;

/** Takes in at once what the page would only tell after the script that runs now, or not at all. */
export function noticeChanges(): void {
  const look = sameLook();
  if (look !== undefined && look === noticedIn) return;
  noticedIn = look;
  forget(follower.takeNews(look !== undefined));
}

function forget({ changes, turned }: News): void {
  if (changes.length === 0 && turned.size === 0) return;
  const now = performance.now();
  const done = new Set<Node>();
  for (const change of changes) {
    if (isOfOurs(change)) continue;
    try {
      forgetAround(change, now, done);
      if (change.type !== 'attributes') noteRenewal(change, now);
    } catch (error) {
      // Of a frame's page that has gone meanwhile nothing is remembered that anyone could ask for.
      if (isStanding(change.target)) throw error;
    }
  }
  for (const element of turned) {
    forgetFrom(element, now, done);
    renew(element, now);
  }
}

/**
 * Takes in a change of texts or nodes. What has only come, and has no text, may show nothing: that is asked
 * of its style, and so only once somebody wants to know.
 */
function noteRenewal({ target, addedNodes, removedNodes }: MutationRecord, now: number): void {
  const isAdded = addedNodes.length > 0 && ![...removedNodes].some(saysSomething);
  if (isAdded && ![...addedNodes].some(hasText)) doubtful.push({ target, now, added: addedNodes });
  else renew(target, now);
  if (doubtful.length > MOST_DOUBTFUL)
    for (const one of doubtful.splice(0)) renew(one.target, one.now);
}

const doubtful: { target: Node; now: number; added: NodeList }[] = [];
const MOST_DOUBTFUL = 500;

/** What has gone may have been a picture. */
function saysSomething(node: Node): boolean {
  return isElement(node) || hasText(node);
}

function settleDoubtful(): void {
  for (const { target, now, added } of doubtful.splice(0)) {
    if (isStanding(target) && ![...added].every(isBlank)) renew(target, now);
  }
}

/** What is marked already, then or later, stands in what is. */
function renew(node: Node, now: number): void {
  for (let at: Node | null = node; at && (renewed.get(at) ?? 0) < now; at = parentOf(at)) {
    renewed.set(at, now);
  }
}

/** What we put into a page, and what goes on in that, changes nothing of what the portal shows. */
function isOfOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) return true;
  const { parentElement } = target;
  const around = isElement(target) ? target : parentElement;
  const own = around?.closest(`[${OWN}]`);
  return own ? isOurs(own) : false;
}

/** A frame of ours shows the portal. */
function isOurs(node: Node): boolean {
  return isElement(node) && !isFrame(node) && node.hasAttribute(OWN);
}

function forgetAround(change: MutationRecord, now: number, done: Set<Node>): void {
  const { type, target, addedNodes, removedNodes } = change;
  if (type === 'attributes') restyled.set(target, now);
  // What goes may be kept for later by the page, by the thousand, and changed where nobody follows it.
  for (const node of removedNodes) forgetWithin(node);
  for (const node of addedNodes) {
    forgetWithin(node);
    came.set(node, now);
  }
  forgetFrom(target, now, done);
  if (follower.hasShadows) for (const slot of slotsAbout(change)) forgetFrom(slot, now, done);
}

/**
 * The slots that may show something else after a change: what they show stands elsewhere. Their own event
 * comes only after all have been told of the change.
 */
function slotsAbout({ type, attributeName, target, removedNodes }: MutationRecord): Element[] {
  const isMove = type === 'childList';
  const slots: Element[] = [];
  const addAll = (tree: ParentNode | null | undefined) => {
    if (tree) slots.push(...tree.querySelectorAll('slot'));
  };
  if (isMove) addAll((target as Element).shadowRoot);
  if (attributeName === 'slot') addAll((target as Element).parentElement?.shadowRoot);
  if (isMove || attributeName === 'name') {
    const tree = target.getRootNode();
    if (hostOf(tree)?.shadowRoot === tree) addAll(tree as ShadowRoot);
  }
  for (const node of removedNodes) {
    if (!isElement(node)) continue;
    if (node.localName === 'slot') slots.push(node);
    addAll(node);
  }
  return slots;
}

function forgetWithin(node: Node): void {
  if (!isElement(node)) return;
  for (const one of [node, ...node.querySelectorAll('*')]) {
    memory.delete(one);
    changed.delete(one);
    restyled.delete(one);
  }
}

/** Forgets what was found in a node and in all that it stands in. */
function forgetFrom(node: Node, now: number, done: Set<Node>): void {
  for (let at: Node | null = node; at && !done.has(at); at = parentOf(at)) {
    done.add(at);
    memory.delete(at as Element);
    changed.set(at, now);
  }
}

/**
 * Calls back for each custom element that gets its shadow root only when it is in the page, once that
 * has been noticed by a look.
 *
 * @returns how to stop
 */
export function onLateRoot(listen: (host: Element) => void): () => void {
  return follower.onLateRoot(listen);
}

/**
 * Since when an element has stood there as it does: it and all in it unchanged, what it stands in
 * neither new nor restyled. What pages do to their body at every dialog does not count.
 *
 * @returns in the time of `performance.now()`
 */
export function unchangedSince(element: Element): number {
  noticeChanges();
  follower.follow(element);
  let since = Math.max(changed.get(element) ?? 0, follower.since(element));
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    since = Math.max(since, came.get(at) ?? 0, restyled.get(at) ?? 0);
  }
  return since;
}

/**
 * Since when the texts and nodes in an element are what they are, and the element itself has stood where
 * it does. What classes, styles and other attributes do to it, or to what it stands in, does not count.
 *
 * @returns in the time of `performance.now()`; 0 where nothing has changed since it was first asked about
 * anything in that page
 */
export function renewedSince(element: Element): number {
  noticeChanges();
  settleDoubtful();
  follower.follow(element);
  let since = Math.max(renewed.get(element) ?? 0, cameWithin(element));
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    since = Math.max(since, came.get(at) ?? 0);
  }
  return since;
}

/** A document that has come into a frame was not there before it was followed. */
function cameWithin(element: Element): number {
  return element.ownerDocument === document ? 0 : follower.since(element);
}
