import { Problem } from '../../bulk/problem';
import { toldBefore } from '../../dom/remember/told-before';
import { textOf } from '../../dom/tree/text-runs';
import { fold, phonesIn, sameValue } from '../../text';
import { mayBeReference } from '../users/table/licence-reference';
import { LICENCE_LABELS, USER_COLUMNS } from '../vocabulary/portal-words';
import { taught } from '../vocabulary/profile/taught';
import type { DetailLine } from './lines/detail-line';
import { licenceLines, readLines } from './lines/option-lines';
import { formOf, type Identity, isTitledFor, wordsOf } from './titled-user';

/** A word that is not made like the expected reference may be a type (`T38`), unless it has this many digits. */
const REFERENCE_DIGITS = 4;
/** Labels of what tells a user from the others beside their reference. */
const IDENTITY_LABELS = [...USER_COLUMNS.sda, ...USER_COLUMNS.name];
const NAMING_LABELS: ReadonlySet<string> = new Set([...LICENCE_LABELS, ...IDENTITY_LABELS]);

/**
 * Whose detail it is: what its line *Licence* says. Where that shows no reference but a type, a line that has
 * the expected reference counts if the number or the name agrees. A detail without any reference is known by
 * number and name together: two users never share both. A detail without such lines may name its user in its title.
 *
 * @returns the licence reference; `undefined` where the detail names nobody
 */
export function ownerOf(detail: Element, expected: Identity): string | undefined {
  const named = namedIn(readLines(detail), expected.licence);
  if (named) return named;
  const { sda, name, licence } = expected;
  const lines = readLines(detail, IDENTITY_LABELS);
  // The detail said whose it is before another part of it was shown.
  if (!lines.some(isNaming)) {
    return toldOf(detail) ?? (isTitledFor(detail, expected) ? licence : undefined);
  }
  if (isOfSeveral(lines)) return undefined;
  const [saysSda, saysName] = [says(lines, 'sda', sda), says(lines, 'name', name)];
  const isMentioned = lines.some(({ value }) => wordsOf(value).includes(licence));
  return (isMentioned && (saysSda || saysName)) || (saysSda && saysName) ? licence : undefined;
}

/** Whom a detail has named before; `undefined` where its title, say, names somebody else by now. */
function toldOf(detail: Element): string | undefined {
  const told = toldBefore(detail);
  if (told === undefined) return undefined;
  const isOther = (word: string) => word !== told && formOf(word) === formOf(told);
  return wordsOf(textOf(detail)).some(isOther) ? undefined : told;
}

/** Whether a line says whose the detail is. */
function isNaming({ label }: DetailLine): boolean {
  return NAMING_LABELS.has(fold(label)) || taught.namedBy(label) !== undefined;
}

/** The licence reference that the line *Licence* of a detail shows. */
export function ownerNamed(detail: Element): string | undefined {
  return namedIn(readLines(detail), '');
}

/** @throws Problem when the detail is another user's, or names nobody */
export function checkOwner(detail: Element, user: Identity): void {
  const owner = ownerOf(detail, user);
  if (owner === user.licence) return;
  const shown = owner ?? otherNumber(detail, user);
  throw new Problem(shown ? { code: 'detail-of-other', shown } : { code: 'detail-unnamed' });
}

/** The number of another user, where a detail shows no reference. */
function otherNumber(detail: Element, { sda }: Identity): string | undefined {
  const shown = shownAs('sda', readLines(detail, IDENTITY_LABELS)) ?? '';
  return sda !== '' && phonesIn(shown).length === 1 && !sameValue(shown, sda) ? shown : undefined;
}

/**
 * The reference in the lines *Licence*, which may also say the type: « Licence 2 canaux (FPC17293) ». It is the
 * expected one, if that is there as a whole word; else the word that is most like it.
 */
function namedIn(lines: readonly DetailLine[], expected: string): string | undefined {
  const all = licenceLines(lines).map(referencesIn);
  const [words = []] = all;
  const isLike = (word: string) => formOf(word) === formOf(expected);
  const isReference = (word: string) => word.replace(/\D/g, '').length >= REFERENCE_DIGITS;
  const any = expected === '' ? words[0] : words.find(isReference);
  const named = words.find((word) => word === expected) ?? words.find(isLike) ?? any;
  const another = all.flat().find((word) => isLike(word) && word !== named);
  // A detail that names two users may be either's: then it does not count as the expected user's.
  return another === undefined || another === expected ? named : another;
}

function referencesIn(text: string): string[] {
  return wordsOf(text).filter(mayBeReference);
}

function says(lines: readonly DetailLine[], column: 'sda' | 'name', value: string): boolean {
  const shown = shownAs(column, lines);
  return value !== '' && shown !== undefined && sameValue(shown, value);
}

/** What a detail shows as the user's number or name. */
function shownAs(column: 'sda' | 'name', lines: readonly DetailLine[]): string | undefined {
  return allShownAs(column, lines)[0];
}

function allShownAs(column: 'sda' | 'name', lines: readonly DetailLine[]): string[] {
  const names: readonly string[] = USER_COLUMNS[column];
  const own = lines.filter(({ label }) => {
    return names.includes(fold(label)) || taught.namedBy(label) === column;
  });
  return own.map(({ value }) => value);
}

/** Whether two users are shown by number and name: then nobody can tell whose the options are. */
function isOfSeveral(lines: readonly DetailLine[]): boolean {
  const [sdas, names] = [allShownAs('sda', lines), allShownAs('name', lines)];
  const isOne = (values: readonly string[]) => new Set(values.map(fold)).size < 2;
  return sdas.length > 1 && names.length > 1 && !(isOne(sdas) && isOne(names));
}
