import type { Confirmation } from '../../../components/panel/run-model';
import { leftAlone, putBackPlan } from '../../bulk/follow-up-plans';
import type { LostNumber } from '../../bulk/lost-numbers';
import type { Lot } from '../../bulk/lot';
import { type FollowUp, putBackContinues } from '../../bulk/lot-follow-up';
import type { Service } from '../../bulk/plan';

/** What a person is asked, without how changes will be read back. */
export type Question = Omit<Confirmation, 'readBack'>;

/** What is asked before a lot is followed up. */
export function followUpQuestion(lot: Lot, { plan, isUndo, continues }: FollowUp): Question {
  // Another try of an undo is asked for what was left of it alone.
  const isWhole = continues.as === 'undo';
  return { plan, isUndo, continues, leftAlone: isWhole ? leftAlone(lot.state, plan) : undefined };
}

/** What is asked before lost numbers are put back. @param lots those that may have lost them */
export function putBackQuestion(
  service: Service,
  lost: readonly LostNumber[],
  lots: readonly (Lot | undefined)[],
): Question {
  const continues = putBackContinues(lots, lost);
  return { plan: putBackPlan(service, lost), isUndo: false, continues };
}
