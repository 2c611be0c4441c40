import { storage } from '@wxt-dev/storage';
import type { Change } from '../bulk/change';
import type { Draft } from '../bulk/form/drafts';

/** The users a person selected, and the changes as they are in the form. */
export interface TabChoice {
  /** Licences. */
  selected: readonly string[];
  drafts: readonly Draft[];
  /** The address of the page that they were chosen in, or brought along to. */
  page?: string;
}

/** Changes that are wanted of single users, as they are stored and handed over. */
export interface WantedOfEach {
  /** Where they come from, for a person to read. */
  label: string;
  wanted: readonly { licence: string; changes: readonly Change[] }[];
}

/** The choice made in one tab, with the key of its service. */
interface StoredChoice extends TabChoice {
  service: string;
}

/**
 * Stores what a person has chosen in a tab until the tab or the browser is closed: some portals load a new
 * page at every step. Only the background does this: the page's scripts reach neither it nor its messages.
 */
export function storeChoice(tab: number, service: string, choice: TabChoice): Promise<void> {
  return choiceOf(tab).setValue({ service, ...choice });
}

/** @returns what was chosen in a tab for this service; `null` when nothing was, or for another service */
export async function storedChoice(tab: number, service: string): Promise<TabChoice | null> {
  const stored = await choiceOf(tab).getValue();
  if (stored?.service !== service) return null;
  const { selected, drafts, page } = stored;
  return { selected, drafts, page };
}

/**
 * Stores what is wanted of single users in a tab, as long as a choice; `null` forgets it. It is stored apart from the
 * choice: the choice is stored with each tick, and thousands of users may have changes of their own.
 */
export function storeOwn(tab: number, service: string, own: WantedOfEach | null): Promise<void> {
  return own ? ownOf(tab).setValue({ service, ...own }) : ownOf(tab).removeValue();
}

/** @returns what is wanted of single users in a tab for this service; `null` when nothing is */
export async function storedOwn(tab: number, service: string): Promise<WantedOfEach | null> {
  const stored = await ownOf(tab).getValue();
  if (stored?.service !== service) return null;
  const { label, wanted } = stored;
  return { label, wanted };
}

/** Forgets what was chosen in a tab. */
export async function forgetChoice(tab: number): Promise<void> {
  await Promise.all([choiceOf(tab).removeValue(), ownOf(tab).removeValue()]);
}

function ownOf(tab: number) {
  return storage.defineItem<(WantedOfEach & { service: string }) | null>(`session:own-${tab}`, {
    fallback: null,
  });
}

function choiceOf(tab: number) {
  return storage.defineItem<StoredChoice | null>(`session:choice-${tab}`, { fallback: null });
}
