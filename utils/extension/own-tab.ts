import { browser } from 'wxt/browser';
import { STAYS } from '../timing';
import { showTab } from './tabs';

/** Closes the tab of this extension page, unless a person has come to it meanwhile. */
export async function closeOwnTabSoon(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, STAYS));
  const tab = await browser.tabs.getCurrent();
  if (document.hidden && tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Brings the tab of this extension page to the front: it has something to say. */
export async function showOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await showTab(tab.id);
}
