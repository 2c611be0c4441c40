import { isElement, isStanding, parentOf } from '../flat-tree';
import { hasText, isBlank } from '../tree/blank-elements';

/** When nodes came into the page, in the time of `performance.now()`; so are all times here. */
const came = new WeakMap<Node, number>();
/** When attributes of elements changed. */
const restyled = new WeakMap<Node, number>();
/** When anything in nodes changed. */
const changed = new WeakMap<Node, number>();
/** When texts or nodes in nodes came, went or changed: attributes do not count. */
const renewed = new WeakMap<Node, number>();

/**
 * Additions without any text. Whether they show anything is asked of their style, which is slow: so only once
 * somebody wants to know when something was renewed.
 */
const doubtful: { target: Node; now: number; added: NodeList }[] = [];
const MOST_DOUBTFUL = 500;

/** Whether something in an element has changed since it was first asked about. */
export function hasChangedIn(element: Element): boolean {
  return changed.has(element);
}

/** Notes that something in a node has changed. */
export function noteChangeIn(node: Node, now: number): void {
  changed.set(node, now);
}

/** Notes that an attribute of an element has changed. */
export function noteRestyling(element: Node, now: number): void {
  restyled.set(element, now);
}

/** Notes that a node has come into the page. */
export function noteArrival(node: Node, now: number): void {
  came.set(node, now);
}

/** Forgets what was noted of an element that has left its place: it may change where nobody follows it. */
export function forgetTimesOf(element: Element): void {
  changed.delete(element);
  restyled.delete(element);
}

/** Notes a change of texts or nodes. */
export function noteRenewal(change: MutationRecord, now: number): void {
  const { target, addedNodes, removedNodes } = change;
  const isAdded = addedNodes.length > 0 && ![...removedNodes].some(mayHaveShown);
  if (isAdded && ![...addedNodes].some(hasText)) doubtful.push({ target, now, added: addedNodes });
  else renew(target, now);
  if (doubtful.length > MOST_DOUBTFUL)
    for (const one of doubtful.splice(0)) renew(one.target, one.now);
}

/** Notes that what a node shows is new, and so is what that stands in. */
export function renew(node: Node, now: number): void {
  // What stands around a node that is noted already was noted with it.
  for (let at: Node | null = node; at && (renewed.get(at) ?? 0) < now; at = parentOf(at)) {
    renewed.set(at, now);
  }
}

/** When anything in an element changed last; 0 where nothing has since it was first asked about. */
export function changeTimeOf(element: Element): number {
  return changed.get(element) ?? 0;
}

/** When texts or nodes in an element came, went or changed last; 0 where none have. */
export function renewalTimeOf(element: Element): number {
  settleDoubtful();
  return renewed.get(element) ?? 0;
}

/**
 * When an element, or what it stands in, came into the page last, or else was restyled. The body does not count:
 * pages change it at each dialog.
 */
export function placingTimeOf(element: Element, { isStyleCounted }: { isStyleCounted: boolean }) {
  let time = 0;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    time = Math.max(time, came.get(at) ?? 0, isStyleCounted ? (restyled.get(at) ?? 0) : 0);
  }
  return time;
}

function settleDoubtful(): void {
  for (const { target, now, added } of doubtful.splice(0)) {
    if (isStanding(target) && ![...added].every(isBlank)) renew(target, now);
  }
}

/** Whether a node that has gone may have shown anything: an element may have been a picture. */
function mayHaveShown(node: Node): boolean {
  return isElement(node) || hasText(node);
}
