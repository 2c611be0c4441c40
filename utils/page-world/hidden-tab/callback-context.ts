import type { View } from './hidden-page';

/**
 * Keeps the context that a library has given to a callback, as zone.js does. Such a library patches timers
 * and the listeners of events. A timer of our own would be outside of its context; a listener that is added
 * now is called in the context of now.
 *
 * @returns calls `call` in that context; what it throws is reported to the page, as a timer's error is
 */
export function inContext(view: View, call: () => void): () => void {
  const bell = new EventTarget();
  bell.addEventListener('ring', () => {
    try {
      call();
    } catch (error) {
      view.reportError(error);
    }
  });
  return () => {
    bell.dispatchEvent(new Event('ring'));
  };
}
