import { foldOnce, hasEveryWord, queryWords } from '../../text';
import type { User } from '../reading';
import { entryKey, entryNumber } from './pasted-entry';

/** The texts of a user's row, in the form in which they are compared. */
interface SearchKeys {
  licence: string;
  sda: string | undefined;
  name: string;
  /** All texts of the row. */
  all: string;
}

const keysOfUsers = new WeakMap<User, SearchKeys>();

/** The search keys of a user. Remembered as long as the user is. */
export function keysOf(user: User): SearchKeys {
  const known = keysOfUsers.get(user);
  if (known) return known;
  const { licence, type, sda, name, cells } = user;
  const keys = {
    licence: entryKey(licence),
    sda: entryNumber(sda),
    name: entryKey(name),
    all: foldOnce([licence, type, sda, name, ...cells].join(' ')),
  };
  keysOfUsers.set(user, keys);
  return keys;
}

/**
 * Computes a user's search keys in advance, as users are read: for thousands of users at the first search,
 * the page would not answer for a while.
 */
export function prepareSearch(user: User): void {
  keysOf(user);
}

/** The users whose columns hold every word of the query, case and accents ignored. */
export function filterUsers(users: readonly User[], query: string): readonly User[] {
  const words = queryWords(query);
  if (words.length === 0) return users;
  return users.filter((user) => hasEveryWord(keysOf(user).all, words));
}
