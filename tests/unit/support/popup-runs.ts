import type { Continues, Entry, Outcome, Result, RunEvent } from '../../../utils/bulk/journal';
import { retryPlan, undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import type { Plan } from '../../../utils/bulk/plan';
import { foldRun, type RunState } from '../../../utils/bulk/run-state';
import { PopupLots } from '../../../utils/popup/popup-lots';
import { ADD_SUPERVISOR, entries, outcome, plan, result, started } from './builders';

export const TWO = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
export const FINISHED: RunEvent = { kind: 'finished' };
export const SAID: Result['reasons'] = [{ code: 'portal-said', text: 'quota dépassé' }];
export const MINUTE = 60_000;

export interface Run {
  id: string;
  of?: Plan;
  minutes?: number;
  continues?: Continues;
  events: RunEvent[];
}

export function entriesOf({ id, of = TWO, minutes = 0, continues, events }: Run): Entry[] {
  const all = entries([started(of, 'reopened', continues), ...events], id);
  return all.map((entry) => ({ ...entry, at: entry.at + minutes * MINUTE }));
}

export function stateOf(run: Run): RunState {
  const state = foldRun(entriesOf(run));
  if (!state) throw new Error('no state');
  return state;
}

/** The lots as the popup shows them, of runs that no tab carries out unless they are held. */
export function shown(runs: readonly Run[], held: readonly string[] = []) {
  const lots = new PopupLots();
  const followed = runs.map((run) => ({
    record: { run: run.id, service: 's', tab: 1, startedAt: 0, isOver: false },
    entries: entriesOf(run),
    isHeld: held.includes(run.id),
    isSlow: false,
  }));
  lots.hear({ kind: 'all', runs: followed });
  return lots.list();
}

/** One user's result: made, or failed with what the portal said. */
export function became(licence: string, to: Outcome): RunEvent {
  const isMade = to === 'modified';
  const values = { before: 'Non', after: isMade ? 'Oui' : 'Non' };
  return outcome(licence, result(licence, to, { ...values, reasons: isMade ? [] : SAID }));
}

export const FIRST: Run = {
  id: 'first',
  events: [became('FPC1', 'modified'), became('FPC2', 'failed'), FINISHED],
};
export const RETRY: Run = {
  id: 'retry',
  of: retryPlan(stateOf(FIRST)),
  minutes: 1,
  continues: { run: 'first', as: 'retry' },
  events: [],
};
export const UNDO: Run = {
  id: 'undo',
  of: undoPlan(stateOf(FIRST)),
  minutes: 2,
  continues: { run: 'first', as: 'undo' },
  events: [],
};
