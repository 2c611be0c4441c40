import type { Change } from './change';
import { stateOf, stateOfShown } from './line-state';
import { kindOfOption } from './option-names';
import { isSameState, type OptionState } from './option-state';
import { lineOf, type OptionLine, type Reading } from './reading';
import type { Reason } from './reason';
import { isYesNo, stateOfValue } from './shown-value';

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

/** What is known of the portal beside the reading in hand. */
export interface Witness {
  /** Whether a + or an x has been recognised for some user: without that, one not seen may be missed. */
  seenButtons: boolean;
}

/**
 * What a change would do, given what the user's detail shows. Pure: nothing is pressed. What is not
 * understood, of the value or of the button, is neither done already nor unavailable.
 */
export function judge(
  change: Change,
  reading: Reading,
  { seenButtons }: Witness = { seenButtons: false },
): Verdict {
  const line = lineOf(reading, change.option);
  if (line === undefined || line === 'ambiguous') {
    const code = line === 'ambiguous' ? 'option-ambiguous' : 'option-unknown';
    const reasons: Reason[] = [{ code, option: change.option }];
    return { kind: 'failed', before: '', after: '', steps: [], reasons };
  }
  const { value: before, button, label } = line;
  const nothing = (kind: Verdict['kind'], ...reasons: Reason[]): Verdict => {
    return { kind, before, after: before, steps: [], reasons };
  };
  const state = stateOf(line);
  if (state.kind === 'unclear') {
    if (button === 'unclear') return nothing('failed', { code: 'button-unclear' });
    return nothing('failed', { code: 'value-unclear', option: label, value: before });
  }
  if (isWanted(change, state)) return nothing('already');
  if (change.expect !== undefined && !isSameState(state, stateOfValue(change.expect))) {
    return nothing('unavailable', { code: 'changed-since', value: before });
  }
  if (change.action === 'add' && isThere(state)) {
    return nothing('unavailable', { code: 'other-value', value: before });
  }
  const steps = stepsOf(change, state);
  const first = steps[0]?.press;
  if (button === 'unclear') return nothing('failed', { code: 'button-unclear' });
  if (first !== button && button !== 'both') {
    if (seenButtons || showsButtons(reading)) return nothing('unavailable', { code: 'no-button' });
    return nothing('failed', { code: 'no-button-seen' });
  }
  return { kind: 'to-do', before, after: expected(change, before), steps, reasons: [] };
}

/** The same over several users: the witness remembers what buttons their readings have shown. */
export function judgeOneOf(
  change: Change,
  reading: Reading,
  witness: Witness = { seenButtons: false },
): Verdict {
  witness.seenButtons ||= showsButtons(reading);
  return judge(change, reading, witness);
}

/** Whether a reading shows a + or an x that was recognised, be it greyed: a witness for `judge`. */
export function showsButtons({ options }: Reading): boolean {
  return options.some(({ button, isGreyed }) => {
    return isGreyed || button === 'add' || button === 'remove' || button === 'both';
  });
}

/** Whether a line shows what the change wants; a value alone where its button is not known. */
export function isDone(change: Change, shown: OptionLine | string): boolean {
  return isWanted(change, stateOfShown(shown));
}

function isWanted({ action, value }: Change, state: OptionState): boolean {
  if (action === 'remove') return state.kind === 'no';
  return isThere(state) && (value === undefined || isSameState(state, stateOfValue(value)));
}

function isThere({ kind }: OptionState): boolean {
  return kind === 'yes' || kind === 'number';
}

function stepsOf(change: Change, state: OptionState): Step[] {
  const remove: Step = { press: 'remove' };
  const add: Step = { press: 'add', ...(change.value !== undefined && { value: change.value }) };
  if (change.action === 'remove') return [remove];
  return isThere(state) ? [remove, add] : [add];
}

function expected({ action, option, value }: Change, before: string): string {
  const isAnswer = kindOfOption(option) === 'yes-no' || isYesNo(before);
  if (action === 'remove') return isAnswer ? 'Non' : 'Aucun';
  return value ?? (isAnswer ? 'Oui' : '…');
}
