import { numberIn } from '../../../bulk/shown-value';
import { templateOf } from '../../change/consent/sentence';
import type { Identity } from '../../detail/titled-user';
import type { GivenAnswer } from './explained-press';
import type { PressedControl } from './pressed-control';
import { textsOfUser } from './user-texts';

/** A press of an option's button whose effect has not been seen yet. */
export interface PendingChange extends PressedControl {
  /** The user whose detail it is; not known where the detail was open before the demonstration. */
  user?: Identity;
  /** The user whom the detail names. */
  owner?: string;
  label: string;
  /** What the button was taken for when it was pressed. */
  kind?: 'add' | 'remove';
  /** The value that the line showed. */
  before: string;
  /** The appearances of the line's buttons; see `ShownLine`. */
  buttons: string;
  answers: GivenAnswer[];
}

/**
 * The change once a control has answered a question with yes. A question that comes up a second time was not
 * answered the first time: that answer and all after it are dropped.
 *
 * @param text the question as it was shown
 */
export function withAnswer(
  change: PendingChange,
  control: PressedControl,
  text: string,
): PendingChange {
  const template = templateOf(text, {
    options: [change.label],
    users: change.user ? textsOfUser(change.user) : [],
    values: [numberIn(change.before) ?? ''],
    isValueFirst: change.kind === 'add',
  });
  const again = change.answers.findIndex((answer) => answer.template === template);
  const before = again < 0 ? change.answers : change.answers.slice(0, again);
  return { ...change, answers: [...before, { ...control, text, template }] };
}
