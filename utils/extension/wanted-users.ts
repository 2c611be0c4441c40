import { storage } from '@wxt-dev/storage';

/** Users whom a person wants selected in the panel, and until when the page may come that selects them. */
interface WantedUsers {
  licences: readonly string[];
  service: string;
  until: number;
}

/** A person may have to log in before the service's page comes, in ms. */
const LONGEST_WAY = 10 * 60_000;

const wantedUsers = storage.defineItem<WantedUsers | null>('session:wantedUsers', {
  fallback: null,
});

/** Remembers users for the next page of their service, whatever the tab. @param service the service's key */
export function wantUsers(licences: readonly string[], service: string): Promise<void> {
  return wantedUsers.setValue({ licences, service, until: Date.now() + LONGEST_WAY });
}

/** Hands over the users who are wanted of a service, once; `null` where none are. Only the background may ask. */
export async function takeWantedUsers(service: string): Promise<readonly string[] | null> {
  const wanted = await wantedUsers.getValue();
  if (wanted?.service !== service) return null;
  await wantedUsers.removeValue();
  return Date.now() < wanted.until ? wanted.licences : null;
}
