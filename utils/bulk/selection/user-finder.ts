import { withLostZero } from '../../text';
import type { User } from '../reading';
import { entryKey, entryNumber, plainEntry, SHORTEST_NUMBER } from './pasted-entry';
import type { PastedCell } from './pasted-lines';
import { keysOf } from './search-users';

/** The users that one cell names, and by what. */
interface Hit {
  kind: 'licence' | 'number' | 'name';
  licences: string[];
}

/** What is known of the list of users in which a pasted list is looked up. */
export interface ListState {
  /** Whether the list holds all users of the service. */
  isComplete: boolean;
  /** Whether several users have this licence reference. */
  isTwice: (licence: string) => boolean;
}

/** A number of nine digits is no longer than this, however it is written. */
const LONGEST_NUMBER = 30;
const LETTERS_AND_DIGITS = /^([a-z]{1,8})-?\d{2,}$/;

/** Finds users by what a cell says: by licence first, then by number, then by name. */
export class UserFinder {
  readonly #licences: Map<string, string[]>;
  readonly #numbers: Map<string, string[]>;
  readonly #names: Map<string, string[]>;
  readonly #found = new Map<PastedCell, Hit | undefined>();
  /** The letters with which the licence references begin. */
  readonly #letters = new Set<string>();

  constructor(users: readonly User[]) {
    this.#licences = indexBy(users, (user) => keysOf(user).licence);
    this.#numbers = indexBy(users, (user) => keysOf(user).sda);
    this.#names = indexBy(users, (user) => keysOf(user).name);
    for (const licence of this.#licences.keys()) {
      const letters = LETTERS_AND_DIGITS.exec(licence)?.[1];
      if (letters) this.#letters.add(letters);
    }
  }

  /** The users that a cell names; `undefined` where it names nobody. */
  find(cell: PastedCell): Hit | undefined {
    if (this.#found.has(cell)) return this.#found.get(cell);
    const hit = this.#lookUp(cell);
    this.#found.set(cell, hit);
    return hit;
  }

  #lookUp(cell: PastedCell): Hit | undefined {
    const key = entryKey(cell.text);
    const number = entryNumber(cell.text);
    const tries: [Hit['kind'], string[] | undefined][] = [
      ['licence', this.#licences.get(key)],
      ['number', number === undefined ? undefined : this.#numbers.get(number)],
      ['name', this.#names.get(key)],
    ];
    for (const [kind, licences] of tries) {
      if (licences && (cell.column ?? kind) === kind) return { kind, licences };
    }
    return undefined;
  }

  /**
   * The users that the cells of a line name together.
   *
   * @returns `hits`: their licence references; `isSure`: whether a single one is meant beyond doubt
   */
  findTogether(
    cells: readonly PastedCell[],
    state: ListState,
  ): { hits: string[]; isSure: boolean } {
    const found = cells.map((cell) => this.find(cell));
    const hits = found.filter((hit) => hit !== undefined);
    const all = [...new Set(hits.flatMap(({ licences }) => licences))];
    const common = all.filter((one) => hits.every(({ licences }) => licences.includes(one)));
    const [only] = common;
    // The cells name different users.
    if (only === undefined) return { hits: all, isSure: false };
    const isByName = hits.every(({ kind }) => kind === 'name');
    const missed = cells.filter((_, index) => found[index] === undefined);
    const isOther =
      missed.some((cell) => this.#isReference(cell)) || (isByName && missed.some(isNumber));
    const isSure = !isOther && !(isByName && !state.isComplete) && !state.isTwice(only);
    return { hits: common, isSure };
  }

  /**
   * The users whom a line would name if its numbers had a zero before them. To be asked only where no cell names
   * anybody.
   */
  findWithZero(cells: readonly PastedCell[]): { numbers: string[]; licences: string[] } {
    const numbers = cells.flatMap(({ text, column = 'number' }) => {
      const isShort = column === 'number' && text.length <= LONGEST_NUMBER;
      const digits = isShort ? entryNumber(text) : undefined;
      return (digits !== undefined && withLostZero(digits)) || [];
    });
    const found = new Set(numbers.filter((number) => this.#numbers.has(number)));
    const licences = [...found].flatMap((number) => this.#numbers.get(number) ?? []);
    return { numbers: [...found], licences };
  }

  /** Whether the cells of a line are a list of users, all named in one way. A name may hold a comma. */
  isList({ entry, cells }: { entry: string; cells: readonly PastedCell[] }): boolean {
    const found = cells.map((cell) => this.find(cell)?.kind);
    const kinds = new Set(found.filter((kind) => kind !== undefined));
    const isOfNames = kinds.has('name') && (found.includes(undefined) || !/[;\t]/.test(entry));
    return cells.length > 1 && kinds.size === 1 && !isOfNames;
  }

  /** The references in a line that holds nothing else, whatever separates them; none for any other line. */
  referencesIn(line: string): PastedCell[] {
    const texts = line
      .replaceAll('"', '')
      .split(/[;,\t]/)
      .map(plainEntry);
    const cells = texts.filter(Boolean).map((text) => ({ text }));
    const isUsers = (cell: PastedCell) => this.find(cell)?.kind === 'licence';
    const areReferences = cells.every((cell) => isUsers(cell) || this.#isReference(cell));
    return areReferences && cells.some(isUsers) ? cells : [];
  }

  #isReference({ text, column }: PastedCell): boolean {
    if (column === 'licence') return true;
    const letters = LETTERS_AND_DIGITS.exec(entryKey(text))?.[1];
    return letters !== undefined && this.#letters.has(letters);
  }
}

function isNumber({ text, column }: PastedCell): boolean {
  return column === 'number' || (entryNumber(text)?.length ?? 0) >= SHORTEST_NUMBER;
}

/** The licence references of users by a key; users without the key are left out. */
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
