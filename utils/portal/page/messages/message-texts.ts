import type { Reason } from '../../../bulk/reason';
import { fold } from '../../../text';
import { holdsVerb } from '../../change/consent/asking-words';
import {
  ALARM_TEXT,
  BAD_TEXT,
  DONE_TEXT,
  GOOD_TEXT,
  NO_NEWS,
  OVERLOAD_TEXTS,
  UNDONE_TEXT,
} from '../../vocabulary/message-words';

/** What the portal said, as a reason: `portal-busy` where it says that it is overloaded, for that passes. */
export function saidReason(text: string): Reason {
  const isOverloaded = OVERLOAD_TEXTS.some((words) => words.test(text));
  return { code: isOverloaded ? 'portal-busy' : 'portal-said', text };
}

/** Whether a text tells that all went well. */
export function isGoodNews(text: string): boolean {
  const words = fold(text);
  return GOOD_TEXT.test(words) && !BAD_TEXT.test(words);
}

/** Whether a text tells that a change was made. That does not make it news to close unread: it may tell more. */
export function tellsOfDone(text: string): boolean {
  const words = fold(text);
  return DONE_TEXT.test(words) && !UNDONE_TEXT.test(words);
}

/** Whether a text is news that only has to be closed: it asks nothing, and says nothing about what we press. */
export function isNews(text: string): boolean {
  if (!isSentence(text) || NO_NEWS.test(fold(text))) return false;
  return isGoodNews(text) || !holdsVerb(text);
}

/** Whether a text says something rather than naming a thing: it has two words, or one that is a message by itself. */
export function isSentence(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 || ALARM_TEXT.test(fold(text));
}
