import { stateOf } from '../../../bulk/line-state';
import type { OptionLine } from '../../../bulk/reading';

type Button = 'add' | 'remove';

/** Whether a line shows for certain the state that its button leads to. */
export function showsChange(line: OptionLine, button: Button): boolean {
  return stateOf(line).kind !== 'unclear' && mayShowChange(line, button);
}

/** Whether a line may show that state: after an add, anything but a no. */
export function mayShowChange(line: OptionLine, button: Button): boolean {
  return (stateOf(line).kind === 'no') === (button === 'remove');
}
