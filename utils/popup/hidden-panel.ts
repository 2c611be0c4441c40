import type { Waiting } from '../../components/popup/popup-model';
import { askPage } from '../extension/messages';
import { tabInMind } from '../extension/tabs';

/** What waits in the tab that the person has in mind, if its page hides our panel. */
export async function findWaiting(): Promise<{ tab: number; waiting: Waiting } | undefined> {
  const tab = await tabInMind();
  if (tab === undefined) return undefined;
  try {
    const waiting = (await askPage(tab, { kind: 'what-waits' })) as Waiting | null;
    return waiting ? { tab, waiting } : undefined;
  } catch {
    // No page of ours.
    return undefined;
  }
}

export async function answerWaiting(
  tab: number,
  answer: 'press' | 'confirm' | 'cancel',
): Promise<void> {
  await askPage(tab, { kind: 'answer-waiting', answer });
}
