import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Badge } from '../utils/extension/badge';
import { Followers } from '../utils/extension/followers';
import { setKept } from '../utils/extension/keep-tab';
import { forgetChoice, keepChoice, keptChoice } from '../utils/extension/kept-choice';
import {
  askPage,
  type BackgroundMessage,
  FOLLOW_PORT,
  JOURNAL_PORT,
  type OwnMessage,
  WAKE_PORT,
} from '../utils/extension/messages';
import { putPanel } from '../utils/extension/parts';
import { isExtensionPage, portalTab } from '../utils/extension/senders';
import { serveJournal } from '../utils/extension/serve-journal';
import { retentionSetting } from '../utils/extension/settings';
import { serveWakeUps } from '../utils/extension/wake-port';
import type { RunRecord } from '../utils/journal/protocol';
import { forgetAll, forgetOld, type RetentionOptions } from '../utils/journal/retention';
import { JournalServer } from '../utils/journal/server';
import { JournalStore } from '../utils/journal/store';

export default defineBackground({
  type: 'module',
  main() {
    const store = new JournalStore();
    const badge = new Badge(store);
    const followers = new Followers({ store, isHeld, stop: (run) => server.stop(run) });
    const retention = { store, isHeld };
    const server: JournalServer = new JournalServer({
      store,
      isHeld,
      onStored(run, entries) {
        badge.add(run, entries);
        followers.add(run, entries);
      },
    });

    browser.runtime.onConnect.addListener((port) => {
      const tab = portalTab(port.sender);
      if (port.name === JOURNAL_PORT && tab !== undefined) {
        serveJournal(port, server, tab);
        port.onDisconnect.addListener(() => followers.refresh());
      } else if (port.name === WAKE_PORT && tab !== undefined) {
        serveWakeUps(port);
      } else if (port.name === FOLLOW_PORT && isExtensionPage(port.sender)) {
        followers.welcome(port);
      } else {
        port.disconnect();
      }
    });

    browser.runtime.onMessage.addListener((message, sender) => {
      if (isExtensionPage(sender)) return answerOwn(message as OwnMessage, retention);
      const tab = portalTab(sender);
      return tab === undefined ? undefined : answer(message as BackgroundMessage, tab);
    });
    browser.tabs.onRemoved.addListener((tab) => void forgetChoice(tab));
    void retentionSetting.getValue().then((days) => forgetOld(days, retention));
  },
});

/** How long a tab may take to say whether it is at a run, in ms. */
const FROZEN = 3000;

/** What a portal's page asks, the one in this tab. */
function answer(message: BackgroundMessage, tab: number): Promise<unknown> | undefined {
  if (message.kind === 'keep-choice') return keepChoice(tab, message.service, message.choice);
  if (message.kind === 'kept-choice') return keptChoice(tab, message.service);
  if (message.kind === 'keep-tab') return setKept(tab, message.isKept);
  if (message.kind === 'put-panel') return putPanel(tab);
  if (message.kind === 'open-follow-up') {
    return browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
  return undefined;
}

/** What one of the extension's own pages asks. */
function answerOwn(message: OwnMessage, retention: RetentionOptions): Promise<unknown> | undefined {
  return message.kind === 'erase-journal' ? forgetAll(retention) : undefined;
}

/** Asks the tab itself: nothing that this worker remembers would be true after its death. */
async function isHeld({ tab, run }: RunRecord): Promise<boolean> {
  try {
    const answer = askPage(tab, { kind: 'is-at', run });
    // A tab that is frozen may be at it all the same, and comes to life at any moment.
    const silence = new Promise<true>((resolve) => setTimeout(() => resolve(true), FROZEN));
    return (await Promise.race([answer, silence])) === true;
  } catch {
    // No page of ours in that tab, or no such tab.
    return false;
  }
}
