import { hostOf, insideOf, isElement, isFrame, isStanding } from '../flat-tree';
import { OWN } from '../own-mark';

/** What has changed in the followed trees since it was last asked or told. */
export interface Changes {
  records: readonly MutationRecord[];
  /** Elements that show another tree than before: no record tells of that. */
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
 * Follows the changes of all trees that make up a page as a person sees it: those that are asked for, the trees that
 * these stand in, and the shadow roots and frames in them, also later ones.
 */
export class ChangeFollower {
  readonly #onChanges: (changes: Changes) => void;
  #observer: MutationObserver | undefined;
  /** Since when each tree is followed, in the time of `performance.now()`. */
  #since = new WeakMap<Node, number>();
  /**
   * Elements that may come to show another tree, and what they show now: frames, and custom elements without a
   * shadow root.
   */
  readonly #open = new Map<Element, ShadowRoot | Document | null>();
  readonly #lateRoots = new Set<(host: Element) => void>();
  /** Whether the open elements were looked at in this microtask. */
  #isLookedAt = false;
  /** Whether a shadow root was met, other than ours. */
  hasShadows = false;

  /** @param onChanges told of what the browser tells by itself */
  constructor(onChanges: (changes: Changes) => void) {
    this.#onChanges = onChanges;
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

  /** Since when the tree of an element is followed, in the time of `performance.now()`; 0 when it is not. */
  since(element: Element): number {
    return this.#since.get(element.getRootNode()) ?? 0;
  }

  /**
   * Takes now what the browser would only tell after the script that runs now.
   *
   * @param isNewTask whether the page may have run since the last call. If not, the elements that may show another
   * tree are looked at once per microtask: there may be many.
   */
  takeChanges(isNewTask: boolean): Changes {
    return this.#changesOf(this.#observer?.takeRecords() ?? [], isNewTask);
  }

  /**
   * Calls back for each custom element that gets its shadow root only when it is in the page, once that was noticed.
   *
   * @returns stops that
   */
  onLateRoot(listen: (host: Element) => void): () => void {
    this.#lateRoots.add(listen);
    return () => this.#lateRoots.delete(listen);
  }

  #changesOf(records: readonly MutationRecord[], isNewTask: boolean): Changes {
    const turned = new Set<Element>();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) if (isElement(node) && isStanding(node)) this.#meetAll(node);
      // Any element may be given a shadow root. One without a hyphen is not open: it is looked at when it changes.
      if (isElement(target) && isStanding(target) && this.#meet(target)) turned.add(target);
    }
    for (const element of this.#turnedOpen(isNewTask)) turned.add(element);
    return { records, turned };
  }

  #turnedOpen(isNewTask: boolean): Element[] {
    if (this.#open.size === 0 || (this.#isLookedAt && !isNewTask)) return [];
    this.#isLookedAt = true;
    queueMicrotask(() => {
      this.#isLookedAt = false;
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
    this.#observer ??= new MutationObserver((records) => {
      this.#onChanges(this.#changesOf(records, true));
    });
    this.#observer.observe(tree, ANYTHING);
    if (hostOf(tree)?.shadowRoot === tree) this.#followSlots(tree as ShadowRoot);
    this.#meetAll(tree as Element | Document | ShadowRoot);
  }

  /** What a script assigns to a slot by itself is told by no record. */
  #followSlots(root: ShadowRoot): void {
    this.hasShadows = true;
    const onSlot = ({ target }: Event) => {
      this.#onChanges({ records: [], turned: new Set([target as Element]) });
    };
    root.addEventListener('slotchange', onSlot, { capture: true });
  }

  #meetAll(tree: Element | Document | ShadowRoot): void {
    if (isElement(tree)) this.#meet(tree);
    for (const element of tree.querySelectorAll('*')) this.#meet(element);
  }

  /** @returns whether the element shows a tree that was not followed before */
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
