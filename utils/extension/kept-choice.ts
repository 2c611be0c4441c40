import { storage } from '@wxt-dev/storage';
import type { Draft } from '../bulk/change';

/** Whom a person has selected, and the changes as they stand in the form. */
export interface Choice {
  selected: readonly string[];
  drafts: readonly Draft[];
}

/** The choice of one tab, with the key of the service that it is for. */
interface KeptChoice extends Choice {
  service: string;
}

/**
 * Keeps what is chosen in a tab, for a portal that loads a page at every step; until the tab or the
 * browser is closed. The background's own: the portal's scripts reach neither this nor its messages.
 */
export function keepChoice(tab: number, service: string, choice: Choice): Promise<void> {
  return choiceOf(tab).setValue({ service, ...choice });
}

/** @returns what was chosen in a tab for this service; `null` when nothing was, or for another one */
export async function keptChoice(tab: number, service: string): Promise<Choice | null> {
  const kept = await choiceOf(tab).getValue();
  return kept?.service === service ? { selected: kept.selected, drafts: kept.drafts } : null;
}

export function forgetChoice(tab: number): Promise<void> {
  return choiceOf(tab).removeValue();
}

function choiceOf(tab: number) {
  return storage.defineItem<KeptChoice | null>(`session:choice-${tab}`, { fallback: null });
}
