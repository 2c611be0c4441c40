import { browser } from 'wxt/browser';

/**
 * The script with nearly all of the extension's code. It is put into a page of the portal only where it has
 * something to do.
 */
const PANEL = '/content-scripts/panel.js';

/** Puts the panel's script into a page of the portal. Rejects when the page is gone. */
export async function putPanel(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [PANEL] });
}

/** Asks the browser not to discard a tab to save memory, or allows it again. */
export async function setProtected(tab: number, isProtected: boolean): Promise<void> {
  await browser.tabs.update(tab, { autoDiscardable: !isProtected });
}

/** Brings a tab and its window to the front. Rejects when the tab is gone. */
export async function showTab(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens a page in a new tab, in front. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Shows the page of all lots: in the tab that has it, as a person has left it, else in a new one.
 *
 * @param lot the lot whose report it shows; without one, an open page stays as it is
 */
export async function openHistory(lot?: string): Promise<void> {
  const page = browser.runtime.getURL('/history.html');
  const url = lot === undefined ? page : `${page}#${new URLSearchParams({ lot })}`;
  const tabs = await browser.tabs.query({ url: `${page}*` });
  const [open] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (open?.id === undefined) return openPage(url);
  if (lot !== undefined) await browser.tabs.update(open.id, { url });
  await showTab(open.id);
}

/** Opens the page that reads workbooks. @param tab the page of the portal whose users they are about */
export function openWorkbook(tab?: number): Promise<void> {
  const at = tab === undefined ? '' : `#${new URLSearchParams({ tab: String(tab) })}`;
  return openPage(browser.runtime.getURL('/workbook.html') + at);
}

/** Opens a lot as it is to be printed; or behind the tab that asks, where its workbook is saved. */
export async function openHandout(tab: number, lot: string, as: 'print' | 'export'): Promise<void> {
  const url = `${browser.runtime.getURL('/history.html')}#${new URLSearchParams({ lot, as })}`;
  const { index, windowId } = await browser.tabs.get(tab);
  await browser.tabs.create({ url, windowId, index: index + 1, active: as === 'print' });
}

/** Opens the page of an inventory in a new tab. */
export function openInventory(run: string): Promise<void> {
  const at = new URLSearchParams({ run });
  return openPage(`${browser.runtime.getURL('/inventory.html')}#${at}`);
}

/** Shows the page of settings. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/**
 * The tab that a person means when they open an extension page: the one in front or, where that page is in
 * a tab itself, the one that was in front before.
 */
export async function tabInMind(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  if (own === undefined) return others.find(({ active }) => active)?.id;
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

/** Whether this extension page is the popup of the toolbar's button, and not in a tab. */
export async function isPopup(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) === undefined;
}
