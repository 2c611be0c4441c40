import { isOwn } from '../dom/tree/own-elements';
import { watchTree } from '../dom/tree/watch-tree';

/** What is called when a page changes, or a person does something in it. */
export interface PageWatcher {
  /** The page may show something else now. */
  onChange: () => void;
  /** A person typed into a field of the page, which may filter the portal's list. */
  onInput: () => void;
  /** A person clicked in the page, which may filter the list too. Clicks by scripts do not count. */
  onClick: () => void;
}

/** Calls back for changes of a page and for what a person does in it, until the signal aborts. */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  { onChange, onInput, onClick }: PageWatcher,
): void {
  const stopWatching = watchTree(
    document.documentElement,
    { onChange, onRest: onChange },
    {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    },
  );
  signal.addEventListener('abort', stopWatching);
  const inPage = (call: () => void) => {
    return ({ target }: Event) => {
      if (target instanceof Node && !isOwn(target)) call();
    };
  };
  const inPageByPerson = (event: Event) => {
    if (event.isTrusted) inPage(onClick)(event);
  };
  document.addEventListener('input', inPage(onInput), { signal, capture: true });
  document.addEventListener('click', inPageByPerson, { signal, capture: true });
  // Some portals make no rows in a hidden tab.
  document.addEventListener('visibilitychange', onChange, { signal });
}
