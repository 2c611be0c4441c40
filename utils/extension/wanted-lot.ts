import { storage } from '@wxt-dev/storage';

/** A lot that a person wants to see in the panel, and until when the page may come that shows it. */
interface WantedLot {
  lot: string;
  service: string;
  until: number;
}

/** A person may have to log in before the service's page comes, in ms. */
const LONGEST_WAY = 10 * 60_000;

const wantedLot = storage.defineItem<WantedLot | null>('session:wantedLot', { fallback: null });

/** Remembers a lot for the next page of its service, whatever the tab. @param service the service's key */
export function wantLot(lot: string, service: string): Promise<void> {
  return wantedLot.setValue({ lot, service, until: Date.now() + LONGEST_WAY });
}

/** Hands over the lot that is wanted of a service, once; `null` where none is. Only the background may ask. */
export async function takeWantedLot(service: string): Promise<string | null> {
  const wanted = await wantedLot.getValue();
  if (wanted?.service !== service) return null;
  await wantedLot.removeValue();
  return Date.now() < wanted.until ? wanted.lot : null;
}
