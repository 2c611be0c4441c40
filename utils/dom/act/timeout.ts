/** A timer that rings so much later than it should was asleep with the page, in ms. */
const LATE = 5000;

/**
 * Calls back when so much time has passed. A page that was put to sleep meanwhile, by a laptop that was
 * closed, say, is given the same time again when it wakes up, once: what it waits for slept too.
 *
 * @param ms milliseconds
 * @returns what calls it off
 */
export function startPatience(ms: number, onEnd: () => void): () => void {
  const due = performance.now() + ms;
  let timer = setTimeout(() => {
    if (performance.now() - due > LATE) timer = setTimeout(onEnd, ms);
    else onEnd();
  }, ms);
  return () => clearTimeout(timer);
}
