import { fold, foldOnce, phoneDigits } from '../text';
import type { User } from './reading';

/** What a user is searched by, as it is compared. */
interface Keys {
  licence: string;
  sda: string | undefined;
  name: string;
  /** All that his row says. */
  all: string;
}

const keysOfUsers = new WeakMap<User, Keys>();

/**
 * Works out what a user is searched by. To be called as users are read: for thousands of them at the
 * first search it would keep the page from answering.
 */
export function prepareSearch(user: User): void {
  keysOf(user);
}

/** The users whose columns hold every word of the query, case and accents ignored. */
export function filterUsers(users: readonly User[], query: string): readonly User[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return users;
  return users.filter((user) => {
    const { all } = keysOf(user);
    return words.every((word) => all.includes(word));
  });
}

/** What came of matching a pasted list. Nothing ambiguous is ever selected. */
export interface PasteMatch {
  licences: string[];
  unknown: string[];
  ambiguous: { entry: string; licences: string[] }[];
}

/**
 * Finds the users that a pasted list names, by licence reference, SDA or name, one entry a line or
 * separated by `;`, `,` or tabs. A licence comes before a number, a number before a name.
 */
export function matchPasted(text: string, users: readonly User[]): PasteMatch {
  const keys = [
    indexBy(users, (user) => keysOf(user).licence),
    indexBy(users, (user) => keysOf(user).sda),
    indexBy(users, (user) => keysOf(user).name),
  ];
  const licences = new Set<string>();
  const unknown = new Set<string>();
  const ambiguous = new Map<string, string[]>();
  for (const entry of entriesOf(text)) {
    const [byLicence, bySda, byName] = keys;
    const number = phoneDigits(entry);
    const hits =
      byLicence?.get(fold(entry)) ??
      (number === undefined ? undefined : bySda?.get(number)) ??
      byName?.get(fold(entry)) ??
      [];
    const [only, ...others] = hits;
    if (only === undefined) unknown.add(entry);
    else if (others.length > 0) ambiguous.set(entry, hits);
    else licences.add(only);
  }
  return {
    licences: [...licences],
    unknown: [...unknown],
    ambiguous: [...ambiguous].map(([entry, hits]) => ({ entry, licences: hits })),
  };
}

function entriesOf(text: string): string[] {
  return text
    .split(/[\r\n;,\t]+/)
    .map((entry) =>
      entry
        .trim()
        .replace(/^["'](.*)["']$/, '$1')
        .trim(),
    )
    .filter(Boolean);
}

function indexBy(
  users: readonly User[],
  keyOf: (user: User) => string | undefined,
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const user of users) {
    const key = keyOf(user);
    if (!key) continue;
    const known = index.get(key);
    if (known) known.push(user.licence);
    else index.set(key, [user.licence]);
  }
  return index;
}

function keysOf(user: User): Keys {
  const known = keysOfUsers.get(user);
  if (known) return known;
  const { licence, type, sda, name, cells } = user;
  const keys = {
    licence: foldOnce(licence),
    sda: phoneDigits(sda),
    name: foldOnce(name),
    all: foldOnce([licence, type, sda, name, ...cells].join(' ')),
  };
  keysOfUsers.set(user, keys);
  return keys;
}
