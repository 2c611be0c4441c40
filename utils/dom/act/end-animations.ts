import { ENDS, endEvent, finishAnimation, legacyOf, timeLeft } from '../../page-world/animations';
import { isGone, isStanding, parentOf } from '../flat-tree';
import { watchTree } from '../tree/watch-tree';
import { breathe } from './yield-to-page';

/**
 * Ends each animation and transition at once, wherever in the page, and fires its event: a browser would do that only
 * with its next frame, and never in a hidden tab.
 *
 * @returns leaves the page's animations alone again
 */
export function endAnimations(document: Document): () => void {
  const ender = new AnimationEnder(document);
  return () => ender.stop();
}

class AnimationEnder {
  readonly #scopes = new Set<Document | ShadowRoot>();
  readonly #over = new AbortController();
  /** The events that were fired here, by target: the browser's own ones are still to come. */
  readonly #fired = new WeakMap<EventTarget, Set<string>>();
  readonly #stopWatching: () => void;
  #isComing = false;

  constructor(document: Document) {
    this.#stopWatching = watchTree(
      document.documentElement,
      {
        onChange: (changes) => this.#onChange(changes),
        onScope: (scope) => this.#onScope(scope as Document | ShadowRoot),
      },
      // A style sheet may go by any attribute.
      { subtree: true, childList: true, attributes: true },
    );
    this.#endAll();
  }

  stop(): void {
    this.#stopWatching();
    this.#over.abort();
  }

  /** Each tree by itself: these events do not leave a shadow root, nor a frame. */
  #onScope(scope: Document | ShadowRoot): void {
    this.#scopes.add(scope);
    const how = { capture: true, signal: this.#over.signal };
    for (const type of ENDS) scope.addEventListener(type, (event) => this.#silence(event), how);
  }

  /**
   * What a change moves nearly always stands in the tree of the change. What a style sheet moves in another tree is
   * ended after the task: to ask hundreds of trees at each change would take a fifth of the time per user.
   */
  #onChange(changes: readonly MutationRecord[]): void {
    const standing = changes.filter(({ target }) => isStanding(target));
    const trees = new Set<Node>(standing.map(({ target }) => target.getRootNode()));
    for (const scope of this.#scopes) if (trees.has(scope)) this.#endIn(scope);
    if (this.#scopes.size > trees.size) this.#endAllSoon();
  }

  #endAll(): void {
    for (const scope of this.#scopes) this.#endIn(scope);
  }

  #endAllSoon(): void {
    if (this.#isComing) return;
    this.#isComing = true;
    void breathe().then(() => {
      this.#isComing = false;
      if (!this.#over.signal.aborted) this.#endAll();
    });
  }

  #endIn(scope: Document | ShadowRoot): void {
    if (isGone(scope)) this.#scopes.delete(scope);
    else for (const animation of scope.getAnimations()) this.#end(animation);
  }

  #end(animation: Animation): void {
    const { target = null } = (animation.effect ?? {}) as Partial<KeyframeEffect>;
    const until = performance.now() + timeLeft(animation);
    if (!finishAnimation(animation)) return;
    const event = endEvent(animation);
    if (!target || !event) return;
    // A script that starts a transition may add its listener only after that.
    queueMicrotask(() => {
      const fired = this.#fired.get(target) ?? new Set();
      this.#fired.set(target, fired.add(nameOf(event)));
      if (!fireEnd(target, event)) movedUntil.set(target, until);
    });
  }

  /** The browser's own event comes later: the page would take it for the end of what moves next. */
  #silence(event: Event): void {
    const [target] = event.composedPath();
    if (!event.isTrusted || !target || !this.#fired.get(target)?.delete(nameOf(event))) return;
    event.stopImmediatePropagation();
  }
}

/** Until when an element would have moved that was brought to its end, in the time of `performance.now()`. */
const movedUntil = new WeakMap<Element, number>();

/**
 * For how many ms more an element, or what it stands in, would move by itself, where nothing in the page changed when
 * its end was fired: such a page may go by its own timer, and not listen before.
 */
export function movingTime(element: Element): number {
  let until = 0;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    until = Math.max(until, movedUntil.get(at) ?? 0);
  }
  return Math.max(0, until - performance.now());
}

/**
 * Fires the end of an animation. Bootstrap 3 and others of its age listen to WebKit's name of the event alone, which a
 * browser fires where nobody listens to today's name. Whether anybody does shows only in that something changes.
 *
 * @returns whether anything changed
 */
function fireEnd(target: Element, event: Event): boolean {
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
