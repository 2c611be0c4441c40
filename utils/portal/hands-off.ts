import { keepHandsOff } from '../dom/hands';
import { safeDetail } from './detail';
import type { Workplace } from './workplace';

/**
 * Keeps a person's keys and clicks from the detail that is open, and from what comes up with it.
 *
 * @param isFree whether the person has the page to himself for now, as while a run is paused
 * @returns how to let everything through again
 */
export function keepDetailFromHands(
  document: Document,
  place: Workplace,
  isFree: () => boolean,
): () => void {
  return keepHandsOff(document, { ours: () => safeDetail(place.root), isFree });
}
