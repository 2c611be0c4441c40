import { storage } from '@wxt-dev/storage';
import type { Reuse } from '../bulk/lot-follow-up';

/** A lot that a person wants to see in the panel. */
export interface WantedLot {
  /** Any run of it. */
  run: string;
  /** What another lot is prepared from there, if the person wants one. */
  reuse?: Reuse;
}

/** Until when the page may come that shows it, and of which service. */
interface Wanted extends WantedLot {
  service: string;
  until: number;
}

/** A person may have to log in before the service's page comes, in ms. */
const LONGEST_WAY = 10 * 60_000;

const wantedLot = storage.defineItem<Wanted | null>('session:wantedLot', { fallback: null });

/** Remembers a lot for the next page of its service, whatever the tab. @param service the service's key */
export function wantLot({ run, reuse }: WantedLot, service: string): Promise<void> {
  return wantedLot.setValue({ run, reuse, service, until: Date.now() + LONGEST_WAY });
}

/** Hands over the lot that is wanted of a service, once; `null` where none is. Only the background may ask. */
export async function takeWantedLot(service: string): Promise<WantedLot | null> {
  const wanted = await wantedLot.getValue();
  if (wanted?.service !== service) return null;
  await wantedLot.removeValue();
  const { run, reuse, until } = wanted;
  return Date.now() < until ? { run, ...(reuse && { reuse }) } : null;
}
