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
   * What a change moves nearly always stands in the same tree. Animations that it starts in another tree, by a style
   * sheet, are ended after the task: asking hundreds of trees at each change would take a fifth of the time per user.
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

/** For elements whose animation we ended: until when they would have moved, in the time of `performance.now()`. */
const movedUntil = new WeakMap<Element, number>();

/**
 * For how many ms more an element, or what it stands in, would still move. It counts only where nothing in the page
 * changed when we fired the end event: such a page may use a timer of its own, and not listen before.
 */
export function movingTime(element: Element): number {
  let until = 0;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    until = Math.max(until, movedUntil.get(at) ?? 0);
  }
  return Math.max(0, until - performance.now());
}

/**
 * Fires the end of an animation. Bootstrap 3 and other kits of its age listen only to the event's WebKit name, which a
 * browser fires where nobody listens to today's name. Only a change of the page shows that anybody listens.
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
