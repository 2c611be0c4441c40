import { browser } from 'wxt/browser';
import type { JournalPort } from '../journal/client';
import { JOURNAL_PORT } from './messages';

/** A line from a portal's page to the journal in the background. */
export function connectJournal(): JournalPort {
  return browser.runtime.connect({ name: JOURNAL_PORT });
}

/** Whether the extension is still the one that this page's script belongs to. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
