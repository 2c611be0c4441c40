import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Badge } from '../utils/extension/badge';
import { Followers } from '../utils/extension/followers';
import {
  askPage,
  type BackgroundMessage,
  FOLLOW_PORT,
  JOURNAL_PORT,
} from '../utils/extension/messages';
import { isExtensionPage, portalTab } from '../utils/extension/senders';
import { serveJournal } from '../utils/extension/serve-journal';
import type { RunRecord } from '../utils/journal/protocol';
import { JournalServer } from '../utils/journal/server';
import { JournalStore } from '../utils/journal/store';

export default defineBackground({
  type: 'module',
  main() {
    const store = new JournalStore();
    const badge = new Badge(store);
    const followers = new Followers({ store, isHeld });
    const server = new JournalServer({
      store,
      isHeld,
      onStored(run, entries) {
        badge.add(run, entries);
        followers.add(run, entries);
      },
    });

    browser.runtime.onConnect.addListener((port) => {
      const tab = portalTab(port.sender);
      if (port.name === JOURNAL_PORT && tab !== undefined) serveJournal(port, server, tab);
      else if (port.name === FOLLOW_PORT && isExtensionPage(port.sender)) followers.welcome(port);
      else port.disconnect();
    });

    browser.runtime.onMessage.addListener((message, sender) => {
      const { kind } = message as BackgroundMessage;
      if (kind !== 'open-follow-up' || portalTab(sender) === undefined) return undefined;
      return browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
    });
  },
});

/** Asks the tab itself: nothing that this worker remembers would be true after its death. */
async function isHeld({ tab, run }: RunRecord): Promise<boolean> {
  try {
    return (await askPage(tab, { kind: 'is-at', run })) === true;
  } catch {
    // No page of ours in that tab, or no such tab.
    return false;
  }
}
