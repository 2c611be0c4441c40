/** A window with the classes of its own world. */
export type View = Window & typeof globalThis;

/** A window's functions of time as the DOM has them: Node's types, which tools bring along, have others. */
export interface Timing {
  setTimeout(handler: TimerHandler, ms?: number, ...given: unknown[]): number;
  setInterval(handler: TimerHandler, ms?: number, ...given: unknown[]): number;
  clearTimeout(id?: number): void;
  clearInterval(id?: number): void;
  requestAnimationFrame(call: FrameRequestCallback): number;
  cancelAnimationFrame(id: number): void;
}

/** A page that may be hidden at any moment while a run is on, as each part of its help sees it. */
export interface HiddenPage {
  view: View;
  /** The browser's own functions, or what a library had put in their place before the run. */
  native: Timing;
  /** Aborts when the run is over. */
  signal: AbortSignal;
  /** Whether the tab is hidden now, during the run: the browser draws nothing. */
  isNeeded: () => boolean;
  /** Asks the content script to wake the page up by `what`, after a delay in ms. */
  wake: (what: string, ms: number) => void;
}

/** The functions of time that a window has now. */
export function timingOf(view: View): Timing {
  const timing = view as unknown as Timing;
  return {
    setTimeout: timing.setTimeout,
    setInterval: timing.setInterval,
    clearTimeout: timing.clearTimeout,
    clearInterval: timing.clearInterval,
    requestAnimationFrame: timing.requestAnimationFrame,
    cancelAnimationFrame: timing.cancelAnimationFrame,
  };
}
