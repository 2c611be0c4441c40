import { blockInput } from '../../dom/person/block-input';
import { duringLook } from '../../dom/remember/once-per-look';
import { safeDetail } from '../detail/find-detail';
import type { PageOrFrame } from './page-or-frame';
import { AFTER_RUN } from './timing';

/**
 * Keeps the person's keys and clicks from the open detail, and from what comes up with it.
 *
 * @param isFree whether the person has the page to themselves for now, as while a run is paused
 * @returns how to let everything through again
 */
export function blockInputToDetail(
  document: Document,
  portal: PageOrFrame,
  isFree: () => boolean,
): () => void {
  // Called at each event, outside of the run's own looks.
  const ours = () => duringLook(() => safeDetail(portal.root));
  return blockInput(document, { ours, isFree, aftermath: AFTER_RUN });
}
