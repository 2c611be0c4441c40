import { askPage } from '../extension/messages';
import { isPopup, showTab, tabInMind } from '../extension/tabs';

/** @returns the tab that the person has in mind, where it is a page of ours without a panel */
export async function findPanelless(): Promise<number | undefined> {
  const tab = await tabInMind();
  if (tab === undefined) return undefined;
  try {
    return (await askPage(tab, { kind: 'has-panel' })) === false ? tab : undefined;
  } catch {
    // Not a portal's page, or one that was open before the extension was there.
    return undefined;
  }
}

/** Has a page show its panel, and brings it to the front. */
export async function openPanel(tab: number): Promise<void> {
  await askPage(tab, { kind: 'open-panel' });
  await showTab(tab);
  if (await isPopup()) window.close();
}
