import { browser } from 'wxt/browser';

/** Brings a tab and its window to the front. Rejects when the tab is gone. */
export async function showTab(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens a page in a tab of its own, in front. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Shows the page of settings. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/**
 * The tab that a person has in mind who opens an extension page: the one in front, or, where the
 * page is a tab of its own, the one that was in front before.
 */
export async function tabInMind(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  if (own === undefined) return others.find(({ active }) => active)?.id;
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

/** Whether this extension page hangs on its button, and is no tab of its own. */
export async function isPopup(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) === undefined;
}
