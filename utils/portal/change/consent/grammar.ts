import { OF, OF_NUMBERS, PARTICULARS, PASSIVE, PERSONS, TOWARDS } from './consent-words';
import type { SentencePart } from './parts-of-sentence';

/** Whether the verb at an index is about the option alone, and not about the user. */
export function hasObject(parts: readonly SentencePart[], index: number): boolean {
  const isOption = ({ role }: SentencePart) => role === 'option';
  const before = wordAt(parts, index - 1);
  if (PASSIVE.has(before)) return parts.slice(0, index).some(isOption);
  if (TO_BE.has(before) && isObject(parts[index - 2])) return true;
  // « … de la ligne, ligne désactivée » is said of the user.
  if (DONE.test(wordAt(parts, index)) && lastContent(parts, index) === 'user') return false;
  const next = parts.slice(index + 1).find(({ role }) => isContent(role));
  if (next?.role === 'user') return parts.slice(index).some(isOption);
  const isOfNobody = !parts.some(({ role }) => role === 'user');
  return next !== undefined || isOfNobody || parts.some(isOption);
}

/** A verb that tells what was done, or will be. */
const DONE = /(?:ee?s?|ed)$/;

/** Puts the verb behind its object: « le numéro à associer », « the option to add ». */
const TO_BE = new Set(['a', 'to']);

function isObject(part: SentencePart | undefined): boolean {
  const word = part?.piece.word ?? '';
  return part?.role === 'option' || (part?.role === 'filler' && OF_NUMBERS.has(word));
}

/**
 * Whether the user at an index is only spoken of, while the sentence is about the option: « Superviseur à
 * Anne Martin », « Superviseur – Anne Martin », « de l'utilisateur … », or « Utilisateur : … » behind the option.
 */
export function isOnlySpokenOf(parts: readonly SentencePart[], index: number): boolean {
  const last = lastContent(parts, index);
  const { piece, isSetApart, isJoined } = parts[index] as SentencePart;
  // As a heading, the two together may be what is to be taken away.
  if (isSetApart) return parts.slice(0, index).some(({ role }) => role === 'verb');
  let at = index - 1;
  while (at >= 0 && parts[at]?.role === 'light') at--;
  const before = wordAt(parts, at);
  const followsUser = at >= 0 && parts[at]?.role === 'user';
  if (followsUser) return true;
  const isNamed = piece.token !== undefined || parts[index + 1]?.piece.token === 'user';
  const isPointedAt = at < index - 1 || MERGED.has(before) || isNamed;
  if (TOWARDS.has(before)) return isPointedAt && last !== 'user';
  const isAfterObject = last === 'option' || last === 'deed' || last === 'passive';
  // A licence, too, can be changed for another one.
  const isChanged = CHANGES.has(wordAt(parts, at - 1));
  if (OF.has(before)) return isPointedAt && isAfterObject && !isJoined && !isChanged;
  return isLabelled(parts, index) && (isAfterObject || last === 'user');
}

/**
 * Whether the user at an index is only named beneath what a form is for: « Numéro à présenter Anne Martin »,
 * « Ajouter un numéro Anne Martin ». All that is done there is done to the option, so that nothing is done to the user.
 */
export function isCaption(parts: readonly SentencePart[], index: number): boolean {
  const isDone = ({ role }: SentencePart, at: number) => {
    return role === 'deed' || (role === 'verb' && !isForOption(parts, at));
  };
  const isNamed = parts.some(({ piece }) => piece.token === 'option');
  const { piece } = parts[index] as SentencePart;
  // « Utilisateur » by itself may be what the field is for.
  const isAnybody = piece.token === undefined && parts[index + 1]?.piece.token !== 'user';
  return isNamed && !parts.some(isDone) && !isAnybody && !ALSO.has(wordAt(parts, index - 1));
}

/** Words before another object of the verb. */
const ALSO = new Set(['et', 'ou', 'puis', 'and', 'or', 'then']);

/**
 * Whether the option at an index is another one than ours, which stands before it by its name: « Superviseur et l'option »,
 * « Superviseur, une option », « Superviseur – l'option suivante ».
 */
export function isAnotherOption(parts: readonly SentencePart[], index: number): boolean {
  const isNamed = ({ piece }: SentencePart) => piece.token === 'option';
  if (isNamed(parts[index] as SentencePart) || !parts.slice(0, index).some(isNamed)) return false;
  const isOneOfSeveral =
    ANY_ONE.has(wordAt(parts, index - 1)) || NEXT.has(wordAt(parts, index + 1));
  let at = index - 1;
  while (at >= 0 && parts[at]?.role === 'light') at--;
  return isOneOfSeveral || ALSO.has(wordAt(parts, at)) || WITH.has(wordAt(parts, at));
}

const ANY_ONE = new Set(['un', 'une', 'an', 'a']);
const NEXT = new Set(['suivant', 'suivante', 'following']);
const WITH = new Set(['avec', 'with']);

/** Whether what a verb is for stands right beside it: the option, or a number that nobody has yet. */
function isForOption(parts: readonly SentencePart[], index: number): boolean {
  if (TO_BE.has(wordAt(parts, index - 1)) && isObject(parts[index - 2])) return true;
  const isAnyNumber = (at: number) => {
    return OF_NUMBERS.has(wordAt(parts, at)) && ANY.has(wordAt(parts, at - 1));
  };
  const next = parts.findIndex(
    ({ role }, at) => at > index && (isContent(role) || isAnyNumber(at)),
  );
  return next > 0 && (parts[next]?.role === 'option' || isAnyNumber(next));
}

/** Before « numéro » it says that no number in particular is meant: « le numéro » may be the user's own. */
const ANY = new Set(['un', 'a']);

/** Say that one thing takes the place of another. */
const CHANGES = new Set(['changement', 'change']);

/** Prepositions that hold their article. */
const MERGED = new Set(['au', 'du']);

/** Whether a user stands in a line of their own: « Utilisateur : Martin Dupont ». */
function isLabelled(parts: readonly SentencePart[], index: number): boolean {
  const isColon = (at: number) => wordAt(parts, at) === ':';
  const { token } = (parts[index] as SentencePart).piece;
  if (token === undefined) return isColon(index + 1) && parts[index + 2]?.piece.token === 'user';
  const label = wordAt(parts, index - 2);
  return isColon(index - 1) && (PARTICULARS.has(label) || PERSONS.has(label));
}

/** What the last part with a content does before an index; `passive` for a verb in the passive voice. */
function lastContent(
  parts: readonly SentencePart[],
  index: number,
): SentencePart['role'] | 'passive' | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const { role } = parts[at] as SentencePart;
    if (!isContent(role)) continue;
    return role === 'verb' && PASSIVE.has(wordAt(parts, at - 1)) ? 'passive' : role;
  }
  return undefined;
}

function isContent(role: SentencePart['role']): boolean {
  return role === 'option' || role === 'user' || role === 'verb' || role === 'deed';
}

function wordAt(parts: readonly SentencePart[], index: number): string {
  return parts[index]?.piece.word ?? '';
}
