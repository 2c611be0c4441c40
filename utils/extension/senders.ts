import { browser } from 'wxt/browser';

/** What the browser says of the sender of a message. */
interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

/** The tab of the sender, if it is a page of the portal; `undefined` for any other sender, also for frames. */
export function portalTab(sender: Sender | undefined): number | undefined {
  if (sender?.id !== browser.runtime.id || sender.frameId !== 0) return undefined;
  return isExtensionPage(sender) ? undefined : sender.tab?.id;
}

/** Whether the sender is one of the extension's own pages. */
export function isExtensionPage(sender: Sender | undefined): boolean {
  const origin = browser.runtime.getURL('/');
  return sender?.id === browser.runtime.id && sender.url?.startsWith(origin) === true;
}
