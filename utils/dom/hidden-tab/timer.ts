/** Calls back after so many ms. @returns how to call it off */
export type Waker = (ms: number, call: () => void) => () => void;

let waker: Waker | undefined;

/**
 * Calls back after so many ms, also in a hidden tab, where a browser's own timers take a second, or a
 * minute: there a waker, if one was given, rings in time.
 *
 * @returns how to call it off
 */
export function later(ms: number, call: () => void): () => void {
  let callOff = () => {};
  const ring = () => {
    stop();
    call();
  };
  const timer = setTimeout(ring, ms);
  const stop = () => {
    clearTimeout(timer);
    callOff();
  };
  if (document.hidden && waker) callOff = waker(ms, ring);
  return stop;
}

/** Gives what rings in a hidden tab. @returns how to take it away */
export function useWaker(given: Waker): () => void {
  waker = given;
  return () => {
    if (waker === given) waker = undefined;
  };
}
