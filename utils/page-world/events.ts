/**
 * The events by which the content script and its helper in the page's own world speak about a hidden
 * tab; text only. They go through the outermost window that a frame may reach.
 */
export const HIDDEN_EVENTS = {
  /** To the helpers: `on` or `off`. */
  quicken: 'myopenip-bulk:quicken',
  /** From a helper: it has heard. */
  heard: 'myopenip-bulk:quickened',
  /** From the helper of a document that has just come. */
  arrived: 'myopenip-bulk:arrived',
  /** From a helper: a name to be woken by, and in how many ms. */
  wake: 'myopenip-bulk:wake',
  /** To the helpers: the name. */
  ring: 'myopenip-bulk:ring',
} as const;

/** Asks for an element, which it bubbles up from, to be clicked in the page's own world. */
export const PRESS = 'myopenip-bulk:press';

/**
 * The events by which the two worlds of a page speak of the browser's own dialogs; text only, and always in one
 * task. They go through the outermost window that a frame may reach, where the content script is.
 */
export const DIALOG_EVENTS = {
  asked: 'myopenip-bulk:asked',
  answer: 'myopenip-bulk:answer',
} as const;

/** Told of an element, by bubbling up from it: the content script has scrolled it. */
export const SCROLLED = 'myopenip-bulk:scrolled';

/** The longest that a helper may ask to be woken after, in ms: what is longer keeps the browser's time. */
export const LONGEST_WAKE = 1000;

export function tell(view: Window, event: keyof typeof HIDDEN_EVENTS, detail = ''): void {
  view.dispatchEvent(new CustomEvent(HIDDEN_EVENTS[event], { detail }));
}

/** Hears what is told. @returns how to stop */
export function hear(
  view: Window,
  event: keyof typeof HIDDEN_EVENTS,
  onTold: (detail: string) => void,
): () => void {
  const listener = (told: Event) => onTold(String((told as CustomEvent<unknown>).detail));
  view.addEventListener(HIDDEN_EVENTS[event], listener);
  return () => view.removeEventListener(HIDDEN_EVENTS[event], listener);
}
