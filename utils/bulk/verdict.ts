import type { Change } from './change';
import { isSet, isYesNo, lineOf, type Reading, sameState } from './reading';
import type { Reason } from './reason';

/** One press of + or x, with the value to give where the portal asks. */
export interface Step {
  press: 'add' | 'remove';
  value?: string;
}

/** What a reading says of a wanted change. `after` is what would be shown; steps only when to do. */
export interface Verdict {
  kind: 'to-do' | 'already' | 'unavailable' | 'failed';
  before: string;
  after: string;
  steps: Step[];
  reasons: Reason[];
}

/** What a change would do, given what the user's detail shows. Pure: nothing is pressed. */
export function judge(change: Change, reading: Reading): Verdict {
  const line = lineOf(reading, change.option);
  if (line === undefined || line === 'ambiguous') {
    const code = line === 'ambiguous' ? 'option-ambiguous' : 'option-unknown';
    const reasons: Reason[] = [{ code, option: change.option }];
    return { kind: 'failed', before: '', after: '', steps: [], reasons };
  }
  const { value: before, button } = line;
  const nothing = (kind: Verdict['kind'], ...reasons: Reason[]): Verdict => {
    return { kind, before, after: before, steps: [], reasons };
  };
  if (isDone(change, before)) return nothing('already');
  if (change.expect !== undefined && !sameState(before, change.expect)) {
    return nothing('unavailable', { code: 'changed-since', value: before });
  }
  if (change.action === 'add' && isSet(before)) {
    return nothing('unavailable', { code: 'other-value', value: before });
  }
  const steps = stepsOf(change, before);
  const first = steps[0]?.press;
  if (button === 'unclear') return nothing('failed', { code: 'button-unclear' });
  if (first !== button && button !== 'both') return nothing('unavailable', { code: 'no-button' });
  return { kind: 'to-do', before, after: expected(change, before), steps, reasons: [] };
}

/** Whether the value shown is what the change wants. */
export function isDone(change: Change, shown: string): boolean {
  if (change.action === 'remove') return !isSet(shown);
  return isSet(shown) && (change.value === undefined || sameState(shown, change.value));
}

function stepsOf(change: Change, before: string): Step[] {
  const remove: Step = { press: 'remove' };
  const add: Step = { press: 'add', ...(change.value !== undefined && { value: change.value }) };
  if (change.action === 'remove') return [remove];
  return isSet(before) ? [remove, add] : [add];
}

function expected(change: Change, before: string): string {
  if (change.action === 'remove') return isYesNo(before) ? 'Non' : 'Aucun';
  return change.value ?? (isYesNo(before) ? 'Oui' : '…');
}
