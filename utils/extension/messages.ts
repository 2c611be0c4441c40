import { browser } from 'wxt/browser';
import type { Ask } from '../bulk/run-control';
import type { FollowMessage, FollowRequest } from '../journal/protocol';
import type { Choice } from './kept-choice';

/** The name of the port through which a portal's page writes the journal. */
export const JOURNAL_PORT = 'journal';
/** The name of the port through which a portal's page is woken up in a hidden tab. */
export const WAKE_PORT = 'wake';
/** The name of the port through which an extension page follows all runs. */
export const FOLLOW_PORT = 'follow';

/** What the background and the popup ask of a portal's page. */
export type PageMessage =
  | { kind: 'is-at'; run: string }
  | { kind: 'is-slow'; run: string }
  | { kind: 'ask'; run: string; what: Ask }
  | { kind: 'has-panel' }
  | { kind: 'open-panel' }
  | { kind: 'what-waits' }
  | { kind: 'answer-waiting'; answer: 'press' | 'confirm' | 'cancel' };

/** What a portal's page, or the popup, asks of the background without a port. */
export type BackgroundMessage =
  | { kind: 'open-follow-up' }
  | { kind: 'put-panel' }
  | { kind: 'keep-tab'; isKept: boolean }
  | { kind: 'keep-choice'; service: string; choice: Choice }
  | { kind: 'kept-choice'; service: string };

/** What a page of the extension asks of the background without a port. */
export interface OwnMessage {
  kind: 'erase-journal';
}

/** @returns the page's word; rejects when no page of ours is in that tab */
export function askPage(tab: number, message: PageMessage): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 });
}

export function askBackground(message: BackgroundMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Has the background forget every run that no tab is at. */
export async function eraseJournal(): Promise<{ forgotten: number; kept: number }> {
  const message: OwnMessage = { kind: 'erase-journal' };
  return (await browser.runtime.sendMessage(message)) as { forgotten: number; kept: number };
}

/**
 * Answers what is asked of this page; `undefined` leaves it to another of our scripts in the page.
 *
 * @returns how to stop
 */
export function onPageMessage(answer: (message: PageMessage) => unknown): () => void {
  const listener = (message: unknown) => {
    const word = answer(message as PageMessage);
    return word === undefined ? undefined : Promise.resolve(word);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Follows all runs from an extension page; links again when the worker was restarted. */
export function followRuns(onMessage: (message: FollowMessage) => void): {
  send: (request: FollowRequest) => void;
} {
  let port: ReturnType<typeof browser.runtime.connect>;
  const link = () => {
    port = browser.runtime.connect({ name: FOLLOW_PORT });
    port.onMessage.addListener((message) => onMessage(message as FollowMessage));
    port.onDisconnect.addListener(link);
  };
  link();
  return { send: (request) => port.postMessage(request) };
}
