import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCommand } from '../utils/background/answer-commands';
import { answerRequest } from '../utils/background/answer-requests';
import { isHeld } from '../utils/background/ask-run-page';
import { Followers } from '../utils/background/followers';
import { servePort } from '../utils/background/serve-ports';
import { Badge } from '../utils/extension/badge';
import { retentionSetting } from '../utils/extension/settings';
import { forgetChoice } from '../utils/extension/tab-choices';
import { forgetOld } from '../utils/journal/retention';
import { JournalServer } from '../utils/journal/server';
import { JournalStore } from '../utils/journal/store';

export default defineBackground({
  type: 'module',
  main() {
    const store = new JournalStore();
    const badge = new Badge(store);
    const followers = new Followers({ store, isHeld, stop: (run) => server.stop(run) });
    const server: JournalServer = new JournalServer({
      store,
      isHeld,
      onStored(run, entries) {
        badge.add(run, entries);
        followers.add(run, entries);
      },
    });
    const retention = { store, isHeld };

    browser.runtime.onConnect.addListener((port) => servePort(port, server, followers));
    browser.runtime.onMessage.addListener((message, sender) => {
      return answerRequest(message, sender, retention);
    });
    browser.commands.onCommand.addListener((command, tab) => void answerCommand(command, tab));
    browser.tabs.onRemoved.addListener((tab) => void forgetChoice(tab));
    void retentionSetting.getValue().then((days) => forgetOld(days, retention));
  },
});
