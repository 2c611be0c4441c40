import type { Change } from './change';
import { stateOf, stateOfShown } from './line-state';
import { kindOfOption } from './option-names';
import { isSameState, type OptionState } from './option-state';
import { lineOf, type OptionLine, type Reading } from './reading';
import type { Reason } from './reason';
import { isYesNo, stateOfValue } from './shown-value';

/** One press of + or x, with the value to give where the portal asks. */
export interface PlannedPress {
  press: 'add' | 'remove';
  value?: string;
  /** The texts that the portal offers: the next free number is one of them. */
  from?: readonly string[];
}

/** What a reading means for a change. */
export interface Verdict {
  kind: 'to-do' | 'already' | 'unavailable' | 'failed';
  before: string;
  /** What the line would show after the change; what it shows now where there is nothing to do. */
  after: string;
  /** The presses to make, in this order; empty unless `to-do`. */
  presses: PlannedPress[];
  reasons: Reason[];
}

/** What other readings have shown of this portal: all of a page, whatever read them. */
export interface EarlierReadings {
  /** Whether a + or an x was recognised for some user. Otherwise one that is not read may be there all the same. */
  seenButtons: boolean;
}

/**
 * What a reading of the user's detail means for a change. Where the value or the button is not understood,
 * the verdict is `failed`: the change is neither done already nor unavailable.
 */
export function judge(
  change: Change,
  reading: Reading,
  { seenButtons }: EarlierReadings = { seenButtons: false },
): Verdict {
  const line = lineOf(reading, change.option);
  if (line === undefined || line === 'ambiguous') {
    const code = line === 'ambiguous' ? 'option-ambiguous' : 'option-unknown';
    const reasons: Reason[] = [{ code, option: change.option }];
    return { kind: 'failed', before: '', after: '', presses: [], reasons };
  }
  const { value: before, button, label } = line;
  const nothing = (kind: Verdict['kind'], ...reasons: Reason[]): Verdict => {
    return { kind, before, after: before, presses: [], reasons };
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
  if (change.ifNone === 'leave' && change.action === 'replace' && state.kind === 'no') {
    return nothing('unavailable', { code: 'nothing-to-replace' });
  }
  if (change.action === 'add' && isThere(state)) {
    return nothing('unavailable', { code: 'other-value', value: before });
  }
  const presses = pressesOf(change, state);
  const first = presses[0]?.press;
  if (button === 'unclear') return nothing('failed', { code: 'button-unclear' });
  if (first !== button && button !== 'both') {
    if (seenButtons || showsButtons(reading)) return nothing('unavailable', { code: 'no-button' });
    return nothing('failed', { code: 'no-button-seen' });
  }
  return { kind: 'to-do', before, after: expected(change, before), presses, reasons: [] };
}

/** The same for one user of several: `earlierReadings` remembers whether they have shown buttons. */
export function judgeOneOf(
  change: Change,
  reading: Reading,
  earlierReadings: EarlierReadings = { seenButtons: false },
): Verdict {
  earlierReadings.seenButtons ||= showsButtons(reading);
  return judge(change, reading, earlierReadings);
}

/** Whether a reading shows a + or an x that was recognised, even a greyed one. */
export function showsButtons({ options }: Reading): boolean {
  return options.some(({ button, isGreyed }) => {
    return isGreyed || button === 'add' || button === 'remove' || button === 'both';
  });
}

/** Whether a line shows what the change wants; a value alone where the button is not known. */
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

function pressesOf(change: Change, state: OptionState): PlannedPress[] {
  const remove: PlannedPress = { press: 'remove' };
  const add: PlannedPress = {
    press: 'add',
    ...(change.value !== undefined && { value: change.value }),
  };
  if (change.action === 'remove') return [remove];
  return isThere(state) ? [remove, add] : [add];
}

function expected({ action, option, value }: Change, before: string): string {
  const isAnswer = kindOfOption(option) === 'yes-no' || isYesNo(before);
  if (action === 'remove') return isAnswer ? 'Non' : 'Aucun';
  return value ?? (isAnswer ? 'Oui' : '…');
}
