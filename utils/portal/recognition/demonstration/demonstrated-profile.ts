import { optionKey } from '../../../bulk/option-names';
import { stateOfValue } from '../../../bulk/shown-value';
import { fold } from '../../../text';
import { isSameAppearance } from '../../vocabulary/profile/appearance';
import { isGraveQuestion, isHarmfulAppearance } from '../../vocabulary/profile/dangers';
import type { PortalProfile, TaughtControl } from '../../vocabulary/profile/portal-profile';
import { taught } from '../../vocabulary/profile/taught';
import { withoutNote } from '../../vocabulary/profile/taught-value';
import { decidedPresses } from './decided-presses';
import type {
  ExplainedChange,
  ExplainedOpening,
  ExplainedPress,
  GivenAnswer,
} from './explained-press';
import { appearancesOf, type PressedControl } from './pressed-control';

/** Longer values (in characters) are sentences. */
const MOST_LETTERS = 40;

/** Why a control that was pressed is not learned. */
export type NotLearned = 'featureless' | 'dangerous' | 'undecided';

/**
 * Whether a pressed control may be learned.
 *
 * @param what the purpose for which it would be pressed
 * @returns why not; `undefined` where it may be learned
 */
export function notLearned(
  what: TaughtControl,
  { appearance }: PressedControl,
): NotLearned | undefined {
  if (appearance.words.length + appearance.icons.length === 0) return 'featureless';
  return isHarmfulAppearance(what, appearance, taught.profile.options) ? 'dangerous' : undefined;
}

/** A profile with what a demonstration has shown, except for what may never be pressed. */
export function profileOf(
  presses: readonly ExplainedPress[],
  profile: PortalProfile,
): PortalProfile {
  return decidedPresses(presses).reduce(withPress, profile);
}

function withPress(profile: PortalProfile, press: ExplainedPress): PortalProfile {
  switch (press.what) {
    case 'opened':
      return withOpening(profile, press);
    case 'changed':
      return withChange(profile, press);
    case 'closed':
      return withWitnessed(profile, 'close', press);
    case 'turned':
      return withWitnessed(profile, 'next', press);
  }
}

function withOpening(profile: PortalProfile, opening: ExplainedOpening): PortalProfile {
  const columns = { ...profile.columns, ...opening.columns };
  const labels = union(profile.labels, opening.labels.map(fold));
  const naming = { ...profile.naming, ...opening.naming };
  const shown = { ...profile, columns, naming, labels };
  // If only this row has such a control, learning it would leave the other rows without one.
  return opening.isInEachRow ? withWitnessed(shown, 'detail', opening) : shown;
}

function withChange(profile: PortalProfile, change: ExplainedChange): PortalProfile {
  const { label, button, before, after, answers } = change;
  const others = profile.options.filter((option) => optionKey(option) !== optionKey(label));
  const withOption = { ...profile, options: [...others, label] };
  if (!button) return withOption;
  const [had, has] = button === 'add' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  const withBefore = withValue(withOption.values, had, before);
  const values = change.isInDoubt ? withBefore : withValue(withBefore, has, after);
  const withButton = withWitnessed({ ...withOption, values }, button, change);
  return answers.reduce((shown, answer) => withQuestion(shown, button, answer), withButton);
}

function withQuestion(
  profile: PortalProfile,
  button: 'add' | 'remove',
  answer: GivenAnswer,
): PortalProfile {
  if (isGraveQuestion(answer.text)) return profile;
  const asked = { button, text: answer.template };
  const others = profile.questions.filter((one) => JSON.stringify(one) !== JSON.stringify(asked));
  return withWitnessed({ ...profile, questions: [...others, asked] }, 'yes', answer);
}

/**
 * The taught values with one more, unless it is understood without being taught. Numbers are never taught, nor words
 * that say that something is not so yet.
 */
function withValue(
  values: PortalProfile['values'],
  state: 'yes' | 'no',
  value: string,
): PortalProfile['values'] {
  const word = withoutNote(fold(value));
  const isWord = /\p{L}/u.test(word) && !/\d/.test(word) && word.length <= MOST_LETTERS;
  const isPassing = stateOfValue(`Non (${word})`).kind !== 'no';
  if (!isWord || isPassing || stateOfValue(value).kind !== 'unclear') return values;
  return { ...values, [state]: union(values[state], [word]) };
}

function withWitnessed(
  profile: PortalProfile,
  what: TaughtControl,
  press: PressedControl,
): PortalProfile {
  if (notLearned(what, press)) return profile;
  const shown = [...(profile.witnessed[what] ?? [])];
  for (const appearance of appearancesOf(press)) {
    const isKnown = shown.some((one) => isSameAppearance(one, appearance));
    const isHarmless = !isHarmfulAppearance(what, appearance, taught.profile.options);
    if (!isKnown && isHarmless) shown.push(appearance);
  }
  return { ...profile, witnessed: { ...profile.witnessed, [what]: shown } };
}

function union(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])];
}
