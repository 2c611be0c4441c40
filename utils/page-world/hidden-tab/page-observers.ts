import type { View } from './hidden-page';
import { intersections } from './intersections';
import { ObservedElements } from './observed-elements';
import type { AnyObserver, Observer, ObserverEntry, ObserverKind } from './observer-kind';
import { sizes } from './sizes';

/**
 * The observers by which a page's scripts watch for sizes, or for what comes into view. A browser tells them when it
 * draws, which it does not do in a hidden tab: there they are told here.
 */
export interface PageObservers {
  /** Whether any observer has something to watch. */
  isAny(): boolean;
  /** Tells each observer how its elements have changed since it was told last. */
  notify(): void;
}

/** Knows from now on what observers the page makes: to be called before any script of the page. */
export function knowObservers(view: View): PageObservers {
  const kinds: PageObservers[] = [];
  if (view.ResizeObserver) kinds.push(new KnownObservers(view, sizes(view)));
  if (view.IntersectionObserver) kinds.push(new KnownObservers(view, intersections(view)));
  return {
    isAny: () => kinds.some((one) => one.isAny()),
    notify: () => {
      for (const one of kinds) one.notify();
    },
  };
}

/** All observers of one kind that the page has made, by weak references: only the page keeps them. */
class KnownObservers<O extends Observer, E extends ObserverEntry> implements PageObservers {
  readonly #view: View;
  readonly #kind: ObserverKind<O, E>;
  readonly #known = new Set<WeakRef<object>>();
  readonly #gone = new FinalizationRegistry<WeakRef<object>>((ref) => this.#known.delete(ref));
  readonly #elements = new WeakMap<object, ObservedElements>();

  constructor(view: View, kind: ObserverKind<O, E>) {
    this.#view = view;
    this.#kind = kind;
    const Native = view[kind.name] as unknown as AnyObserver;
    Object.assign(view, { [kind.name]: this.#classBelow(Native) });
  }

  isAny(): boolean {
    return this.#watching().length > 0;
  }

  notify(): void {
    for (const [observer, elements] of this.#watching()) {
      const entries = elements.living().flatMap((target): ObserverEntry[] => {
        const entry = this.#kind.look(target, observer as O);
        const gist = this.#gistOf(elements, entry, observer);
        return elements.tellAhead(target, gist, this.#kind.first) ? [entry] : [];
      });
      if (entries.length === 0) continue;
      try {
        elements.call(entries);
      } catch (error) {
        this.#view.reportError(error);
      }
    }
  }

  #watching(): [object, ObservedElements][] {
    return [...this.#known].flatMap((ref): [object, ObservedElements][] => {
      const observer = ref.deref();
      const elements = observer && this.#elements.get(observer);
      return elements && !elements.isEmpty ? [[observer, elements]] : [];
    });
  }

  #gistOf(elements: ObservedElements, entry: ObserverEntry, observer: object): string {
    return this.#kind.gist(entry as E, elements.boxOf(entry.target), observer as O);
  }

  /** What the browser tells is new to the page, unless it was told here before. */
  #newOf(entries: ObserverEntry[], observer: object): ObserverEntry[] {
    const elements = this.#elements.get(observer);
    if (!elements) return entries;
    return entries.filter((entry) => {
      return elements.tell(entry.target, this.#gistOf(elements, entry, observer));
    });
  }

  #know(observer: object, elements: ObservedElements): void {
    this.#elements.set(observer, elements);
    const ref = new WeakRef(observer);
    this.#known.add(ref);
    this.#gone.register(observer, ref);
  }

  /** The class by which a page's scripts make observers: the browser's own class, wrapped so that we hear of it. */
  #classBelow(Native: AnyObserver): AnyObserver {
    const elementsOf = (observer: object) => this.#elements.get(observer);
    const know = (observer: object, elements: ObservedElements) => this.#know(observer, elements);
    const newOf = (entries: ObserverEntry[], observer: object) => this.#newOf(entries, observer);
    const { name } = this.#kind;
    const Own = {
      [name]: class extends Native {
        constructor(...given: ConstructorParameters<AnyObserver>) {
          const [callback, ...options] = given;
          const onEntries = (entries: ObserverEntry[], observer: Observer) => {
            const fresh = newOf(entries, observer);
            if (fresh.length > 0) callback.call(observer, fresh, observer);
          };
          super(typeof callback === 'function' ? onEntries : callback, ...options);
          const call = (entries: ObserverEntry[]) =>
            callback.call(this as never, entries, this as never);
          know(this, new ObservedElements(call));
        }

        override observe(target: Element, ...options: [ResizeObserverOptions?]): void {
          super.observe(target, ...options);
          // A page that watches an element's size once more wants to be told of it again.
          if (name === 'ResizeObserver') elementsOf(this)?.forget(target);
          elementsOf(this)?.add(target, options[0]?.box);
        }

        override unobserve(target: Element): void {
          super.unobserve(target);
          elementsOf(this)?.forget(target);
        }

        override disconnect(): void {
          super.disconnect();
          elementsOf(this)?.forgetAll();
        }
      },
    };
    return Own[name] as AnyObserver;
  }
}
