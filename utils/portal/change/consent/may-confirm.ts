import { fold } from '../../../text';
import { FORBIDDEN, PORTAL_NAME } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { isVerb } from './asking-words';
import { ASKING, NEUTRAL, OF_FORMS, WAY_BACK } from './consent-words';
import { allNames, namesOtherOption } from './names-of-options';
import { withoutNoLonger } from './no-longer';
import type { RequestedChange } from './requested-change';
import { sentencePieces, templateOf } from './sentence';
import { understoodPieces } from './understood-pieces';

/**
 * Whether a question asks for the requested change, and for nothing else. That is so if it only consists of the option,
 * our verb, the user and words that say nothing. In doubt the answer is no: then the portal gets no yes, and the person
 * is told what it asked.
 */
export function asksFor(text: string, change: RequestedChange): boolean {
  const said = withoutTitle(fold(text)).replace(WAY_BACK, ' ');
  if (FORBIDDEN.test(said)) return false;
  const pieces = understoodPieces(withoutNoLonger(said), change, NEUTRAL);
  if (!pieces) return false;
  const hasVerb = pieces.some(({ word }) => isVerb(word, change.button));
  return hasVerb || ASKING.test(said);
}

/**
 * Whether a form with a field for a value is about the requested change, and nothing else. It need not ask:
 * it may only name what is to be filled in.
 */
export function isFormFor(text: string, change: RequestedChange): boolean {
  const said = withoutTitle(fold(text));
  if (FORBIDDEN.test(said)) return false;
  // « Numéro de fax » names what Fax2Mail is given, and another number than *Numéro à présenter* is.
  const fax = allNames(change.names).some((name) => /\bfax/.test(fold(name))) ? ['fax'] : [];
  const neutral = new Set([...NEUTRAL, ...OF_FORMS, ...fax]);
  return understoodPieces(said, change, neutral, true) !== undefined;
}

/**
 * A folded text without the title of its dialog: the name of the portal where nobody has given a title,
 * or the name of the detail's part in which the option stands.
 */
function withoutTitle(said: string): string {
  const rest = said.replace(PORTAL_NAME, '');
  return (/^\s*\p{L}/u.test(rest) ? rest : said).replace(PART_NAME, '');
}

/** Stands only before what begins a sentence: « Options à retirer » would be several options. */
const PART_NAME =
  /^\s*options (?=(?:ajouter|associer|activer|attribuer|affecter|retirer|supprimer|enlever|dissocier|desactiver|voulez|souhaitez|etes|confirmez)[ -])/;

/** Whether a person has allowed this very question in this run, for any user. */
export function wasAllowed(text: string, { particulars, allowed = [] }: RequestedChange): boolean {
  const sentence = allowableSentence(text, particulars);
  return sentence !== '' && allowed.includes(sentence);
}

/**
 * The form in which a person may allow a question: the same for every user.
 *
 * @param particulars of the user who is asked about
 * @returns '' where nobody may allow it
 */
export function allowableSentence(text: string, particulars: readonly string[]): string {
  return FORBIDDEN.test(fold(text)) ? '' : sentencePieces(text, particulars);
}

/** Whether a person has said yes to this very question in a demonstration, after the same button. */
export function wasDemonstrated(text: string, change: RequestedChange): boolean {
  const { button, names, particulars, value = '', others = [] } = change;
  if (FORBIDDEN.test(fold(text)) || !/\p{L}/u.test(text)) return false;
  const asked = taught.profile.questions.filter((one) => one.button === button);
  if (asked.length === 0 || namesOtherOption(fold(text), others, names)) return false;
  const isValueFirst = button === 'add';
  const known = { options: names, users: particulars, values: [value], isValueFirst };
  const template = templateOf(text, known);
  return asked.some((one) => one.text === template);
}
