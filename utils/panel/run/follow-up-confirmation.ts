import type { Confirmation } from '../../../components/panel/run/run-model';
import { leftAlone, putBackPlan } from '../../bulk/lots/follow-up-plans';
import type { Lot } from '../../bulk/lots/lot';
import { type FollowUp, putBackContinues } from '../../bulk/lots/lot-follow-up';
import type { LostNumber } from '../../bulk/numbers/lost-numbers';
import type { Service } from '../../bulk/plan';

/** A confirmation that does not say yet how changes will be read back. */
export type AskedConfirmation = Omit<Confirmation, 'readBack'>;

/** The confirmation that is asked for before a lot is followed up. */
export function followUpConfirmation(
  lot: Lot,
  { plan, isUndo, continues }: FollowUp,
): AskedConfirmation {
  // Another try of an undo only asks for what the undo has left.
  const isWhole = continues.as === 'undo';
  return { plan, isUndo, continues, leftAlone: isWhole ? leftAlone(lot.state, plan) : undefined };
}

/** The confirmation that is asked for before lost numbers are put back. @param lots those that may have lost them */
export function putBackConfirmation(
  service: Service,
  lost: readonly LostNumber[],
  lots: readonly (Lot | undefined)[],
): AskedConfirmation {
  const continues = putBackContinues(lots, lost);
  return { plan: putBackPlan(service, lost), isUndo: false, continues };
}
