import { isVerb } from './asking-words';
import {
  DEEDS,
  DETERMINERS,
  KINDS,
  KINDS_AFTER,
  OBJECTS,
  OF,
  OF_NUMBERS,
  PARTICULARS,
  PERSONS,
} from './consent-words';
import { isOwnCode } from './names-of-options';
import type { RequestedChange } from './requested-change';
import type { SentencePiece } from './sentence';

/** A piece of a sentence with what it does there. */
export interface SentencePart {
  piece: SentencePiece;
  role: Role;
  /** For a user: whether they are named right behind the option: « Superviseur – Anne Martin ». */
  isSetApart?: boolean;
  /** For a user: whether the sentence goes on with them: « Superviseur et de la ligne ». */
  isJoined?: boolean;
}

/** `light` goes with what follows; `filler` says nothing; `deed` is the change, whatever it is. */
type Role = 'option' | 'user' | 'verb' | 'deed' | 'light' | 'filler' | 'unknown';

/** Ends a sentence, or stands between the name of a particular and the particular. */
export const BREAKS: ReadonlySet<string> = new Set(['.', '?', '!', ':']);

/** How the words of a sentence are to be read. */
export interface WordRules {
  button: RequestedChange['button'];
  /** All names of the option. */
  names: readonly string[];
  /** Whether a number may be spoken of. */
  isOfNumber: boolean;
  /** Words that ask for nothing by themselves. */
  neutral: ReadonlySet<string>;
}

/**
 * The parts of a sentence.
 *
 * @param all its pieces, with its signs
 */
export function partsOf(all: readonly SentencePiece[], rules: WordRules): SentencePart[] {
  const pieces = all.filter(({ word }) => {
    return word === undefined || /[\p{L}\p{N}]/u.test(word) || BREAKS.has(word);
  });
  const [setApart, joined] = [usersSetApart(all), usersJoined(all)];
  return pieces.map((piece, index) => {
    const role = roleOf(pieces, index, rules);
    const isJoined = joined.has(piece);
    if (piece.token === 'user') return { piece, role, isSetApart: setApart.has(piece), isJoined };
    return role === 'user' ? { piece, role, isJoined } : { piece, role };
  });
}

/** What a piece does in its sentence. The first rule that fits counts. */
function roleOf(pieces: readonly SentencePiece[], index: number, rules: WordRules): Role {
  const { token, word } = pieces[index] as SentencePiece;
  const { button, names, isOfNumber, neutral } = rules;
  if (token) return token === 'user' ? 'user' : 'option';
  const before = pieces[index - 1];
  if (KINDS.has(word) && standsBefore(pieces, index, 'option')) return 'light';
  if (KINDS_AFTER.has(word) && before?.token === 'option') return 'filler';
  if (isVerb(word, button)) return 'verb';
  if (OBJECTS.has(word)) return 'option';
  if (PERSONS.has(word)) return 'user';
  if (OBJECTS.has(before?.word ?? '') && isOwnCode(word, names)) return 'option';
  if (DEEDS.has(word)) return 'deed';
  if (PARTICULARS.has(word) && standsBefore(pieces, index, 'user')) return 'light';
  if (DETERMINERS.has(word)) return 'light';
  if (isOfNumber && OF_NUMBERS.has(word)) return 'filler';
  return BREAKS.has(word) || neutral.has(word) ? 'filler' : 'unknown';
}

/** Whether the next piece, behind a colon perhaps, is a token. */
function standsBefore(
  pieces: readonly SentencePiece[],
  index: number,
  token: SentencePiece['token'],
): boolean {
  const next = pieces.slice(index + 1).find(({ word }) => word !== ':');
  return next?.token === token;
}

/** The users that are named right behind the option: only a dash or a bracket may stand between. */
function usersSetApart(pieces: readonly SentencePiece[]): ReadonlySet<SentencePiece> {
  const isSetApart = ({ token }: SentencePiece, index: number) => {
    const [option, sign] = [pieces[index - 2], pieces[index - 1]?.word ?? ''];
    return token === 'user' && option?.token === 'option' && PARTING.has(sign);
  };
  return new Set(pieces.filter(isSetApart));
}

/** No comma: it could join what else is to be taken away. */
const PARTING = new Set(['-', '(']);

/** The users that a sentence goes on with: « Suppression de Superviseur et de la ligne » takes both away. */
function usersJoined(pieces: readonly SentencePiece[]): ReadonlySet<SentencePiece> {
  const isJoined = (_: SentencePiece, index: number) => {
    let at = index - 1;
    while (isOfUser(pieces[at]?.word)) at--;
    return OF.has(pieces[at]?.word ?? '') && JOINING.test(pieces[at - 1]?.word ?? '');
  };
  return new Set(pieces.filter(isJoined));
}

function isOfUser(word = ''): boolean {
  return word === "'" || [DETERMINERS, PARTICULARS, PERSONS].some((known) => known.has(word));
}

/** Goes on with more of the same. */
const JOINING = /^(?:et|ou|puis|and|or|then|[,;:.?!/])$/;
