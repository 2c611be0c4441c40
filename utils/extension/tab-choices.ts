import { storage } from '@wxt-dev/storage';
import type { Draft } from '../bulk/drafts';

/** The users a person selected, and the changes as they are in the form. */
export interface Choice {
  /** Licences. */
  selected: readonly string[];
  drafts: readonly Draft[];
  /** The address of the page that they were chosen in, or brought along to. */
  page?: string;
}

/** The choice made in one tab, with the key of its service. */
interface StoredChoice extends Choice {
  service: string;
}

/**
 * Stores what a person has chosen in a tab until the tab or the browser is closed: some portals load a new
 * page at every step. Only the background does this: the page's scripts reach neither it nor its messages.
 */
export function storeChoice(tab: number, service: string, choice: Choice): Promise<void> {
  return choiceOf(tab).setValue({ service, ...choice });
}

/** @returns what was chosen in a tab for this service; `null` when nothing was, or for another service */
export async function storedChoice(tab: number, service: string): Promise<Choice | null> {
  const stored = await choiceOf(tab).getValue();
  if (stored?.service !== service) return null;
  const { selected, drafts, page } = stored;
  return { selected, drafts, page };
}

export function forgetChoice(tab: number): Promise<void> {
  return choiceOf(tab).removeValue();
}

function choiceOf(tab: number) {
  return storage.defineItem<StoredChoice | null>(`session:choice-${tab}`, { fallback: null });
}
