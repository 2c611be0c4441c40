import { tidy } from '../text';
import { kindOfOption } from './option-names';
import type { OptionState } from './option-state';
import type { OptionLine } from './reading';
import { stateOfValue } from './shown-value';
import { saysUnavailable } from './understand-value';

/**
 * The state of an option line: what its value says, where the button does not contradict it.
 *
 * On the portal a + means that the user does not have the option, an x that they have it. So an empty value
 * is `no` only beside a +, or for a number without a button.
 */
export function stateOf({ label, value, button }: OptionLine): OptionState {
  const state = stateOfValue(value);
  const option = kindOfOption(label);
  if (state.kind === 'number' && option === 'yes-no') return UNCLEAR;
  const isThere = state.kind === 'yes' || state.kind === 'number';
  if (state.kind === 'unclear') return state;
  if (button === 'add') return isThere || saysUnavailable(value) ? UNCLEAR : state;
  if (button === 'remove') return isThere ? state : UNCLEAR;
  const isEmpty = tidy(value) === '';
  return isEmpty && !(button === 'none' && option === 'number') ? UNCLEAR : state;
}

const UNCLEAR: OptionState = { kind: 'unclear' };

/** The state of a line, or of a value alone: older journals stored values without their button. */
export function stateOfShown(shown: OptionLine | string): OptionState {
  return typeof shown === 'string' ? stateOfValue(shown) : stateOf(shown);
}
