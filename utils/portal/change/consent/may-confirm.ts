import { KNOWN_OPTIONS, optionKey } from '../../../bulk/option-names';
import { fold } from '../../../text';
import { FORBIDDEN, PORTAL_NAME } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import {
  ASKING,
  DEEDS,
  DETERMINERS,
  KINDS,
  KINDS_AFTER,
  NEUTRAL,
  OBJECTS,
  OF,
  OF_FORMS,
  OF_NUMBERS,
  OTHER_NAMES,
  OUR_VERBS,
  PARTICULARS,
  PASSIVE,
  PERSONS,
  TELLING_SIGN,
  TOWARDS,
  WAY_BACK,
} from './consent-words';
import { holdsName, type Piece, piecesOf, sentenceOf, templateOf } from './sentence';

/** What we asked for, which a portal may want to have confirmed. */
export interface Wish {
  button: 'add' | 'remove';
  /** Every name of the option: what the person wrote, what the line shows. */
  names: readonly string[];
  /** The user's particulars: his reference, name and number. */
  details: readonly string[];
  /** The value to be given, or the one that is shown and is to go. */
  value?: string;
  /** Labels of the detail's other options. */
  others?: readonly string[];
  /** Sentences (see `allowable`) that a person has allowed in this run. */
  allowed?: readonly string[];
}

/**
 * Whether a confirmation asks for the very change that was made, and for nothing else: what is left of
 * it without the option, our verb, the user and words that say nothing must be nothing. In doubt it
 * does not: the portal is left without a yes, and the person is told what it asked.
 */
export function asksFor(text: string, wish: Wish): boolean {
  const said = withoutTitle(fold(text)).replace(WAY_BACK, ' ');
  if (FORBIDDEN.test(said)) return false;
  const pieces = understood(said, wish, NEUTRAL);
  if (!pieces) return false;
  const hasVerb = pieces.some(({ word }) => isVerb(word, wish.button));
  return hasVerb || ASKING.test(said);
}

/**
 * Whether a form with a field for a value is about the change that was made, and nothing else. It need
 * not ask: it may only name what is to be filled in.
 */
export function isFormFor(text: string, wish: Wish): boolean {
  const said = withoutTitle(fold(text));
  if (FORBIDDEN.test(said)) return false;
  // « Numéro de fax » is what Fax2Mail is given, and the name of another number than the one that is shown to others.
  const fax = allNames(wish.names).some((name) => /\bfax/.test(fold(name))) ? ['fax'] : [];
  return understood(said, wish, new Set([...NEUTRAL, ...OF_FORMS, ...fax])) !== undefined;
}

/**
 * Boxes that were given no title of their own bear the name of the portal; some bear that of the part of
 * the detail in which the option stands.
 */
function withoutTitle(said: string): string {
  const rest = said.replace(PORTAL_NAME, '');
  return (/^\s*\p{L}/u.test(rest) ? rest : said).replace(PART_NAME, '');
}

/** Only before what begins a sentence: « Options à retirer » would be several. */
const PART_NAME =
  /^\s*options (?=(?:ajouter|associer|activer|attribuer|affecter|retirer|supprimer|enlever|dissocier|desactiver|voulez|souhaitez|etes|confirmez)[ -])/;

/** Whether a person has allowed this very question, in this run, for any user. */
export function isAllowed(text: string, { details, allowed = [] }: Wish): boolean {
  const sentence = allowable(text, details);
  return sentence !== '' && allowed.includes(sentence);
}

/**
 * The form in which a person may allow a question: the same for the next user.
 *
 * @returns '' where nobody may
 */
export function allowable(text: string, details: readonly string[]): string {
  return FORBIDDEN.test(fold(text)) ? '' : sentenceOf(text, details);
}

/** Whether a person was watched answering this very question with yes, after the same button. */
export function wasAnswered(text: string, wish: Wish): boolean {
  const { button, names, details, value = '' } = wish;
  if (FORBIDDEN.test(fold(text)) || !/\p{L}/u.test(text)) return false;
  const asked = taught.profile.questions.filter((one) => one.button === button);
  if (asked.length === 0 || namesOther(fold(text), wish.others ?? [], names)) return false;
  const known = { options: names, users: details, values: [value], isValueFirst: button === 'add' };
  const template = templateOf(text, known);
  return asked.some((one) => one.text === template);
}

/** Whether a text asks something, rather than naming what is to be filled in. */
export function isQuestion(text: string): boolean {
  return ASKING.test(fold(text));
}

/** Whether a text holds what we press for, or its opposite: then it is no mere news. */
export function holdsVerb(text: string): boolean {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return words.some((word) => isVerb(word, 'add') || isVerb(word, 'remove'));
}

/** Whether a control's name is that of the opposite: no yes to what we asked for. */
export function saysOpposite(words: string, button: Wish['button']): boolean {
  const [first = ''] = fold(words).match(/\p{L}+/gu) ?? [];
  return isVerb(first, button === 'add' ? 'remove' : 'add');
}

function isVerb(word: string | undefined, button: Wish['button']): boolean {
  return word !== undefined && OUR_VERBS[button].has(word);
}

/** The pieces of a text in which everything has its place; `undefined` in doubt. */
function understood(
  said: string,
  wish: Wish,
  neutral: ReadonlySet<string>,
): readonly Piece[] | undefined {
  const { button, names, details, value = '', others = [] } = wish;
  const ours = allNames(names);
  if (TELLING_SIGN.test(said.replace(TEL, '')) || namesOther(said, others, ours)) return undefined;
  const known = { options: ours, users: details, values: [value], isValueFirst: button === 'add' };
  const all = piecesOf(said, known);
  const pieces = all.filter(({ word }) => {
    return word === undefined || isWord(word) || BREAKS.has(word);
  });
  const setApart = usersSetApart(all);
  const taken = usersTaken(all);
  const ofNumber = value !== '' || ours.some((name) => /\b(?:numero|number)\b/.test(fold(name)));
  const parts = pieces.map((piece, place): Part => {
    const { token, word } = piece;
    const isTaken = taken.has(piece);
    if (token === 'user') return { piece, role: 'user', isSetApart: setApart.has(piece), isTaken };
    if (token) return { piece, role: 'option' };
    if (KINDS.has(word) && isBefore(pieces, place, 'option')) return { piece, role: 'light' };
    if (KINDS_AFTER.has(word) && pieces[place - 1]?.token === 'option') {
      return { piece, role: 'filler' };
    }
    if (isVerb(word, button)) return { piece, role: 'verb' };
    if (OBJECTS.has(word)) return { piece, role: 'option' };
    if (PERSONS.has(word)) return { piece, role: 'user', isTaken };
    if (OBJECTS.has(wordBefore(pieces, place)) && isOwnCode(word, ours)) {
      return { piece, role: 'option' };
    }
    if (DEEDS.has(word)) return { piece, role: 'deed' };
    if (PARTICULARS.has(word) && isBefore(pieces, place, 'user')) return { piece, role: 'light' };
    if (DETERMINERS.has(word)) return { piece, role: 'light' };
    if (ofNumber && OF_NUMBERS.has(word)) return { piece, role: 'filler' };
    return { piece, role: BREAKS.has(word) || neutral.has(word) ? 'filler' : 'unknown' };
  });
  const isPlaced = parts.every(({ role }, place) => {
    if (role === 'verb') return hasObject(parts, place);
    return role === 'user' ? isSpokenOf(parts, place) : role !== 'unknown';
  });
  return isPlaced ? pieces : undefined;
}

/** What a piece does in its sentence; `light` goes with what follows, `filler` says nothing. */
interface Part {
  piece: Piece;
  role: 'option' | 'user' | 'verb' | 'deed' | 'light' | 'filler' | 'unknown';
  isSetApart?: boolean;
  isTaken?: boolean;
}

/** The users named right behind the option, with no word but a dash or a bracket between. */
function usersSetApart(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const isApart = ({ token }: Piece, place: number) => {
    const [option, sign] = [pieces[place - 2], pieces[place - 1]?.word ?? ''];
    return token === 'user' && option?.token === 'option' && APART.has(sign);
  };
  return new Set(pieces.filter(isApart));
}

/** The users that a sentence goes on with: « Suppression de Superviseur et de la ligne » takes both. */
function usersTaken(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const isTaken = (_: Piece, place: number) => {
    let at = place - 1;
    while (isOfUser(pieces[at]?.word)) at--;
    return OF.has(pieces[at]?.word ?? '') && JOINING.test(pieces[at - 1]?.word ?? '');
  };
  return new Set(pieces.filter(isTaken));
}

function isOfUser(word = ''): boolean {
  return word === "'" || [DETERMINERS, PARTICULARS, PERSONS].some((known) => known.has(word));
}

/** What goes on with more of the same. */
const JOINING = /^(?:et|ou|puis|and|or|then|[,;:.?!/])$/;

/** No comma: it could go on with what else is to be taken. */
const APART = new Set(['-', '(']);

const TEL = /\+(?=\d)/g;
/** Where a sentence ends, or a particular is given after its name. */
const BREAKS = new Set(['.', '?', '!', ':']);

/** Whether what is pressed for is the option: said of nothing else, nor of the user. */
function hasObject(parts: readonly Part[], place: number): boolean {
  const before = wordAt(parts, place - 1);
  if (PASSIVE.has(before)) return parts.slice(0, place).some(({ role }) => role === 'option');
  if (TO_BE.has(before) && isMatter(parts[place - 2])) return true;
  // « … de la ligne, ligne désactivée »: said of the user.
  if (DONE.test(wordAt(parts, place)) && lastContent(parts, place) === 'user') return false;
  const next = parts.slice(place + 1).find(({ role }) => isContent(role));
  if (next?.role === 'user') return parts.slice(place).some(({ role }) => role === 'option');
  const isOfNobody = !parts.some(({ role }) => role === 'user');
  return next !== undefined || isOfNobody || parts.some(({ role }) => role === 'option');
}

/** The form of a verb that tells of what was done, or will be. */
const DONE = /(?:ee?s?|ed)$/;

/** « le numéro à associer », « the option to add »: what is to be done is said of what stands before. */
const TO_BE = new Set(['a', 'to']);

function isMatter(part: Part | undefined): boolean {
  const word = part?.piece.word ?? '';
  return part?.role === 'option' || (part?.role === 'filler' && OF_NUMBERS.has(word));
}

/**
 * Whether the user is only spoken of where the option is the matter: « Superviseur à Anne Martin »,
 * « Superviseur – Anne Martin », « de l'utilisateur … », or as a line of his own, « Utilisateur : … », after it.
 */
function isSpokenOf(parts: readonly Part[], place: number): boolean {
  const last = lastContent(parts, place);
  const { piece, isSetApart, isTaken } = parts[place] as Part;
  // As a heading, the two together may be the very thing to be taken away.
  if (isSetApart) return parts.slice(0, place).some(({ role }) => role === 'verb');
  const { token } = piece;
  let at = place - 1;
  while (at >= 0 && parts[at]?.role === 'light') at--;
  const before = wordAt(parts, at);
  const isNear = at >= 0 && parts[at]?.role === 'user';
  if (isNear) return true;
  const isNamed = token !== undefined || parts[place + 1]?.piece.token === 'user';
  const isPointedAt = at < place - 1 || MERGED.has(before) || isNamed;
  if (TOWARDS.has(before)) return isPointedAt && last !== 'user';
  const isAfterMatter = last === 'option' || last === 'deed' || last === 'passive';
  if (OF.has(before)) return isPointedAt && isAfterMatter && !isTaken;
  return isLabelled(parts, place) && (isAfterMatter || last === 'user');
}

/** The prepositions that hold their article. */
const MERGED = new Set(['au', 'du']);

/** « Utilisateur : Martin Dupont », its name and what it is. */
function isLabelled(parts: readonly Part[], place: number): boolean {
  const isGiven = (at: number) => wordAt(parts, at) === ':';
  const { token } = (parts[place] as Part).piece;
  if (token === undefined) return isGiven(place + 1) && parts[place + 2]?.piece.token === 'user';
  const name = wordAt(parts, place - 2);
  return isGiven(place - 1) && (PARTICULARS.has(name) || PERSONS.has(name));
}

function lastContent(parts: readonly Part[], place: number): Part['role'] | 'passive' | undefined {
  for (let at = place - 1; at >= 0; at--) {
    const { role } = parts[at] as Part;
    if (!isContent(role)) continue;
    return role === 'verb' && PASSIVE.has(wordAt(parts, at - 1)) ? 'passive' : role;
  }
  return undefined;
}

function isContent(role: Part['role']): boolean {
  return role === 'option' || role === 'user' || role === 'verb' || role === 'deed';
}

function wordAt(parts: readonly Part[], place: number): string {
  return parts[place]?.piece.word ?? '';
}

function isBefore(pieces: readonly Piece[], place: number, token: Piece['token']): boolean {
  const next = pieces.slice(place + 1).find(({ word }) => word !== ':');
  return next?.token === token;
}

function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

function wordBefore(pieces: readonly Piece[], place: number): string {
  return pieces[place - 1]?.word ?? '';
}

/** A portal may call an option by a word of its own making: « l'option "presentation" ». */
function isOwnCode(word: string, ours: readonly string[]): boolean {
  const stems = ours.flatMap((name) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []);
  return stems.some((stem) => stem.length >= STEM && word.slice(0, STEM) === stem.slice(0, STEM));
}

/** How many first letters make two words akin. */
const STEM = 6;

/** Whether another option of the detail is named, of which ours may be the beginning. */
function namesOther(said: string, others: readonly string[], ours: readonly string[]): boolean {
  const keys = new Set(ours.map(optionKey));
  return others
    .filter((other) => !keys.has(optionKey(other)) && !isKind(other))
    .some((other) => {
      const isLonger = ours.some((name) => holdsName(other, name));
      return holdsName(said, other, isLonger ? [] : ours);
    });
}

/** Whether a name is what any option is called: the heading of their column may stand among them. */
function isKind(name: string): boolean {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => OBJECTS.has(word) || KINDS.has(word));
}

/** The names given, those that the same option has in the operator's guide, and their short forms. */
function allNames(names: readonly string[]): string[] {
  const keys = new Set(names.map(optionKey));
  const known = KNOWN_OPTIONS.filter(({ label }) => keys.has(optionKey(label)));
  const all = [...names, ...known.flatMap(({ label, english }) => [label, ...english])];
  const more = [...keys].flatMap((key) => OTHER_NAMES[key] ?? []);
  const short = all.flatMap((name) => SHORT_NAME.exec(fold(name))?.slice(1) ?? []);
  return [...all, ...more, ...short];
}

/** One word behind what any option is called: « standardiste » is *Option standardiste*. */
const SHORT_NAME = /^(?:option|numero|service|fonction) ([\p{L}\p{N}]{4,})$/u;
