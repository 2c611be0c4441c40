import { controlWords, shownText } from '../../../dom/seen/control-words';
import { PRESSABLE } from '../../../dom/seen/controls';
import { isPictureName } from '../../../dom/seen/icon-names';
import { all, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import {
  NEXT_NAMES,
  NEXT_PHRASES,
  PREVIOUS_NAMES,
  PREVIOUS_PHRASES,
} from '../../vocabulary/pager-phrases';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import { arrowNames } from './arrow-names';
import type { NearControl } from './near-controls';

/** One of the two directions in which pages are turned, by its phrases and the names of its pictures. */
export interface Direction {
  phrases: readonly RegExp[];
  names: readonly string[];
}

export const NEXT: Direction = { phrases: NEXT_PHRASES, names: NEXT_NAMES };
export const PREVIOUS: Direction = { phrases: PREVIOUS_PHRASES, names: PREVIOUS_NAMES };

/** Names of pictures that lead to the very end. */
const FAR = /(?:^|-)(?:double|first|last|end|start|begin|fast|step|seek)(?:-|$)/;

/** Whether a control says, or shows by its picture, that it turns in a direction. */
export function turnsTowards(one: NearControl, { phrases, names }: Direction): boolean {
  return saysAnyOnly(one.words, phrases) || showsOnly(one, names);
}

/** Whether a control says only a phrase, and phrases that are as good. */
export function saysOnly(
  words: readonly string[],
  phrase: RegExp,
  known: readonly RegExp[],
): boolean {
  const said = words.filter((word) => /\p{L}{2}/u.test(word));
  if (said.length === 0) return words.some((word) => phrase.test(word));
  const isKnown = (word: string) => known.some((one) => one.test(word));
  return words.some((word) => phrase.test(word)) && said.every(isKnown);
}

/** Whether a control says one of some phrases, and nothing else. */
export function saysAnyOnly(words: readonly string[], phrases: readonly RegExp[]): boolean {
  return phrases.some((phrase) => saysOnly(words, phrase, phrases));
}

/** Whether a control is only a picture with one of these names, and no arrow to the very end. */
export function showsOnly(
  { control, words, names }: NearControl,
  wanted: readonly string[],
): boolean {
  const said = words.filter((word) => !isPictureName(control, word));
  if (said.some((word) => /\p{L}/u.test(word)) || shownText(control).length > 1) return false;
  return names.some((name) => wanted.includes(name)) && !names.some((name) => FAR.test(name));
}

/** Whether a part of the page shows the way in a direction, apart from a control. It may be disabled. */
export function showsWayTowards(
  part: Element,
  control: Element,
  { phrases, names }: Direction,
): boolean {
  const items = [part, ...all<Element>(part, `${PRESSABLE}, span, li, div, i`)].filter((item) => {
    return !holds(item, control) && !holds(control, item) && textNodes(item).length <= 1;
  });
  return items.some((item) => {
    // The picture in a control says no more than the control does.
    const whole = closest(item, PRESSABLE);
    const said = controlWords(whole && holds(part, whole) && !holds(whole, control) ? whole : item);
    const words = said.map((word) => plainPhrase(word));
    if (saysAnyOnly(words, phrases)) return true;
    return (
      !words.some((word) => /\p{L}/u.test(word)) &&
      arrowNames(item).names.some((name) => names.includes(name))
    );
  });
}
