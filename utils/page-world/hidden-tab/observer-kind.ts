/** An observer of sizes, or of what comes into view. */
export type Observer = ResizeObserver | IntersectionObserver;

/** What such an observer tells of one element. */
export type ObserverEntry = ResizeObserverEntry | IntersectionObserverEntry;

/** Either class of observers. */
export type AnyObserver = new (
  callback: (entries: ObserverEntry[], observer: Observer) => void,
  options?: IntersectionObserverInit,
) => {
  observe(target: Element, options?: ResizeObserverOptions): void;
  unobserve(target: Element): void;
  disconnect(): void;
};

/** How one kind of observer looks at an element. */
export interface ObserverKind<O extends Observer, E extends ObserverEntry> {
  name: 'ResizeObserver' | 'IntersectionObserver';
  /** What a browser would tell of an element now. */
  look(target: Element, observer: O): E;
  /**
   * What an entry says, as a text: entries that say the same are told once.
   *
   * @param box which box the page watches (`ResizeObserverOptions`)
   */
  gist(entry: E, box: string, observer: O): string;
  /** What the browser takes for told at first. */
  first: string | undefined;
}

/** An entry that is of its class, as the browser's own are. */
export function entryOf<T extends object>(type: { prototype: T }, parts: object): T {
  const entries = Object.entries(parts).map(([key, value]) => [key, { value, enumerable: true }]);
  return Object.create(type.prototype, Object.fromEntries(entries)) as T;
}
