import { browser } from 'wxt/browser';
import { askBackground } from './messages';

/** The name of the lock; a browser does not freeze a page that holds one. */
const LOCK = 'myopenip-bulk-run';

/**
 * Keeps the browser from putting this page to sleep or away while a run is on in it, and has it ask a
 * person who closes or leaves it. All of it is a help to the run, which does not rely on it.
 *
 * @returns what gives the page back as it was
 */
export function keepTab(view: Window): () => void {
  const over = new AbortController();
  const { signal } = over;
  view.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
  const untilOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
  const tell = async (isKept: boolean) => {
    try {
      await askBackground({ kind: 'keep-tab', isKept });
    } catch {
      // The extension was reloaded: the browser forgets what was asked of it.
    }
  };
  void view.navigator.locks?.request(LOCK, { mode: 'shared' }, () => untilOver);
  void tell(true);
  return () => {
    over.abort();
    void tell(false);
  };
}

/** Asks the browser not to discard a tab to save memory, or allows it again. */
export async function setKept(tab: number, isKept: boolean): Promise<void> {
  await browser.tabs.update(tab, { autoDiscardable: !isKept });
}
