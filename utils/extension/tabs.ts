import { browser } from 'wxt/browser';

/** Brings a tab and its window to the front. Rejects when the tab is gone. */
export async function showTab(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
