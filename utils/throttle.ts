/**
 * Calls `work` at most once per `interval` ms. The last call is never lost.
 *
 * @returns `soon` asks for a call; `now` calls at once, in place of a pending call; `flush` makes a pending
 *   call at once
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
