import { SCROLLED } from '../events';
import type { View } from './hidden-page';
import { replaceScrollCalls } from './scroll-calls';

/** How far a box is scrolled, in px. */
interface Offset {
  top: number;
  left: number;
}

interface Options {
  /** Whether the browser tells the page of nothing now. */
  isNeeded: () => boolean;
  /** Something may have been scrolled: `notify` is to be called with the next frame. */
  onMoved: () => void;
}

/**
 * Follows what scripts scroll, in the page's own world while a run is on. A hidden tab does scroll, but its browser
 * fires no `scroll` event there.
 */
export class PageScrolls {
  readonly #view: View;
  readonly #onMoved: () => void;
  readonly #over = new AbortController();
  /** How far each box was scrolled when the page was last told of it; `undefined` where nobody knows. */
  readonly #told = new Map<Element, Offset | undefined>();
  /** The same by events that were fired here: the browser fires its own once it draws again. */
  readonly #ahead = new Map<Element, Offset>();
  readonly #putBack: () => void;

  constructor(view: View, { isNeeded, onMoved }: Options) {
    this.#view = view;
    this.#onMoved = onMoved;
    const options = { capture: true, signal: this.#over.signal };
    view.addEventListener('scroll', (event) => this.#onScroll(event), options);
    view.addEventListener(SCROLLED, (event) => this.#onScrolled(event), options);
    this.#putBack = replaceScrollCalls(view, {
      isAtOnce: isNeeded,
      onCall: (elements, scroll) => {
        for (const element of elements) this.#note(element);
        scroll();
        onMoved();
      },
    });
  }

  /** Fires the events of all that was scrolled since the page was told last. */
  notify(): void {
    for (const [element, before] of [...this.#told]) {
      if (!element.isConnected) this.#told.delete(element);
      const now = offsetOf(element);
      if (!element.isConnected || (before && isSame(before, now))) continue;
      this.#told.set(element, now);
      this.#ahead.set(element, now);
      this.#fire(element);
    }
  }

  /** Gives the page its own functions back. */
  stop(): void {
    this.#over.abort();
    this.#putBack();
  }

  #note(element: Element): void {
    if (!this.#told.has(element)) this.#told.set(element, offsetOf(element));
  }

  #fire(element: Element): void {
    const { document, Event } = this.#view;
    const isWindow = element === document.scrollingElement;
    const target = isWindow ? document : element;
    for (const type of ['scroll', 'scrollend']) {
      target.dispatchEvent(new Event(type, { bubbles: isWindow }));
    }
  }

  /** An event that the browser has fired. */
  #onScroll(event: Event): void {
    if (!event.isTrusted) return;
    const { document, Element } = this.#view;
    const [at] = event.composedPath();
    const element = at === document ? document.scrollingElement : at;
    if (!(element instanceof Element)) return;
    const now = offsetOf(element);
    const before = this.#ahead.get(element);
    this.#ahead.delete(element);
    // Kept by the browser until the page was in view again: the page has been told of it.
    if (before && isSame(before, now)) event.stopImmediatePropagation();
    else if (this.#told.has(element)) this.#told.set(element, now);
  }

  /** The content script has scrolled something. */
  #onScrolled(event: Event): void {
    const [at] = event.composedPath();
    if (!(at instanceof this.#view.Element)) return;
    this.#told.set(at, undefined);
    this.#onMoved();
  }
}

function offsetOf({ scrollTop: top, scrollLeft: left }: Element): Offset {
  return { top, left };
}

function isSame(one: Offset, other: Offset): boolean {
  return one.top === other.top && one.left === other.left;
}
