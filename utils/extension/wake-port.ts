import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { WAKE_PORT } from './messages';

/** The longest that a page may ask to be woken after, in ms. */
const LONGEST = 1000;
/** How many wake-ups of one page may be on their way: it asks for one at a time, or a little more. */
const MOST = 50;

/** A line from a portal's page to the background, which wakes it. */
export function connectWakeUps(): Runtime.Port {
  return browser.runtime.connect({ name: WAKE_PORT });
}

/** Wakes a page so many ms after it asks, over the port that it has opened for this. */
export function serveWakeUps(port: Runtime.Port): void {
  let isOpen = true;
  let waiting = 0;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener((message) => {
    const ms = Number(message);
    if (!(ms >= 0 && ms <= LONGEST) || waiting >= MOST) return;
    waiting++;
    setTimeout(() => {
      waiting--;
      if (isOpen) port.postMessage('');
    }, ms);
  });
}
