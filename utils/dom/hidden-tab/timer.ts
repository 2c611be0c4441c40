/** Calls back after a delay in ms. @returns cancels it */
export type Waker = (ms: number, call: () => void) => () => void;

/** Wakes the page in time in a hidden tab; set while a run is on. */
let waker: Waker | undefined;

/**
 * Calls back after a delay in ms. In a hidden tab, where a browser's own timers take a second, or a minute, the waker
 * rings in time, if there is one.
 *
 * @returns cancels it
 */
export function later(ms: number, call: () => void): () => void {
  let cancelWake = () => {};
  const ring = () => {
    stop();
    call();
  };
  const timer = setTimeout(ring, ms);
  const stop = () => {
    clearTimeout(timer);
    cancelWake();
  };
  if (document.hidden && waker) cancelWake = waker(ms, ring);
  return stop;
}

/** Sets what rings in a hidden tab. @returns takes it away again */
export function useWaker(given: Waker): () => void {
  waker = given;
  return () => {
    if (waker === given) waker = undefined;
  };
}
