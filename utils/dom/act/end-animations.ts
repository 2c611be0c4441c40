import { ENDS, endEvent, finishAnimation, legacyOf, timeLeft } from '../../page-world/animations';
import { isGone, isStanding, parentOf } from '../flat-tree';
import { watchTree } from '../tree/watch-tree';
import { breathe } from './yield-to-page';

/**
 * Brings what begins to move to its end at once, wherever in the page, and tells the page so: a browser
 * would only do that with its next frame, and in a hidden tab never.
 *
 * @returns how to leave the page's animations alone again
 */
export function endAnimations(document: Document): () => void {
  const scopes = new Set<Document | ShadowRoot>();
  const over = new AbortController();
  const told = new WeakMap<EventTarget, Set<string>>();

  const end = (animation: Animation) => {
    const { target = null } = (animation.effect ?? {}) as Partial<KeyframeEffect>;
    const until = performance.now() + timeLeft(animation);
    if (!finishAnimation(animation)) return;
    const event = endEvent(animation);
    if (!target || !event) return;
    // After whoever listens has had the time to: what starts a transition may listen only then.
    queueMicrotask(() => {
      told.set(target, (told.get(target) ?? new Set()).add(nameOf(event)));
      if (!tellEnd(target, event)) movedUntil.set(target, until);
    });
  };
  const endIn = (scope: Document | ShadowRoot) => {
    if (isGone(scope)) scopes.delete(scope);
    else for (const animation of scope.getAnimations()) end(animation);
  };
  const endAll = () => scopes.forEach(endIn);
  let isComing = false;
  const endAllSoon = () => {
    if (isComing) return;
    isComing = true;
    void breathe().then(() => {
      isComing = false;
      if (!over.signal.aborted) endAll();
    });
  };
  /**
   * What a change moves stands in its own tree nearly always; what a style sheet moves in another one is
   * ended after the task. To ask hundreds of trees at each change would take a fifth of a user's time.
   */
  const onChange = (changes: readonly MutationRecord[]) => {
    const standing = changes.filter(({ target }) => isStanding(target));
    const trees = new Set<Node>(standing.map(({ target }) => target.getRootNode()));
    for (const scope of scopes) if (trees.has(scope)) endIn(scope);
    if (scopes.size > trees.size) endAllSoon();
  };
  /** The browser's own word of an end comes too late: it would be taken for that of what came next. */
  const silence = (event: Event) => {
    const [target] = event.composedPath();
    if (!event.isTrusted || !target || !told.get(target)?.delete(nameOf(event))) return;
    event.stopImmediatePropagation();
  };
  /** Each tree by itself: such events do not leave a shadow root, nor a frame. */
  const onScope = (scope: Node) => {
    scopes.add(scope as Document | ShadowRoot);
    const how = { capture: true, signal: over.signal };
    for (const type of ENDS) scope.addEventListener(type, silence, how);
  };
  // Any attribute may be what a style sheet goes by.
  const init = { subtree: true, childList: true, attributes: true };
  const stopWatching = watchTree(document.documentElement, { onChange, onScope }, init);
  endAll();
  return () => {
    stopWatching();
    over.abort();
  };
}

/** Until when what was brought to its end would have moved, in the time of `performance.now()`. */
const movedUntil = new WeakMap<Element, number>();

/**
 * For how many ms more an element would move by itself, with what it stands in, where nothing in the page has
 * changed at the end that was told: such a page may go by its own clock, and listen to nothing before.
 */
export function movingTime(element: Element): number {
  let until = 0;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    until = Math.max(until, movedUntil.get(at) ?? 0);
  }
  return Math.max(0, until - performance.now());
}

/**
 * Tells an element of an end. Bootstrap 3 and others of its age listen to the name of WebKit alone, by
 * which a browser tells who does not listen to today's: that nobody did shows in that nothing changed.
 *
 * @returns whether anything has
 */
function tellEnd(target: Element, event: Event): boolean {
  const page = target.getRootNode();
  const observer = new MutationObserver(() => {});
  observer.observe(page, { subtree: true, childList: true, attributes: true });
  target.dispatchEvent(event);
  const hasChanged = () => observer.takeRecords().length > 0;
  const isHeard = hasChanged() || (target.dispatchEvent(legacyOf(event)) && hasChanged());
  observer.disconnect();
  return isHeard;
}

function nameOf(event: Event): string {
  const { propertyName, animationName } = event as Partial<TransitionEvent & AnimationEvent>;
  return `${event.type} ${propertyName ?? animationName}`;
}
