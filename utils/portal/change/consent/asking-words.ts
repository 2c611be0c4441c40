import { fold } from '../../../text';
import { ASKING, OUR_VERBS } from './consent-words';
import type { RequestedChange } from './requested-change';

/** Whether a text asks something, and does not only name what is to be filled in. */
export function isQuestion(text: string): boolean {
  return ASKING.test(fold(text));
}

/** Whether a text has a verb for adding or removing: then it is more than news. */
export function holdsVerb(text: string): boolean {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return words.some((word) => isVerb(word, 'add') || isVerb(word, 'remove'));
}

/** Whether a folded word is a verb for what a button does. */
export function isVerb(word: string | undefined, button: RequestedChange['button']): boolean {
  return word !== undefined && OUR_VERBS[button].has(word);
}
