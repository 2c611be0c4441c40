import type { Runtime } from 'webextension-polyfill';
import type { Ports } from '../extension/messages';
import { isExtensionPage, portalTab } from '../extension/senders';
import type { JournalServer } from '../journal/server';
import { LONGEST_WAKE } from '../page-world/timing';
import type { Followers } from './followers';

/** How many wake-ups of one page may be due at the same time. A page asks for few. */
const MOST_WAITING = 50;

/** Serves a page that has just connected, by the port's name. Closes a port that its page may not use. */
export function servePort(
  port: Runtime.Port,
  server: Pick<JournalServer, 'answer'>,
  followers: Pick<Followers, 'welcome' | 'refresh'>,
): void {
  const name = port.name as keyof Ports;
  const tab = portalTab(port.sender);
  if (name === 'journal' && tab !== undefined) {
    serveJournal(port, server, tab);
    port.onDisconnect.addListener(() => followers.refresh());
  } else if (name === 'wake' && tab !== undefined) {
    serveWakeUps(port);
  } else if ((name === 'follow' || name === 'news') && isExtensionPage(port.sender)) {
    followers.welcome(port, name);
  } else {
    port.disconnect();
  }
}

/** Lets a page use the journal through its port, as the tab that the browser says it is. */
function serveJournal(
  port: Runtime.Port,
  server: Pick<JournalServer, 'answer'>,
  tab: number,
): void {
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener(async (message) => {
    const { id, body } = message as Ports['journal']['sent'];
    const answer = await server.answer(body, tab);
    // A page that left before the reply will find in the journal what it wrote.
    if (isOpen) port.postMessage({ id, body: answer } satisfies Ports['journal']['got']);
  });
}

/** A page sends a delay in ms through this port, and gets a wake-up once it is over. */
function serveWakeUps(port: Runtime.Port): void {
  let isOpen = true;
  let waiting = 0;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener((message) => {
    const ms = Number(message);
    if (!(ms >= 0 && ms <= LONGEST_WAKE) || waiting >= MOST_WAITING) return;
    waiting++;
    setTimeout(() => {
      waiting--;
      if (isOpen) port.postMessage('' satisfies Ports['wake']['got']);
    }, ms);
  });
}
