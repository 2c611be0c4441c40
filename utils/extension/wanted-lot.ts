import type { Reuse } from '../bulk/lots/lot-follow-up';
import { ForNextPage } from './for-next-page';

/** A lot that a person wants to see in the panel. */
export interface WantedLot {
  /** Any run of it. */
  run: string;
  /** What another lot is prepared from there, if the person wants one. */
  reuse?: Reuse;
}

const wantedLot = new ForNextPage<WantedLot>('session:wantedLot');

/** Remembers a lot for the next page of its service. @param service the service's key */
export function wantLot(lot: WantedLot, service: string): Promise<void> {
  return wantedLot.keep(lot, service);
}

/** Hands over the lot that is wanted of a service, once; `null` where none is. Only the background may ask. */
export function takeWantedLot(service: string): Promise<WantedLot | null> {
  return wantedLot.take(service);
}
