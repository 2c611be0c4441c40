import { replaceFunction } from '../replace-function';
import type { View } from './hidden-page';

interface Options {
  /** Whether a smooth way is left out: a hidden tab, which draws nothing, never ends one. */
  isAtOnce: () => boolean;
  /**
   * A script scrolls.
   *
   * @param elements what may be scrolled by it
   * @param scroll does what the script wants; to be called once
   */
  onCall: (elements: readonly Element[], scroll: () => void) => void;
}

type Scroll = (...given: unknown[]) => void;
type IntoView = boolean | ScrollIntoViewOptions | undefined;

/** The ways in which a script scrolls, except `scrollIntoView` and the properties. */
const WAYS = ['scroll', 'scrollTo', 'scrollBy'] as const;

/**
 * Replaces all functions and properties by which a page's scripts scroll.
 *
 * @returns gives the page its own functions back
 */
export function replaceScrollCalls(view: View, options: Options): () => void {
  const putBack = [
    // First: the properties use the page's own `scrollTo`.
    replaceProperty(view, 'scrollTop', options),
    replaceProperty(view, 'scrollLeft', options),
    ...WAYS.map((way) => replaceOfElements(view, way, options)),
    ...WAYS.map((way) => replaceOfWindow(view, way, options)),
    replaceScrollIntoView(view, options),
  ];
  return () => {
    for (const one of putBack) one();
  };
}

function replaceOfElements(
  { Element: { prototype } }: View,
  way: (typeof WAYS)[number],
  { isAtOnce, onCall }: Options,
): () => void {
  const native = prototype[way] as Scroll;
  return replaceFunction(prototype, way, function own(this: Element, ...given: unknown[]) {
    onCall([this], () => native.apply(this, isAtOnce() ? atOnce(given) : given));
  });
}

function replaceOfWindow(
  view: View,
  way: (typeof WAYS)[number],
  { isAtOnce, onCall }: Options,
): () => void {
  const native = view[way] as Scroll;
  return replaceFunction(view, way, (...given: unknown[]) => {
    const wish = isAtOnce() ? atOnce(given) : given;
    const { scrollingElement } = view.document;
    onCall(scrollingElement ? [scrollingElement] : [], () => native.apply(view, wish));
  });
}

function replaceScrollIntoView(view: View, { isAtOnce, onCall }: Options): () => void {
  const { prototype } = view.Element;
  const native = prototype.scrollIntoView;
  return replaceFunction(
    prototype,
    'scrollIntoView',
    function own(this: Element, ...given: [IntoView?]) {
      const scroll = () => native.apply(this, isAtOnce() ? [intoViewAtOnce(given[0])] : given);
      onCall(ancestorsOf(view, this), scroll);
    },
  );
}

function replaceProperty(
  { Element: { prototype } }: View,
  key: 'scrollTop' | 'scrollLeft',
  { isAtOnce, onCall }: Options,
): () => void {
  const native = Object.getOwnPropertyDescriptor(prototype, key);
  if (!native?.set) return () => {};
  const { set } = native;
  const side = key === 'scrollTop' ? 'top' : 'left';
  const scrollTo = prototype.scrollTo as (offset: ScrollToOptions) => void;
  const own: PropertyDescriptor = {
    ...native,
    set(this: Element, value: number) {
      onCall([this], () => {
        if (isAtOnce()) scrollTo.call(this, { [side]: value, behavior: 'instant' });
        else set.call(this, value);
      });
    },
  };
  Object.defineProperty(prototype, key, own);
  return () => {
    const now = Object.getOwnPropertyDescriptor(prototype, key);
    if (now?.set === own.set) Object.defineProperty(prototype, key, native);
  };
}

/** What a script asks of `scrollTo` and the like, without a smooth way there. */
function atOnce(given: unknown[]): unknown[] {
  const [first, second] = given;
  const wish = typeof first === 'object' ? first : { left: first, top: second };
  return [{ ...wish, behavior: 'instant' }];
}

/** The same of `scrollIntoView`. */
function intoViewAtOnce(wish: IntoView): ScrollIntoViewOptions {
  if (typeof wish === 'object') return { ...wish, behavior: 'instant' };
  return { block: wish === false ? 'end' : 'start', behavior: 'instant' };
}

/** An element and all that it stands in, through shadow roots. */
function ancestorsOf(view: View, element: Element): Element[] {
  const elements: Element[] = [];
  for (let at: Node | null = element; at; at = outOf(at)) {
    if (at instanceof view.Element) elements.push(at);
  }
  return elements;
}

function outOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}
