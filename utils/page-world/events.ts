/**
 * The events by which the content script and its helpers in the page's own world, one per document, speak about
 * a hidden tab. They carry text only, and go through the outermost window that a frame may reach.
 */
export const HIDDEN_EVENTS = {
  /** To the helpers: `on` when a run begins, `off` when it is over. */
  quicken: 'myopenip-bulk:quicken',
  /** From a helper: it has heard that. */
  heard: 'myopenip-bulk:quickened',
  /** From the helper of a document that has just been loaded. */
  arrived: 'myopenip-bulk:arrived',
  /** From a helper: its name, what to wake it for, and in how many ms. */
  wake: 'myopenip-bulk:wake',
  /** To the helpers: the name of one, and what it is woken for. */
  ring: 'myopenip-bulk:ring',
} as const;

/** Asks the page's own world to click the element that it is dispatched on. */
export const PRESS = 'myopenip-bulk:press';

/**
 * The events by which the two worlds of a page speak of the browser's own dialogs. They carry text only, and the
 * answer comes in the same task. They go through the outermost window that a frame may reach, where the content
 * script is.
 */
export const DIALOG_EVENTS = {
  asked: 'myopenip-bulk:asked',
  answer: 'myopenip-bulk:answer',
} as const;

/** Tells the page's own world that the content script has scrolled the element that it is dispatched on. */
export const SCROLLED = 'myopenip-bulk:scrolled';

/** Dispatches an event about a hidden tab. */
export function tell(view: Window, event: keyof typeof HIDDEN_EVENTS, detail = ''): void {
  view.dispatchEvent(new CustomEvent(HIDDEN_EVENTS[event], { detail }));
}

/** Listens to an event about a hidden tab. @returns stops listening */
export function hear(
  view: Window,
  event: keyof typeof HIDDEN_EVENTS,
  onTold: (detail: string) => void,
): () => void {
  const listener = (told: Event) => onTold(String((told as CustomEvent<unknown>).detail));
  view.addEventListener(HIDDEN_EVENTS[event], listener);
  return () => view.removeEventListener(HIDDEN_EVENTS[event], listener);
}
