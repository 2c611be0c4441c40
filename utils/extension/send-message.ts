import { browser } from 'wxt/browser';
import type { Message, Reply } from '../requests';
import type { BackgroundRequests, ExtensionPageRequests, PageRequests } from './messages';

/**
 * Asks the page in a tab.
 *
 * @returns the reply; `undefined` when the page left the request unanswered
 * @throws Error, as a rejection, when no script of ours is in that tab
 */
export async function askPage<Kind extends keyof PageRequests>(
  tab: number,
  message: { kind: Kind } & Message<PageRequests, Kind>,
): Promise<Reply<PageRequests, Kind> | undefined> {
  return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as Reply<
    PageRequests,
    Kind
  >;
}

/**
 * Asks the background, from a portal's page.
 *
 * @throws Error, as a rejection, when the extension is gone or its worker is about to end
 */
export async function askBackground<Kind extends keyof BackgroundRequests>(
  message: { kind: Kind } & Message<BackgroundRequests, Kind>,
): Promise<Reply<BackgroundRequests, Kind>> {
  return (await browser.runtime.sendMessage(message)) as Reply<BackgroundRequests, Kind>;
}

/** Asks the background, from one of the extension's own pages. */
export async function askFromExtensionPage<Kind extends keyof ExtensionPageRequests>(
  message: { kind: Kind } & Message<ExtensionPageRequests, Kind>,
): Promise<Reply<ExtensionPageRequests, Kind>> {
  return (await browser.runtime.sendMessage(message)) as Reply<ExtensionPageRequests, Kind>;
}
