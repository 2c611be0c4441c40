import { hostOf, insideOf, isElement, isFrame, isStanding } from '../flat-tree';
import { OWN } from '../own-mark';

/** What has happened since it was last asked. */
export interface News {
  changes: readonly MutationRecord[];
  /** Elements that show another tree than before: of that no record tells. */
  turned: ReadonlySet<Element>;
}

/** All that an observer can be told. */
export const ANYTHING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/**
 * Follows the trees that make up a page as a person sees it: those asked for, what they stand in, and
 * the shadow roots and frames in them, also the ones that come later.
 */
export class Follower {
  readonly #onNews: (news: News) => void;
  #observer: MutationObserver | undefined;
  /** Since when each tree is followed, in the time of `performance.now()`. */
  #since = new WeakMap<Node, number>();
  /** What may come to show another tree than it does: frames, and custom elements without a shadow root. */
  readonly #open = new Map<Element, ShadowRoot | Document | null>();
  readonly #lateRoots = new Set<(host: Element) => void>();
  #isAsked = false;
  /** Whether a shadow root has been met, but for ours. */
  hasShadows = false;

  /** @param onNews told of what the browser tells by itself */
  constructor(onNews: (news: News) => void) {
    this.#onNews = onNews;
  }

  /** Follows the tree that an element stands in from now on. */
  follow(element: Element): void {
    let tree: Node | undefined = element.getRootNode();
    while (tree && !this.#since.has(tree)) {
      this.#followTree(tree);
      tree = hostOf(tree)?.getRootNode();
    }
  }

  /** Follows nothing any more, until it is asked to again. */
  stop(): void {
    this.#observer?.disconnect();
    this.#since = new WeakMap();
    this.#open.clear();
  }

  /** Since when the tree of an element is followed; 0 when it is not. */
  since(element: Element): number {
    return this.#since.get(element.getRootNode()) ?? 0;
  }

  /**
   * Takes in at once what the page would only tell after the script that runs now.
   *
   * @param isAnew whether the page may have run since it was last asked; else what no record tells is
   * asked for once per microtask, as it takes as long as there are elements that may turn
   */
  takeNews(isAnew: boolean): News {
    return this.#newsOf(this.#observer?.takeRecords() ?? [], isAnew);
  }

  /**
   * Calls back for each custom element that gets its shadow root only when it is in the page, once that
   * has been noticed.
   *
   * @returns how to stop
   */
  onLateRoot(listen: (host: Element) => void): () => void {
    this.#lateRoots.add(listen);
    return () => this.#lateRoots.delete(listen);
  }

  #newsOf(changes: readonly MutationRecord[], isAnew: boolean): News {
    const turned = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) if (isElement(node) && isStanding(node)) this.#meetAll(node);
      // Any element may be given a shadow root: of one without a hyphen it shows when it changes.
      if (isElement(target) && isStanding(target) && this.#meet(target)) turned.add(target);
    }
    for (const element of this.#whatTurned(isAnew)) turned.add(element);
    return { changes, turned };
  }

  #whatTurned(isAnew: boolean): Element[] {
    if (this.#open.size === 0 || (this.#isAsked && !isAnew)) return [];
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
    });
    const turned: Element[] = [];
    for (const [element, shown] of this.#open) {
      if (!isStanding(element)) this.#open.delete(element);
      else if (insideOf(element) !== shown) {
        this.#meet(element);
        turned.push(element);
      }
    }
    return turned;
  }

  #followTree(tree: Node): void {
    this.#since.set(tree, performance.now());
    this.#observer ??= new MutationObserver((changes) => this.#onNews(this.#newsOf(changes, true)));
    this.#observer.observe(tree, ANYTHING);
    if (hostOf(tree)?.shadowRoot === tree) this.#followSlots(tree as ShadowRoot);
    this.#meetAll(tree as Element | Document | ShadowRoot);
  }

  /** What a script assigns to a slot by itself is told by no record. */
  #followSlots(root: ShadowRoot): void {
    this.hasShadows = true;
    const onSlot = ({ target }: Event) => {
      this.#onNews({ changes: [], turned: new Set([target as Element]) });
    };
    root.addEventListener('slotchange', onSlot, { capture: true });
  }

  #meetAll(tree: Element | Document | ShadowRoot): void {
    if (isElement(tree)) this.#meet(tree);
    for (const element of tree.querySelectorAll('*')) this.#meet(element);
  }

  /** @returns whether the element shows a tree that has not been followed yet */
  #meet(element: Element): boolean {
    const inside = insideOf(element);
    const isOpen = isFrame(element) || (inside === null && element.localName.includes('-'));
    // Nobody looks into our own panel; a frame of ours shows the portal.
    if (!inside && !isOpen) return false;
    if (element.hasAttribute(OWN) && !isFrame(element)) return false;
    if (isOpen) this.#open.set(element, inside);
    else if (this.#open.delete(element)) this.#tellLateRoot(element);
    if (!inside || this.#since.has(inside)) return false;
    this.#followTree(inside);
    return true;
  }

  /** Later: a look may be going on. */
  #tellLateRoot(host: Element): void {
    queueMicrotask(() => {
      for (const listen of [...this.#lateRoots]) listen(host);
    });
  }
}
