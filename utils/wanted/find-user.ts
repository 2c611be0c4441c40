import type { User } from '../bulk/reading';
import { entryKey, entryNumber, SHORTEST_NUMBER } from '../bulk/selection/pasted-entry';
import { keysOf } from '../bulk/selection/search-users';
import type { Cell } from '../report/table';
import { foldOnce, phonesIn } from '../text';
import type { Agreed, Fault } from './fault';
import type { IdentityUse } from './headings';
import { readNumber } from './number-cell';

/** The portal's list, as far as it has been read. */
export interface ListOfUsers {
  users: readonly User[];
  /** Licences that several users have: they tell none of them from the others. */
  twice: ReadonlySet<string>;
  isComplete: boolean;
}

/** A cell of a line that says who is meant, or how they are called. */
export interface NamingCell {
  use: IdentityUse | 'name';
  place: number;
  cell: Cell;
}

type Found = User | Pick<Fault, 'code' | 'place' | 'text' | 'meant'>;

/** Finds users by what a line says of them: by exact references and numbers, never by a name. */
export class FindUser {
  readonly #list: ListOfUsers;
  readonly #by: Record<IdentityUse | 'name', Map<string, User[]>>;

  constructor(list: ListOfUsers) {
    this.#list = list;
    this.#by = {
      licence: indexBy(list.users, (user) => [keysOf(user).licence]),
      sda: indexBy(list.users, (user) => [keysOf(user).sda ?? '']),
      accountcode: indexBy(list.users, otherTexts),
      name: indexBy(list.users, ({ name }) => [nameKey(name)]),
    };
  }

  /**
   * The one user whom these cells mean; otherwise what is wrong, and where. The strongest reference says who; what
   * stands beside it must not be somebody else's.
   */
  find(cells: readonly NamingCell[], agreed: Agreed): Found {
    const said = cells.filter(({ cell }) => cell.text.trim() !== '');
    const name = said.find(({ use }) => use === 'name');
    const naming = ORDER.flatMap((identity) => said.filter(({ use }) => use === identity));
    const [first, ...beside] = naming;
    if (!first) return name ? faultAt(name, 'name-alone') : { code: 'nobody', text: '' };
    const user = this.#lookUp(first, agreed);
    if ('code' in user) return user;
    const stranger = beside.find((one) => this.#isOfOthers(user, one));
    if (stranger) return faultAt(stranger, 'other-user');
    // A number may have been given to somebody else since the file was written, or been changed.
    const isOtherNumber = beside.some((one) => one.use === 'sda' && !isNumberOf(user, one.cell));
    const isDoubtful = first.use === 'sda' || isOtherNumber;
    const isOther = name && !isNamed(user, name.cell.text);
    // Sorting one column alone puts other users' names beside sure references.
    if (isOther && (isDoubtful || this.#by.name.has(nameKey(name.cell.text))))
      return faultAt(name, 'other-name');
    return user;
  }

  /** The licence that stands in any of these cells, whatever their columns are for. */
  licenceIn(cells: readonly Cell[]): string | undefined {
    const users = cells.flatMap(({ text }) => this.#by.licence.get(entryKey(text)) ?? []);
    return users[0]?.licence;
  }

  #lookUp(one: NamingCell, agreed: Agreed): Found {
    const { use, cell } = one;
    if (cell.kind === 'error') return faultAt(one, 'error-value');
    if (cell.kind === 'date') return faultAt(one, 'date');
    if (use === 'sda') return this.#byNumber(one, agreed);
    const key = entryKey(cell.text);
    const found = this.#only(use === 'licence' ? 'licence' : 'accountcode', key, one);
    const whole = this.#withZeros(use === 'licence' ? 'licence' : 'accountcode', key);
    if (!whole) return found;
    // A number may be the whole reference, or what a spreadsheet has left of a longer one.
    if (!('code' in found)) return cell.kind === 'number' ? faultAt(one, 'several-users') : found;
    if (found.code !== 'unknown-user') return found;
    return agreed.zeros ? whole.user : { ...faultAt(one, 'zero-lost'), meant: whole.key };
  }

  /** The only user whose reference is these digits behind zeros, which a spreadsheet would drop. */
  #withZeros(
    identity: 'licence' | 'accountcode',
    digits: string,
  ): { key: string; user: User } | undefined {
    if (!/^[1-9]\d*$/.test(digits)) return undefined;
    const known = this.#by[identity];
    const keys = Array.from({ length: MOST_ZEROS }, (_, zeros) => `0${'0'.repeat(zeros)}${digits}`);
    const [key, ...others] = keys.filter((one) => known.has(one));
    const [user, ...namesakes] = known.get(key ?? '') ?? [];
    if (!key || !user || others.length > 0 || namesakes.length > 0) return undefined;
    return this.#list.twice.has(user.licence) ? undefined : { key, user };
  }

  #byNumber(one: NamingCell, agreed: Agreed): Found {
    const read = readNumber(one.cell, { zeros: agreed.zeros, lengths: true });
    if ('code' in read) return { ...faultAt(one, read.code), meant: read.meant };
    const digits = entryNumber(read.value);
    return this.#only('sda', digits ?? '', one);
  }

  #only(identity: IdentityUse, key: string, one: NamingCell): Found {
    const found = key === '' ? [] : (this.#by[identity].get(key) ?? []);
    const [user] = found;
    if (!user) return faultAt(one, this.#list.isComplete ? 'unknown-user' : 'unread-user');
    // In an incomplete list nobody knows whether another user has the same number.
    const isSure = identity === 'licence' || this.#list.isComplete;
    if (!isSure) return faultAt(one, 'unread-user');
    const isTwice = found.length > 1 || this.#list.twice.has(user.licence);
    return isTwice ? faultAt(one, 'several-users') : user;
  }

  /** Whether a cell beside the one that says who is meant says another user. */
  #isOfOthers(user: User, { use, cell }: NamingCell): boolean {
    if (use === 'name' || (use === 'sda' && isNumberOf(user, cell))) return false;
    const keys = use === 'sda' ? numbersIn(cell.text) : [entryKey(cell.text)];
    return keys.some((key) => {
      const found = this.#by[use].get(key) ?? [];
      return found.length > 0 && !found.includes(user);
    });
  }
}

/** References begin with no more of them. */
const MOST_ZEROS = 12;

/** The surest way to say who is meant comes first. */
const ORDER: readonly IdentityUse[] = ['licence', 'accountcode', 'sda'];

/** Every number that a cell may mean, also beside words, or without the zero that a spreadsheet has taken. */
function numbersIn(text: string): string[] {
  const numbers = [entryNumber(text), ...phonesIn(text).map(entryNumber)];
  return numbers.flatMap((one) => (one === undefined ? [] : [one, `0${one}`]));
}

/** Whether a cell shows a user's number, also without the zero that a spreadsheet has taken. */
function isNumberOf({ sda }: User, { text }: Cell): boolean {
  const [own, said] = [entryNumber(sda), entryNumber(text)];
  if (own === undefined || said === undefined) return foldOnce(sda) === foldOnce(text);
  return own === said || own === `0${said}`;
}

/** Whether a text may be the name of a user: it has all of its words, or the name has all of the text's. */
function isNamed({ name }: User, text: string): boolean {
  const [some, others] = [wordsOf(name), wordsOf(text)];
  if (some.length === 0 || others.length === 0) return true;
  return some.every((one) => others.includes(one)) || others.every((one) => some.includes(one));
}

/** A name, compared without regard to the order of its words. */
function nameKey(text: string): string {
  return wordsOf(text).sort().join(' ');
}

function wordsOf(text: string): string[] {
  return foldOnce(text)
    .split(/[\s,;-]+/)
    .filter(Boolean);
}

/** What a row shows beside licence, number and name, as the reference of its account where the list shows one. */
function otherTexts(user: User): string[] {
  const known = new Set([user.licence, user.type, user.sda, user.name].map(entryKey));
  const keys = user.cells.map(entryKey).filter((key) => isReference(key) && !known.has(key));
  return [...new Set(keys)];
}

/** Words like « Actif » are no reference, though only one user may show them. */
function isReference(key: string): boolean {
  return (
    key.length <= SHORTEST_REFERENCE * 10 && (key.match(/\d/g)?.length ?? 0) >= SHORTEST_REFERENCE
  );
}

const SHORTEST_REFERENCE = Math.floor(SHORTEST_NUMBER / 2);

function faultAt(
  one: NamingCell | undefined,
  code: Fault['code'],
): Pick<Fault, 'code' | 'place' | 'text'> {
  return { code, text: one?.cell.text.trim() ?? '', ...(one && { place: one.place }) };
}

function indexBy(
  users: readonly User[],
  keysOfUser: (user: User) => string[],
): Map<string, User[]> {
  const index = new Map<string, User[]>();
  for (const user of users) {
    for (const key of keysOfUser(user)) {
      if (key === '') continue;
      const known = index.get(key);
      if (known) known.push(user);
      else index.set(key, [user]);
    }
  }
  return index;
}
