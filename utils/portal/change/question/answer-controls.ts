import { parentOf } from '../../../dom/flat-tree';
import { controlWords, shownText } from '../../../dom/seen/control-words';
import { iconWords } from '../../../dom/seen/pictures';
import { isEnabled, isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { fold } from '../../../text';
import {
  CROSS_WORD,
  NEWS_WORDS,
  NO_WORDS,
  YES_ICONS,
  YES_WORDS,
} from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import type { QuestionContext } from './question-context';

/** The controls by which a question may be answered, and what they say. */

/** A control with its words, as `controlWords` gives them. */
export interface NamedControl {
  control: HTMLElement;
  words: readonly string[];
}

/** The controls of an area that say yes or no, among all its controls. */
export interface AnswerControls {
  all: readonly NamedControl[];
  yes: readonly HTMLElement[];
  no: readonly HTMLElement[];
  /** Whether only a cross says no: then the OK may only close news. */
  hasCrossOnly: boolean;
}

/** Sorts controls by what they answer. A control that says no never says yes. */
export function answersAmong(
  controls: readonly NamedControl[],
  { isConsent }: Pick<QuestionContext, 'isConsent'>,
): AnswerControls {
  const named = controls.map((one) => withoutCommonNo(one, controls));
  const no = named.filter(saysNo);
  const yes = named.filter((one) => isYes(one, isConsent) && !no.includes(one));
  return {
    all: named,
    yes: yes.map(namedControl),
    no: no.map(namedControl),
    hasCrossOnly: no.length > 0 && no.every(({ words }) => isCrossSign(words)),
  };
}

/**
 * A control without those names that say no although another control, with other words on it, has the same name: some
 * kits call everything that closes a dialog « Dismiss », whatever is written on it.
 */
function withoutCommonNo(
  { control, words }: NamedControl,
  all: readonly NamedControl[],
): NamedControl {
  const shown = shownWord(control);
  const isCommon = (word: string) => {
    return all.some((other) => {
      const isOther = !['', shown, word].includes(shownWord(other.control));
      return isOther && other.words.includes(word);
    });
  };
  const isOwn = (word: string) => word === shown || !NO_WORDS.test(word) || !isCommon(word);
  return { control, words: shown === '' ? words : words.filter(isOwn) };
}

/** The word that a person reads on a control; empty if there is none. */
function shownWord(control: Element): string {
  const shown = fold(shownText(control));
  return /\p{L}{2}/u.test(shown) ? shown : '';
}

/** The control itself, without its words. */
export function namedControl({ control }: NamedControl): HTMLElement {
  return control;
}

/** Whether any of its words says no. */
export function saysNo({ words }: NamedControl): boolean {
  return words.some((word) => NO_WORDS.test(word));
}

function isYes({ control, words }: NamedControl, isConsent: (words: string) => boolean): boolean {
  if (taught.looksLike('yes', control)) return true;
  const isNamed = words.some((word) => YES_WORDS.test(word) && !STARTS_ELSE.test(word));
  return isNamed && words.every((word) => !/\p{L}{2}/u.test(word) || isConsent(word));
}

/** Said by what begins something of its own beside a form: another number is ordered, or the list is searched. */
const STARTS_ELSE =
  /\b(?:une? nouve(?:au|lle)|une? autre|a new|another)\b|recherch|\bsearch|filtr|\bfilter/;

/** The controls that say yes by the name of their picture, and show no words. */
export function controlsWithYesIcon(named: readonly NamedControl[]): HTMLElement[] {
  return named.map(namedControl).filter((one) => {
    return (
      !/[\p{L}\p{N}]/u.test(shownText(one)) &&
      YES_ICONS.some((word) => iconWords(one).includes(word))
    );
  });
}

/** Whether a control says no more than a cross, or the one word for it. */
export function isCrossSign(words: readonly string[]): boolean {
  return (
    words.length > 0 && words.every((word) => CROSS_WORD.test(word) || !/[\p{L}\p{N}]/u.test(word))
  );
}

/** Whether a word closes news, or is no word. */
export function isMildWord(word: string): boolean {
  return NEWS_WORDS.test(word) || !/[\p{L}\p{N}]/u.test(word);
}

/** Whether an area has a yes that cannot be pressed. */
export function hasGreyedYes(area: Element): boolean {
  const buttons = all(area, 'button, [role="button"], input[type="button"], input[type="submit"]');
  return buttons.some((button) => {
    const isYesButton = controlWords(button).some((word) => YES_WORDS.test(word));
    return isYesButton && isVisible(button) && !isEnabled(button);
  });
}

/** The control that stands closest to an element: both are in the smallest part of the page. */
export function closestTo(
  element: Element,
  controls: readonly HTMLElement[],
): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const hit = controls.find((one) => holds(at as Element, one));
    if (hit) return hit;
  }
  return undefined;
}
