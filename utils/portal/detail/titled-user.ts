import { optionKey } from '../../bulk/option-names';
import type { User } from '../../bulk/reading';
import { isTextVisible } from '../../dom/seen/visible';
import { runsOf, textOf } from '../../dom/tree/text-runs';
import { fold, sameValue } from '../../text';
import { TITLE_TYPE, TITLE_WORDS } from '../vocabulary/title-words';
import { isOfOption } from './detail-words';

/** What tells a user from the others, as their row shows it. */
export type Identity = Pick<User, 'licence' | 'sda' | 'name'>;

/**
 * Whether a detail names a user in its title, without a label: « Anne Martin – FPC17293 – Licence simple ». The title is
 * a line above the options that says nothing but who the user is. Where another reference is shown, it may be anybody's.
 */
export function isTitledFor(detail: Element, user: Identity): boolean {
  const { licence } = user;
  const references = wordsOf(textOf(detail)).filter((word) => formOf(word) === formOf(licence));
  if (references.some((word) => word !== licence)) return false;
  const titles = titlesOf(detail).filter((title) => isOnlyAbout(title, user));
  // Digits alone may be of anything else: the name must be there, too.
  const isSure = /\p{L}/u.test(licence) || titles.some((title) => isNamed(title, user));
  return isSure && titles.some((title) => wordsOf(title).includes(licence));
}

/** What the references of one portal have in common: their letters, and where digits are. */
export function formOf(word: string): string {
  return word.replace(/\d+/g, '0');
}

/** The words of a text: a reference is one word. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).filter(Boolean);
}

/** The lines that a person sees above the options. */
export function titlesOf(detail: Element): string[] {
  const runs = runsOf(detail);
  const end = runs.findIndex(({ text }) => isOfOption(optionKey(text.split(/\s*:/)[0] ?? '')));
  return runs
    .slice(0, Math.max(0, end))
    .filter(({ nodes }) => nodes.some(isTextVisible))
    .map(({ text }) => text);
}

/** Whether a title says some word of the user's name. */
function isNamed(title: string, { name }: Identity): boolean {
  const said = new Set(fold(title).split(APART));
  return fold(name)
    .split(APART)
    .some((word) => word !== '' && said.has(word));
}

/** Whether a title says who a user is, and nothing else. */
function isOnlyAbout(title: string, user: Identity): boolean {
  return title.split(/\s[-–—]\s|[–—·•|,;()[\]]/).every((part) => {
    const said = fold(part);
    return said === '' || TITLE_TYPE.test(said) || sameValue(part, user.sda) || isOf(said, user);
  });
}

/**
 * Whether words, folded, are the user's reference and name, with words as « fiche de » around them. The name may stand in
 * another order, and without what else its cell says.
 */
function isOf(said: string, { licence, name }: Identity): boolean {
  const own = new Set([fold(licence), ...fold(name).split(APART)]);
  return said.split(APART).every((word) => word === '' || own.has(word) || TITLE_WORDS.has(word));
}

const APART = /[\s'’]+/;
