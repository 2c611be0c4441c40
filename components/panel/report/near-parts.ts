/** How far beyond the part in view it is drawn ahead, so that nobody scrolls into a gap. */
const AHEAD = '600px 0px';

/** Tells the parts of a long list when they come near to what is in view, and when they go away from it. */
export class NearParts {
  readonly #told = new Map<Element, (isNear: boolean) => void>();
  #observer: IntersectionObserver | undefined;

  /** Follows a part. @returns how to stop */
  follow(part: Element, tell: (isNear: boolean) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#told.get(target)?.(isIntersecting);
      },
      { root: scrollerOf(part), rootMargin: AHEAD },
    );
    this.#told.set(part, tell);
    this.#observer.observe(part);
    return () => {
      this.#told.delete(part);
      this.#observer?.unobserve(part);
    };
  }
}

/** What scrolls an element; `null` where that is the window. The margin counts for nothing else in between. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/^(?:auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
