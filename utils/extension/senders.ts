import { browser } from 'wxt/browser';

/** The parts of a message's sender that are looked at. */
interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

/** The tab of a portal's page that speaks, or `undefined` if the sender is anything else. */
export function portalTab(sender: Sender | undefined): number | undefined {
  if (sender?.id !== browser.runtime.id || sender.frameId !== 0) return undefined;
  return isExtensionPage(sender) ? undefined : sender.tab?.id;
}

/** Whether one of the extension's own pages speaks. */
export function isExtensionPage(sender: Sender | undefined): boolean {
  const origin = browser.runtime.getURL('/');
  return sender?.id === browser.runtime.id && sender.url?.startsWith(origin) === true;
}
