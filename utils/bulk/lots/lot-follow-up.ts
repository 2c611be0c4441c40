import type { Continues } from '../journal';
import { type LostNumber, lostIn } from '../numbers/lost-numbers';
import type { Plan } from '../plan';
import { isOver, type RunState } from '../run-state';
import { remainderPlan, retryPlan, undoPlan, unmadePlan } from './follow-up-plans';
import { isUndo, type Lot, netState } from './lot';

/** The part of a lot that another one is prepared from, without starting it: its users, or its changes. */
export type Reuse = 'users' | 'changes';

/** What can be done about a lot that is over. */
export interface FollowUp {
  plan: Plan;
  /** How the run of this plan continues the lot. */
  continues: Continues;
  /** Whether it puts back what was before the lot. */
  isUndo: boolean;
}

/**
 * What a person is shown of a lot, and tries again: the lot itself, or its undo, once there is one. What an undone lot
 * had left undone is not tried again: nobody wants a part of it now.
 */
export function shownState({ state, undo }: Lot): RunState {
  return undo ?? state;
}

/** Whether all runs of a lot are over: it can be followed up. */
export function isLotOver({ runs }: Lot): boolean {
  return runs.every(isOver);
}

/** Does again what failed or is to be checked. */
export function retryOf(lot: Lot): FollowUp {
  return followUp(lot, 'retry', retryPlan);
}

/** Does again all that was not done: what failed, is to be checked, was not to be had, or was not reached. */
export function retryAllOf(lot: Lot): FollowUp {
  return followUp(lot, 'retry', unmadePlan);
}

/** Does what was not reached because the lot was stopped. */
export function restOf(lot: Lot): FollowUp {
  return followUp(lot, 'rest', remainderPlan);
}

/** Puts back what the lot has changed, and that no undo of it has put back. */
export function undoOf(lot: Lot): FollowUp {
  const plan = undoPlan(netState(lot));
  return { plan, continues: { run: lot.id, as: 'undo' }, isUndo: true };
}

/**
 * How putting lost numbers back continues a lot.
 *
 * @param lots the lots that may have lost them
 * @returns `undefined` where none of these has
 */
export function putBackContinues(
  lots: readonly (Lot | undefined)[],
  lost: readonly LostNumber[],
): Continues | undefined {
  const keys = new Set(lost.map(keyOf));
  const states = lots.flatMap((lot) => (lot ? [lot.undo, lot.state] : []));
  const loser = states.find((state) => state && lostBy(state).some((one) => keys.has(keyOf(one))));
  return loser && { run: loser.id, as: 'put-back' };
}

function followUp(lot: Lot, as: Continues['as'], planOf: (state: RunState) => Plan): FollowUp {
  const shown = shownState(lot);
  const plan = planOf(shown);
  return { plan, continues: { run: shown.id, as }, isUndo: isUndo(shown) };
}

function lostBy({ plan, results }: RunState): LostNumber[] {
  return lostIn([...results.values()].flat(), (change) => plan.changes[change]?.option ?? '');
}

function keyOf({ licence, value }: LostNumber): string {
  return JSON.stringify([licence, value]);
}
