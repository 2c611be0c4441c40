import { askPage } from '../extension/send-message';
import { isPopup, showTab, tabInMind } from '../extension/tabs';

/** @returns the tab that the person means, if it is a page of the portal without our panel */
export async function findTabWithoutPanel(): Promise<number | undefined> {
  const tab = await tabInMind();
  if (tab === undefined) return undefined;
  try {
    return (await askPage(tab, { kind: 'has-panel' })) === false ? tab : undefined;
  } catch {
    // No page of the portal, or one that was open before the extension was installed.
    return undefined;
  }
}

/** Has a page show its panel, and brings its tab to the front. */
export async function openPanel(tab: number): Promise<void> {
  await askPage(tab, { kind: 'open-panel' });
  await showTab(tab);
  if (await isPopup()) window.close();
}
