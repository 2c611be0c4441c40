import { finishAnimation } from '../animations';
import { replaceFunction } from '../replace-function';
import type { HiddenPage } from './hidden-page';

/**
 * Brings what a page's script sets in motion (`element.animate`) to its end at once, in view too. In a hidden tab
 * it fires the `finish` event, which a browser fires only with its next frame.
 */
export class PageAnimations {
  readonly #page: HiddenPage;
  /** Finished animations whose `finish` event has not fired yet. */
  readonly #unfired = new Set<Animation>();
  /** Animations whose `finish` event was fired here: the browser's own one is still to come. */
  readonly #fired = new WeakSet<Animation>();
  readonly #putBack: () => void;

  constructor(page: HiddenPage) {
    this.#page = page;
    const { prototype } = page.view.Element;
    const { animate } = prototype;
    const follow = (animation: Animation) => this.#follow(animation);
    this.#putBack = replaceFunction(
      prototype,
      'animate',
      function own(this: Element, ...given: Parameters<Element['animate']>): Animation {
        return follow(animate.apply(this, given));
      },
    );
  }

  /** Fires the events that a browser would only fire with its next frame. */
  fireEnds(): void {
    for (const animation of this.#unfired) {
      this.#fired.add(animation);
      animation.dispatchEvent(new AnimationPlaybackEvent('finish'));
    }
  }

  /** Gives the page its own function back. */
  stop(): void {
    this.#putBack();
  }

  #follow(animation: Animation): Animation {
    animation.addEventListener('finish', (event) => {
      this.#unfired.delete(animation);
      // The browser fires its own event once the page is in view again: too late, it has been fired.
      if (event.isTrusted && this.#fired.delete(animation)) event.stopImmediatePropagation();
    });
    // The page's script may add its own listeners only after this call.
    queueMicrotask(() => this.#finish(animation));
    return animation;
  }

  #finish(animation: Animation): void {
    const { signal, isNeeded } = this.#page;
    if (signal.aborted) return;
    finishAnimation(animation);
    // The content script may have finished it first, at a change of the page.
    if (animation.playState !== 'finished') return;
    // The promise `finished` resolves by itself; the event waits for a frame, if there is one.
    this.#unfired.add(animation);
    if (isNeeded()) this.fireEnds();
  }
}
