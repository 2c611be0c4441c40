import { optionKey } from '../../bulk/option-names';
import { stateOfValue } from '../../bulk/shown-value';
import { fold } from '../../text';
import { type Appearance, isSameAppearance } from '../vocabulary/profile/appearance';
import { isGraveQuestion, isHarmfulAppearance } from '../vocabulary/profile/dangers';
import type {
  PortalProfile,
  TaughtColumn,
  TaughtControl,
} from '../vocabulary/profile/portal-profile';
import { taught } from '../vocabulary/profile/taught';
import { withoutNote } from '../vocabulary/profile/taught-value';

/** What a person did by hand in the portal, with what came of it: plain JSON, for pages may load meanwhile. */
export type Deed =
  | OpenedDeed
  | ChangedDeed
  | ({ what: 'closed' } & Pressed)
  | ({ what: 'turned' } & Pressed);

/** What was pressed, in the words of a person and as it is told again. */
export interface Pressed {
  words: string;
  appearance: Appearance;
  /** How it looks without its tip, which may have been there beneath the pointer alone. */
  bare?: Appearance;
}

/** How something that was pressed may look when it is met again. */
export function appearancesOf({ appearance, bare }: Pressed): Appearance[] {
  return bare ? [appearance, bare] : [appearance];
}

export interface OpenedDeed extends Pressed {
  what: 'opened';
  /** Whose detail it was: what it said of the row's user. */
  licence: string;
  /** Whether each row in view had exactly one control like it. */
  isInEachRow: boolean;
  /** The headings of columns that had to be learned. */
  columns: Partial<Record<TaughtColumn, string>>;
  /** Labels of the detail, where it could not be told by those that are known. */
  labels: string[];
  /** Labels of the detail that say whose it is, where nothing that is known did. */
  naming: PortalProfile['naming'];
}

export interface ChangedDeed extends Pressed {
  what: 'changed';
  label: string;
  /** Whether it was added or taken away; `undefined` where neither the values nor the button tell. */
  button?: 'add' | 'remove';
  /** The values that the line showed. */
  before: string;
  after: string;
  /** Whether no other button shows that the line has come to stay: what it says may be a refusal. */
  isInDoubt?: boolean;
  /** What was asked in between and answered with yes. */
  answers: Answered[];
}

export interface Answered extends Pressed {
  /** The question as it was read, and as it is remembered. */
  text: string;
  template: string;
}

/** Why something that was pressed is not learned. */
export type NotLearned = 'featureless' | 'dangerous' | 'undecided';

/**
 * What a control that was pressed may be learned for.
 *
 * @returns why it is not learned; `undefined` where it is
 */
export function notLearned(what: TaughtControl, { appearance }: Pressed): NotLearned | undefined {
  if (appearance.words.length + appearance.icons.length === 0) return 'featureless';
  return isHarmfulAppearance(what, appearance, taught.profile.options) ? 'dangerous' : undefined;
}

/** The profile with what deeds have shown; what may never be pressed is left out of it. */
export function profileOf(deeds: readonly Deed[], profile: PortalProfile): PortalProfile {
  return decided(deeds).reduce(withDeed, profile);
}

/**
 * The deeds, with those told apart that neither their values nor their buttons tell, where another one has
 * led from the same value to the same, or back.
 */
export function decided(deeds: readonly Deed[]): Deed[] {
  const known = deeds.filter((deed) => deed.what === 'changed' && deed.button) as ChangedDeed[];
  return deeds.map((deed) => {
    if (deed.what !== 'changed' || deed.button) return deed;
    const { before, after } = deed;
    const isLike = (one: ChangedDeed) => one.before === before && one.after === after;
    const isBack = (one: ChangedDeed) => one.before === after && one.after === before;
    const buttons = new Set(
      known.flatMap((one) => (isLike(one) ? one.button : isBack(one) ? oppositeOf(one) : []) ?? []),
    );
    const [button] = buttons;
    return buttons.size === 1 ? { ...deed, button } : deed;
  });
}

function oppositeOf({ button }: ChangedDeed): ChangedDeed['button'] {
  return button && (button === 'add' ? 'remove' : 'add');
}

function withDeed(profile: PortalProfile, deed: Deed): PortalProfile {
  switch (deed.what) {
    case 'opened':
      return withOpened(profile, deed);
    case 'changed':
      return withChanged(profile, deed);
    case 'closed':
      return withWitnessed(profile, 'close', deed);
    case 'turned':
      return withWitnessed(profile, 'next', deed);
  }
}

function withOpened(profile: PortalProfile, deed: OpenedDeed): PortalProfile {
  const columns = { ...profile.columns, ...deed.columns };
  const labels = union(profile.labels, deed.labels.map(fold));
  const naming = { ...profile.naming, ...deed.naming };
  const known = { ...profile, columns, naming, labels };
  // What looks otherwise in another row would leave that one without a way in.
  return deed.isInEachRow ? withWitnessed(known, 'detail', deed) : known;
}

function withChanged(profile: PortalProfile, deed: ChangedDeed): PortalProfile {
  const { label, button, before, after, answers } = deed;
  const others = profile.options.filter((option) => optionKey(option) !== optionKey(label));
  const known = { ...profile, options: [...others, label] };
  if (!button) return known;
  const [had, has] = button === 'add' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  const said = withValue(known.values, had, before);
  const values = deed.isInDoubt ? said : withValue(said, has, after);
  const changed = withWitnessed({ ...known, values }, button, deed);
  let asked = changed;
  for (const answer of answers) asked = withAnswer(asked, button, answer);
  return asked;
}

function withAnswer(
  profile: PortalProfile,
  button: 'add' | 'remove',
  answer: Answered,
): PortalProfile {
  if (isGraveQuestion(answer.text)) return profile;
  const asked = { button, text: answer.template };
  const others = profile.questions.filter((one) => JSON.stringify(one) !== JSON.stringify(asked));
  return withWitnessed({ ...profile, questions: [...others, asked] }, 'yes', answer);
}

/** Longer values than this are sentences. */
const MOST_LETTERS = 40;

/** What a value says that is not understood without it: never a number, nor that it is not so yet. */
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

function withWitnessed(profile: PortalProfile, what: TaughtControl, deed: Pressed): PortalProfile {
  if (notLearned(what, deed)) return profile;
  const shown = [...(profile.witnessed[what] ?? [])];
  for (const appearance of appearancesOf(deed)) {
    const isKnown = shown.some((one) => isSameAppearance(one, appearance));
    const isHarmless = !isHarmfulAppearance(what, appearance, taught.profile.options);
    if (!isKnown && isHarmless) shown.push(appearance);
  }
  return { ...profile, witnessed: { ...profile.witnessed, [what]: shown } };
}

function union(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])];
}
