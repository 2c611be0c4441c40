/**
 * Runs in the page's own world while a run is on. In a hidden tab a browser scrolls, and tells nobody; nor
 * does it scroll smoothly, for it draws nothing. What was scrolled there by a script is told of here.
 */
import { SCROLLED } from './events';

type View = Window & typeof globalThis;

interface Place {
  top: number;
  left: number;
}

interface Options {
  /** Whether the browser tells of nothing now. */
  isNeeded: () => boolean;
  /** Something may have been scrolled: it is to be told of with the next frame. */
  onMoved: () => void;
}

type Scroll = (...given: unknown[]) => void;

/** The ways in which a script scrolls, but for the properties. */
const WAYS = ['scroll', 'scrollTo', 'scrollBy'] as const;

/**
 * Follows what scripts scroll.
 *
 * @returns `tell` tells of what has moved since it was told of last; `stop` puts the page's functions back
 */
export function followScrolls(
  view: View,
  { isNeeded, onMoved }: Options,
): { tell: () => void; stop: () => void } {
  const { document } = view;
  const over = new AbortController();
  /** Where each was when it was last told of; `undefined` where nobody knows. */
  const told = new Map<Element, Place | undefined>();
  /** What the browser will tell of once more when it draws. */
  const ahead = new Map<Element, Place>();

  const note = (element: Element | null) => {
    if (element && !told.has(element)) told.set(element, placeOf(element));
  };
  /** Does what a script wants, knowing where the element was before. */
  const scroll = (element: Element | null, act: () => void) => {
    note(element);
    act();
    onMoved();
  };
  const tell = () => {
    for (const [element, before] of [...told]) {
      if (!element.isConnected) told.delete(element);
      const now = placeOf(element);
      if (!element.isConnected || (before && isSame(before, now))) continue;
      told.set(element, now);
      ahead.set(element, now);
      const isWindow = element === document.scrollingElement;
      const target = isWindow ? document : element;
      for (const type of ['scroll', 'scrollend']) {
        target.dispatchEvent(new view.Event(type, { bubbles: isWindow }));
      }
    }
  };
  const onScroll = (event: Event) => {
    if (!event.isTrusted) return;
    const [at] = event.composedPath();
    const element = at === document ? document.scrollingElement : at;
    if (!(element instanceof view.Element)) return;
    const now = placeOf(element);
    const before = ahead.get(element);
    ahead.delete(element);
    // The browser's own word, which it has kept until the page is in view again, comes too late.
    if (before && isSame(before, now)) event.stopImmediatePropagation();
    else if (told.has(element)) told.set(element, now);
  };
  const onScrolled = (event: Event) => {
    const [at] = event.composedPath();
    if (!(at instanceof view.Element)) return;
    told.set(at, undefined);
    onMoved();
  };
  const options = { capture: true, signal: over.signal };
  view.addEventListener('scroll', onScroll, options);
  view.addEventListener(SCROLLED, onScrolled, options);

  const toPlace = view.Element.prototype.scrollTo as (place: ScrollToOptions) => void;
  const undo = [
    ...WAYS.map((way) => {
      const native = view.Element.prototype[way] as Scroll;
      return replace(view.Element.prototype, way, function own(this: Element, ...given: unknown[]) {
        scroll(this, () => native.apply(this, isNeeded() ? atOnce(given) : given));
      });
    }),
    ...WAYS.map((way) => {
      const native = view[way] as Scroll;
      return replace(view, way, (...given: unknown[]) => {
        const wish = isNeeded() ? atOnce(given) : given;
        scroll(document.scrollingElement, () => native.apply(view, wish));
      });
    }),
  ];
  const { scrollIntoView } = view.Element.prototype;
  undo.push(
    replace(
      view.Element.prototype,
      'scrollIntoView',
      function own(this: Element, ...given: [(boolean | ScrollIntoViewOptions)?]) {
        for (let at: Node | null = this; at; at = outOf(at)) {
          if (at instanceof view.Element) note(at);
        }
        const [wish] = given;
        const calm = typeof wish === 'object' ? wish : { block: wish === false ? 'end' : 'start' };
        if (isNeeded())
          scrollIntoView.call(this, { ...calm, behavior: 'instant' } as ScrollIntoViewOptions);
        else scrollIntoView.apply(this, given);
        onMoved();
      },
    ),
  );
  for (const key of ['scrollTop', 'scrollLeft'] as const) {
    const native = Object.getOwnPropertyDescriptor(view.Element.prototype, key);
    if (!native?.set) continue;
    const set = native.set;
    const own: PropertyDescriptor = {
      ...native,
      set(this: Element, value: number) {
        const side = key === 'scrollTop' ? 'top' : 'left';
        scroll(this, () => {
          if (isNeeded()) toPlace.call(this, { [side]: value, behavior: 'instant' });
          else set.call(this, value);
        });
      },
    };
    Object.defineProperty(view.Element.prototype, key, own);
    undo.push(() => {
      const now = Object.getOwnPropertyDescriptor(view.Element.prototype, key);
      if (now?.set === own.set) Object.defineProperty(view.Element.prototype, key, native);
    });
  }
  return {
    tell,
    stop: () => {
      over.abort();
      for (const one of undo) one();
    },
  };
}

function placeOf({ scrollTop: top, scrollLeft: left }: Element): Place {
  return { top, left };
}

function isSame(one: Place, other: Place): boolean {
  return one.top === other.top && one.left === other.left;
}

/** What is asked of a scroller, without the way there, which a hidden tab never ends. */
function atOnce(given: unknown[]): unknown[] {
  const [first, second] = given;
  const wish = typeof first === 'object' ? first : { left: first, top: second };
  return [{ ...wish, behavior: 'instant' }];
}

function outOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Puts another function in the place of one. @returns puts it back, unless the page has put its own there */
function replace<T extends object, K extends keyof T>(owner: T, key: K, own: T[K]): () => void {
  const native = owner[key];
  owner[key] = own;
  return () => {
    if (owner[key] === own) owner[key] = native;
  };
}
