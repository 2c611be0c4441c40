/** How often to look when nothing tells of a change (a style sheet, say, has no event), in ms. */
const SLOW_TICK = 1000;

/** What a page has shown since a moment. Times are those of `performance.now()`, in ms. */
export interface Signs {
  /** When the page last changed; 0 if not since then. */
  changedAt: number;
  /** When the last answer of a server asked since then had arrived; 0 if none. */
  answeredAt: number;
  /** Whether nothing at all has happened for so many ms. */
  quietFor(ms: number): boolean;
}

export interface WaitOptions {
  signal: AbortSignal;
  /** In ms. */
  timeout: number;
  /** What `check` asks `quietFor`, in ms: it is looked at again at that moment. */
  quiet: number;
  document: Document;
}

/**
 * Does something to a page and waits for what comes of it: checks at once, at each change of the
 * page, at each answer from a server, and when the page has become quiet.
 *
 * @returns the first answer of `check` that is not `undefined`, or `undefined` after the timeout
 * @throws what `check` throws; the signal's reason when it aborts
 */
export function actAndWait<T>(
  act: () => void,
  check: (signs: Signs) => T | undefined,
  { signal, timeout, quiet, document }: WaitOptions,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const signs: Signs = {
      changedAt: 0,
      answeredAt: 0,
      quietFor: (ms) =>
        performance.now() - Math.max(since, signs.changedAt, signs.answeredAt) >= ms,
    };
    let quietTimer: ReturnType<typeof setTimeout> | undefined;
    const settle = (finish: () => void) => {
      mutations.disconnect();
      answers.disconnect();
      clearTimeout(quietTimer);
      clearTimeout(deadline);
      clearInterval(tick);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const look = () => {
      try {
        const found = check(signs);
        if (found !== undefined) settle(() => resolve(found));
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const lookWhenQuiet = () => {
      clearTimeout(quietTimer);
      quietTimer = setTimeout(look, quiet + 1);
      look();
    };
    const onAbort = () => settle(() => reject(signal.reason));
    const mutations = new MutationObserver(() => {
      signs.changedAt = performance.now();
      lookWhenQuiet();
    });
    const answers = new PerformanceObserver((list) => {
      const asked = list.getEntries().filter((entry) => entry.startTime >= since);
      if (asked.length === 0) return;
      signs.answeredAt = Math.max(signs.answeredAt, ...asked.map(endOf));
      lookWhenQuiet();
    });
    const tick = setInterval(look, SLOW_TICK);
    const deadline = setTimeout(() => settle(() => resolve(undefined)), timeout);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    mutations.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    answers.observe({ type: 'resource' });
    try {
      act();
    } catch (error) {
      return settle(() => reject(error));
    }
    lookWhenQuiet();
  });
}

/** Waits without doing anything first. */
export function waitFor<T>(
  check: (signs: Signs) => T | undefined,
  options: WaitOptions,
): Promise<T | undefined> {
  return actAndWait(() => {}, check, options);
}

function endOf(entry: PerformanceEntry): number {
  return entry.startTime + entry.duration;
}
