import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { JournalPort } from '../journal/journal-client';
import type { Ports } from './messages';

/** Connects a portal's page to the journal in the background. */
export function connectJournal(): JournalPort {
  return connect('journal');
}

/** Connects a portal's page to the background's timers, which are not slowed down. */
export function connectWakeUps(): Runtime.Port {
  return connect('wake');
}

/** Follows all runs from the popup, with what their journals hold. */
export function followRuns(onMessage: (message: Ports['follow']['got']) => void): {
  send: (request: Ports['follow']['sent']) => void;
} {
  return stayConnected('follow', onMessage);
}

/** Hears from a page that reads the journal what becomes of the runs. */
export function hearNews(onMessage: (message: Ports['news']['got']) => void): void {
  stayConnected('news', onMessage);
}

/** Connects again when the worker was restarted. */
function stayConnected<Name extends 'follow' | 'news'>(
  name: Name,
  onMessage: (message: Ports[Name]['got']) => void,
): { send: (request: Ports[Name]['sent']) => void } {
  let port: Runtime.Port;
  const link = () => {
    port = connect(name);
    port.onMessage.addListener((message) => onMessage(message as Ports[Name]['got']));
    port.onDisconnect.addListener(link);
  };
  link();
  return { send: (request) => port.postMessage(request) };
}

function connect(name: keyof Ports): Runtime.Port {
  return browser.runtime.connect({ name });
}

/** Whether the extension is still the one that this page's script belongs to. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
