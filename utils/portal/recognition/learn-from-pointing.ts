import { optionKey } from '../../bulk/option-names';
import { parentOf } from '../../dom/flat-tree';
import { controlName, controlWords } from '../../dom/seen/control-words';
import { controlAround } from '../../dom/seen/controls';
import { textNodes } from '../../dom/tree/texts';
import { fold, tidy } from '../../text';
import { MOST_HEADING_LETTERS } from '../users/table/column-headings';
import { showsDanger } from '../vocabulary/danger-words';
import { FORBIDDEN } from '../vocabulary/portal-words';
import { appearanceOf } from '../vocabulary/profile/appearance';
import { isHarmful } from '../vocabulary/profile/dangers';
import type {
  PortalProfile,
  TaughtColumn,
  TaughtControl,
} from '../vocabulary/profile/portal-profile';
import { taught } from '../vocabulary/profile/taught';
import { headingAbove } from './heading-above';

/** The subject of a lesson: what a person can show by pointing at it. */
export type Lesson = TaughtColumn | PointedControl | 'option';

/** The controls that a person can point at. `next` and `yes` are only learned from a demonstration. */
export type PointedControl = Exclude<TaughtControl, 'next' | 'yes'>;

/** Why nothing is learned from an element that was pointed at. */
export type Refusal =
  | 'no-heading'
  | 'no-control'
  | 'featureless'
  | 'no-label'
  | 'forbidden'
  | 'dangerous'
  | 'alike';

/** What is learned from an element. */
export interface LearnedByPointing {
  /** The element that is learned: a heading, a control, a label. */
  about: Element;
  /** Its words, for the person to read; '' where it shows only a picture. */
  words: string;
  /** The profile with it. */
  profile: PortalProfile;
}

const MOST_LABEL_LETTERS = 80;
const OPPOSITE = { add: 'remove', remove: 'add' } as const;

/**
 * Learns from an element that a person points at. It changes neither the page nor the profile in use.
 *
 * @param profile the profile so far
 * @returns what is learned, or why nothing is
 */
export function learnFromPointing(
  lesson: Lesson,
  element: Element,
  profile: PortalProfile,
): LearnedByPointing | { refusal: Refusal } {
  if (lesson === 'licence' || lesson === 'sda' || lesson === 'name') {
    return learnColumn(lesson, element, profile);
  }
  return lesson === 'option'
    ? learnOption(element, profile)
    : learnControl(lesson, element, profile);
}

function learnColumn(column: TaughtColumn, element: Element, profile: PortalProfile) {
  const heading = headingAbove(element);
  // A heading may end with an arrow that shows how the list is sorted.
  const words = tidy((heading?.data ?? '').replace(/[^\p{L}\p{N}.)]+$/u, ''));
  if (!heading || words === '' || words.length > MOST_HEADING_LETTERS) return refuse('no-heading');
  const others = Object.entries(profile.columns).filter(([, shown]) => fold(shown) !== fold(words));
  const columns = { ...Object.fromEntries(others), [column]: words };
  return { about: parentOf(heading) ?? element, words, profile: { ...profile, columns } };
}

function learnOption(element: Element, profile: PortalProfile) {
  const [node] = textNodes(element);
  const [head = ''] = tidy(node?.data ?? '').split(/\s*:(?:\s+|$)/);
  if (!/\p{L}/u.test(head) || head.length > MOST_LABEL_LETTERS) return refuse('no-label');
  if (FORBIDDEN.test(fold(head))) return refuse('forbidden');
  const others = profile.options.filter((option) => optionKey(option) !== optionKey(head));
  return { about: element, words: head, profile: { ...profile, options: [...others, head] } };
}

function learnControl(what: PointedControl, element: Element, profile: PortalProfile) {
  const control = controlAround(element);
  if (!control) return refuse('no-control');
  const appearance = appearanceOf(control);
  if (controlWords(control).some((word) => FORBIDDEN.test(word))) return refuse('forbidden');
  if (isHarmful(what, appearance.words, profile.options)) return refuse('dangerous');
  if (appearance.words.length + appearance.icons.length === 0) return refuse('featureless');
  // A picture of a bin deletes something, except in an option's line, where it takes the option away.
  if (appearance.words.length === 0 && what !== 'remove' && showsDanger(appearance.icons)) {
    return refuse('dangerous');
  }
  if ((what === 'add' || what === 'remove') && taught.looksLike(OPPOSITE[what], control)) {
    return refuse('alike');
  }
  const controls = { ...profile.controls, [what]: appearance };
  return { about: control, words: controlName(control), profile: { ...profile, controls } };
}

function refuse(refusal: Refusal) {
  return { refusal };
}
