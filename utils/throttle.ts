/**
 * Calls `work` at most once per `interval` ms, the last call never lost.
 *
 * @returns the throttled function; `now` does it at once and forgets what was pending, `flush` does at
 * once what is
 */
export function throttled(
  work: () => void,
  interval: number,
): { soon: () => void; now: () => void; flush: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    work();
  };
  const soon = () => {
    timer ??= setTimeout(now, Math.max(0, last + interval - performance.now()));
  };
  const flush = () => {
    if (timer !== undefined) now();
  };
  return { soon, now, flush };
}
