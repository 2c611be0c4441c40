import type { PanelState } from '../../components/popup/popup-model';
import { askPage } from '../extension/send-message';
import { isPopup, showTab, tabInMind } from '../extension/tabs';

/** @returns what our panel does in the tab that the person means, if that is a page of the portal */
export async function findPanel(): Promise<{ tab: number; panel: PanelState | null } | undefined> {
  const tab = await tabInMind();
  if (tab === undefined) return undefined;
  try {
    const panel = await askPage(tab, { kind: 'panel-state' });
    return panel === undefined ? undefined : { tab, panel };
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
