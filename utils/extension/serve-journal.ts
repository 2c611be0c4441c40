import type { Runtime } from 'webextension-polyfill';
import type { JournalAnswer, JournalRequest, Numbered } from '../journal/protocol';

/** The part of the journal's server that a port needs. */
interface Server {
  answer: (request: JournalRequest, tab: number) => Promise<JournalAnswer>;
}

/** Lets a page's port reach the journal, as the tab that the browser says it is. */
export function serveJournal(port: Runtime.Port, server: Server, tab: number): void {
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener(async (message) => {
    const { id, body } = message as Numbered<JournalRequest>;
    const answer = await server.answer(body, tab);
    // A page that has gone meanwhile finds what it wrote in the journal.
    if (isOpen) port.postMessage({ id, body: answer });
  });
}
