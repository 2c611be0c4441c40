import { askBackground } from '../../extension/send-message';

/** The name of the lock. A browser does not freeze a page that holds one. */
const LOCK = 'myopenip-bulk-run';

/**
 * Keeps the browser from freezing or discarding this page during a run, and has it ask a person who closes
 * or leaves the page. All this helps a run; no run relies on it.
 *
 * @returns how to stop
 */
export function protectTab(view: Window): () => void {
  const over = new AbortController();
  const { signal } = over;
  view.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
  const untilOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
  void view.navigator.locks?.request(LOCK, { mode: 'shared' }, () => untilOver);
  void askNotToDiscard(true);
  return () => {
    over.abort();
    void askNotToDiscard(false);
  };
}

async function askNotToDiscard(isProtected: boolean): Promise<void> {
  try {
    await askBackground({ kind: 'protect-tab', isProtected });
  } catch {
    // The extension was reloaded: the browser no longer knows what it was asked.
  }
}
