import { fold } from '../../../text';
import { textWithFields } from '../../detail/labels/block-labels';
import type { Identity } from '../../detail/titled-user';

/** What a user is called. Names and numbers of one or two letters are left out: they could be anybody's. */
export function textsOfUser({ licence, sda, name }: Identity): string[] {
  return [licence, ...[name, sda].filter((one) => one.length > 2)];
}

/** Whether a text has one of a user's names or numbers in it. */
export function mentionsUser(text: string, user: Identity): boolean {
  const said = fold(text);
  return textsOfUser(user).some((own) => hasWholeWords(said, fold(own)));
}

/** Whether a detail shows one of a user's names or numbers, in its texts or its fields. */
export function showsUser(detail: Element, user: Identity): boolean {
  return mentionsUser(textWithFields(detail), user);
}

/** Whether a text has a part in it as whole words: one reference may begin like another one. */
function hasWholeWords(text: string, part: string): boolean {
  const isWord = (letter = '') => /[\p{L}\p{N}]/u.test(letter);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + part.length])) return true;
  }
  return false;
}
