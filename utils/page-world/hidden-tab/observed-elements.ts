import type { ObserverEntry } from './observer-kind';

/** What one observer of the page watches, and what it was last told of each element. */
export class ObservedElements {
  /** Calls the page's callback. */
  readonly call: (entries: ObserverEntry[]) => void;
  readonly #targets = new Set<WeakRef<Element>>();
  /** The same by element: a page may watch thousands, one after the other. */
  readonly #refs = new WeakMap<Element, WeakRef<Element>>();
  readonly #boxes = new WeakMap<Element, string>();
  readonly #told = new WeakMap<Element, string>();
  /** What was told here, ahead of the browser. */
  readonly #ahead = new WeakMap<Element, string>();

  constructor(call: (entries: ObserverEntry[]) => void) {
    this.call = call;
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0;
  }

  /** @param box which box the page watches */
  add(target: Element, box = 'content-box'): void {
    if (!this.#refs.has(target)) {
      const ref = new WeakRef(target);
      this.#refs.set(target, ref);
      this.#targets.add(ref);
    }
    this.#boxes.set(target, box);
  }

  forget(target: Element): void {
    const ref = this.#refs.get(target);
    if (ref) this.#targets.delete(ref);
    this.#refs.delete(target);
    this.#told.delete(target);
    this.#ahead.delete(target);
  }

  forgetAll(): void {
    for (const target of this.living()) this.forget(target);
    this.#targets.clear();
  }

  /** The elements that are still in memory. */
  living(): Element[] {
    return [...this.#targets].flatMap((ref) => {
      const target = ref.deref();
      if (!target) this.#targets.delete(ref);
      return target ?? [];
    });
  }

  boxOf(target: Element): string {
    return this.#boxes.get(target) ?? 'content-box';
  }

  /**
   * Takes in what the browser tells about an element. @returns whether it is new to the page: we have not told it
   * before
   */
  tell(target: Element, gist: string): boolean {
    const isTold = this.#ahead.get(target) === gist;
    this.#ahead.delete(target);
    this.#told.set(target, gist);
    return !isTold;
  }

  /** Takes in what is told here. @param first what counts as told at first @returns whether it is new */
  tellAhead(target: Element, gist: string, first: string | undefined): boolean {
    if ((this.#told.get(target) ?? first) === gist) return false;
    this.#told.set(target, gist);
    this.#ahead.set(target, gist);
    return true;
  }
}
