import type { Confirmation } from '../../../components/panel/run-model';
import { leftAlone } from '../../bulk/follow-up';
import type { Lot } from '../../bulk/lot';
import type { FollowUp } from '../../bulk/lot-follow-up';

/** What a person is asked before a lot is followed up, but how it will be read back. */
export function followUpQuestion(
  lot: Lot,
  { plan, isUndo, continues }: FollowUp,
): Omit<Confirmation, 'readBack'> {
  // Another try of an undo is asked for what was left of it alone.
  const isWhole = continues.as === 'undo';
  return { plan, isUndo, continues, leftAlone: isWhole ? leftAlone(lot.state, plan) : undefined };
}
