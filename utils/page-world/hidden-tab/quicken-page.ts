/**
 * Runs in the page's own world while a run is on. In a hidden tab a browser draws no frames and slows timers to
 * one a second, and the portal's own dialogs wait for both. There timers are rung in time, frames are called, and
 * each frame tells the page what a browser tells only when it draws: scrolling, new sizes, what came into view.
 * What a script sets in motion is finished at once, in view too.
 */
import { hear, tell } from '../events';
import { type HiddenPage, timingOf, type View } from './hidden-page';
import { endJQueryEffects } from './jquery-effects';
import { PageAnimations } from './page-animations';
import { PageFrames } from './page-frames';
import { knowObservers, type PageObservers } from './page-observers';
import { PageScrolls } from './page-scrolls';
import { PageTimers } from './page-timers';

/** What may change sizes, or what is in view. */
const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

/**
 * Stands by in a document for a run in a hidden tab: does nothing until the content script says that one is on.
 *
 * @param home the window of the content script
 */
export function quickenOnRequest(view: View, home: Window): void {
  const observers = knowObservers(view);
  let stops: (() => void)[] = [];
  const leave = () => {
    for (const stop of stops.splice(0)) stop();
  };
  const stopHearing = hear(home, 'quicken', (detail) => {
    if (detail !== 'on') leave();
    else if (stops.length === 0) {
      const page = new QuickenedPage(view, home, observers);
      stops = [() => page.stop(), endJQueryEffects(view)];
    }
    tell(home, 'heard');
  });
  // Where a page loads in the midst of a run, its jQuery is there only by now.
  view.document.addEventListener('DOMContentLoaded', () => {
    if (stops.length > 0) stops.push(endJQueryEffects(view));
  });
  // The outermost window outlives the documents of its frames, and would keep each of them in memory.
  view.addEventListener('pagehide', ({ persisted }) => {
    if (persisted || view === home) return;
    stopHearing();
    leave();
  });
  tell(home, 'arrived');
}

/** A page during a run. Its functions are replaced in view too, as it may be hidden at any moment. */
class QuickenedPage {
  /** The name in the wake-ups of this document, which other documents do not have. */
  readonly #name = Math.random().toString(36).slice(2);
  readonly #page: HiddenPage;
  readonly #over = new AbortController();
  readonly #timers: PageTimers;
  readonly #frames: PageFrames;
  readonly #animations: PageAnimations;
  readonly #scrolls: PageScrolls;
  readonly #changes: MutationObserver;

  constructor(view: View, home: Window, observers: PageObservers) {
    const { document } = view;
    const isNeeded = () => document.hidden && !this.#over.signal.aborted;
    const page: HiddenPage = {
      view,
      native: timingOf(view),
      signal: this.#over.signal,
      isNeeded,
      wake: (what, ms) => tell(home, 'wake', `${this.#name} ${what} ${ms}`),
    };
    this.#page = page;
    this.#frames = new PageFrames(page, {
      before: () => {
        if (isNeeded()) this.#scrolls.notify();
      },
      after: () => {
        if (isNeeded()) observers.notify();
      },
    });
    this.#scrolls = new PageScrolls(view, { isNeeded, onMoved: () => this.#frames.drawSoon() });
    this.#timers = new PageTimers(page);
    this.#animations = new PageAnimations(page);
    this.#changes = new view.MutationObserver(() => {
      if (observers.isAny()) this.#frames.drawSoon();
    });
    this.#followChanges();
    const { signal } = this.#over;
    document.addEventListener('visibilitychange', () => this.#onVisibility(), { signal });
    signal.addEventListener(
      'abort',
      hear(home, 'ring', (detail) => this.#onRing(detail)),
    );
  }

  /** Gives the page its own functions back. */
  stop(): void {
    this.#over.abort();
    this.#changes.disconnect();
    this.#scrolls.stop();
    this.#frames.stop();
    this.#timers.stop();
    this.#animations.stop();
  }

  #onRing(detail: string): void {
    const [name, what = ''] = detail.split(' ');
    if (name !== this.#name) return;
    if (what === 'frame') this.#frames.draw();
    else this.#timers.ring(what);
  }

  #onVisibility(): void {
    this.#followChanges();
    if (this.#page.isNeeded()) this.#animations.fireEnds();
    this.#timers.askForAll();
    this.#frames.drawAnew();
  }

  /** Any change may change sizes. In a visible tab the browser itself tells the page's observers. */
  #followChanges(): void {
    if (this.#page.isNeeded()) this.#changes.observe(this.#page.view.document, EVERYTHING);
    else this.#changes.disconnect();
  }
}
