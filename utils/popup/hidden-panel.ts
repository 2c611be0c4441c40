import type { Waiting } from '../../components/popup/popup-model';
import { askPage } from '../extension/send-message';
import { tabInMind } from '../extension/tabs';

/** What waits in the tab that the person means, if the page there hides our panel. */
export async function findWaiting(): Promise<{ tab: number; waiting: Waiting } | undefined> {
  const tab = await tabInMind();
  if (tab === undefined) return undefined;
  try {
    const waiting = await askPage(tab, { kind: 'what-waits' });
    return waiting ? { tab, waiting } : undefined;
  } catch {
    // No script of ours in that tab.
    return undefined;
  }
}
