import { phonesIn } from '../../text';
import type { User } from '../reading';
import { entryKey, entryNumber } from '../selection/pasted-entry';
import { keysOf } from '../selection/search-users';

/** The users of the service, as far as they are known. */
export interface KnownUsers {
  users: readonly User[];
  /** Whether these are all of them. */
  isComplete: boolean;
  /** Whether several users have this licence reference. */
  isTwice: (licence: string) => boolean;
}

/** Finds whom a cell names by licence reference or SDA. */
export class OwnerFinder {
  readonly #known: KnownUsers;
  readonly #licences: ReadonlyMap<string, User[]>;
  readonly #numbers: ReadonlyMap<string, User[]>;

  constructor(known: KnownUsers) {
    this.#known = known;
    this.#licences = Map.groupBy(known.users, (user) => keysOf(user).licence);
    this.#numbers = Map.groupBy(known.users, (user) => keysOf(user).sda ?? '');
  }

  /** Whether a cell is the licence reference of a user. */
  isReference(cell: string): boolean {
    return this.#licences.has(entryKey(cell));
  }

  /** The user whom a cell names, or why there is none. An SDA is nobody's alone before all users are known. */
  find(cell: string): User | 'nobody' | 'several' {
    const byLicence = this.#licences.get(entryKey(cell));
    const number = entryNumber(cell);
    const hits = byLicence ?? (number === undefined ? undefined : this.#numbers.get(number)) ?? [];
    const [only, ...others] = hits;
    if (!only) return 'nobody';
    const isSure = byLicence !== undefined || this.#known.isComplete;
    return others.length === 0 && isSure && !this.#known.isTwice(only.licence) ? only : 'several';
  }
  /** As `find`, where the cells beside must not name anybody else. */
  findAlone(cell: string, beside: readonly string[]): User | 'nobody' | 'several' {
    const user = this.find(cell);
    if (typeof user === 'string') return user;
    return beside.some((one) => this.#isOfOthers(user, one)) ? 'several' : user;
  }

  /** Whether a cell beside the one that names a user names another user, also among words or without its first zero. */
  #isOfOthers(user: User, cell: string): boolean {
    const said = [entryNumber(cell), ...phonesIn(cell)].filter((one) => one !== undefined);
    const numbers = [...said, ...said.map((one) => `0${one}`)];
    const hits = [
      this.#licences.get(entryKey(cell)),
      ...numbers.map((one) => this.#numbers.get(one)),
    ].filter((users) => users !== undefined);
    return hits.some((users) => !users.includes(user));
  }
}
