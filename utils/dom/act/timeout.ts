import { SUSPENDED } from '../../timing';

/**
 * Calls back after a time. A page that was suspended meanwhile, as by a closed laptop, is given the same time again when
 * it wakes up, once: what it waits for was suspended too.
 *
 * @param ms in ms
 * @returns cancels it
 */
export function startPatience(ms: number, onEnd: () => void): () => void {
  const due = performance.now() + ms;
  let timer = setTimeout(() => {
    if (performance.now() - due > SUSPENDED) timer = setTimeout(onEnd, ms);
    else onEnd();
  }, ms);
  return () => clearTimeout(timer);
}
