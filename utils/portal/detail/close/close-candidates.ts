import { controlWords, shownText } from '../../../dom/seen/control-words';
import { holds } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { isDangerous } from '../../vocabulary/danger-words';
import { CLOSE_PHRASES, LEAVE_PHRASE, LEAVING, SAVE_PHRASE } from '../../vocabulary/detail-phrases';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import { FORBIDDEN, LICENCE_LABELS, USER_COLUMNS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import type { DetailLine } from '../lines/detail-line';
import { isBesideValue } from './beside-control';

/** A control outside of the lines, which may close its layer. */
export interface Candidate {
  control: HTMLElement;
  /** What it says, without the user's particulars. */
  words: string[];
  /** Its words that have letters; the first one is the plainest. */
  phrases: string[];
}

/** The controls that stand neither in a line nor beside the value of one. */
export function candidatesAmong(
  found: readonly HTMLElement[],
  layer: Element,
  lines: readonly DetailLine[],
): Candidate[] {
  const particulars = particularsIn(lines);
  return found
    .filter((control) => !lines.some(({ parts }) => parts.some((part) => holds(part, control))))
    .filter((control) => !isBesideValue(control, layer))
    .map((control) => {
      const words = controlWords(control).map((word) => plainPhrase(word, particulars));
      return { control, words, phrases: words.filter((word) => /\p{L}{2}/u.test(word)) };
    });
}

/** What the lines of a detail say of the user alone: some portals put it behind *Fermer*. */
function particularsIn(lines: readonly DetailLine[]): string[] {
  const labels: readonly string[] = [...LICENCE_LABELS, ...USER_COLUMNS.name, ...USER_COLUMNS.sda];
  const own = lines.filter(({ label }) => labels.includes(fold(label)) || taught.namedBy(label));
  return own.map(({ value }) => fold(value)).filter((value) => value.length > 2);
}

/** Whether nothing that a control says could do harm. */
export function isHarmless({ control, words }: Candidate): boolean {
  return !isDangerous(words) && !controlWords(control).some((word) => FORBIDDEN.test(word));
}

/** The candidates that show a phrase, and say nothing else that leads away. */
export function saying(phrase: RegExp, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ control, phrases }) => {
    const [plainest = '', ...others] = phrases;
    // A sign that is only called so, and shows no words, may be the x of a line.
    if (!/\p{L}{2}/u.test(shownText(control))) return false;
    return (
      phrase.test(plainest) && others.every((other) => isClosing(other) || !LEAVING.test(other))
    );
  });
}

/** Whether a phrase says that its control closes, or leaves, and nothing more. */
export function isClosing(phrase: string): boolean {
  return [...CLOSE_PHRASES, LEAVE_PHRASE].some((known) => known.test(phrase));
}

/** Whether a candidate says that it leaves, and says more than that. */
export function seemsToLeave({ phrases }: Candidate): boolean {
  return phrases.some((phrase) => LEAVING.test(phrase) && !isClosing(phrase));
}

/** What a candidate says first; '' where it says nothing. */
export function plainestPhrase({ phrases: [plainest = ''] }: Candidate): string {
  return plainest;
}

/** Whether there is a form that can be saved: then what calls it off leads out. */
export function leavesForm(candidates: readonly Candidate[]): boolean {
  const saysFirst = (phrase: RegExp) =>
    candidates.filter((candidate) => phrase.test(plainestPhrase(candidate)));
  return saysFirst(LEAVE_PHRASE).length === 1 && saysFirst(SAVE_PHRASE).length > 0;
}
