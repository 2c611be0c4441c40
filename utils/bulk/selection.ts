import { fold, foldOnce } from '../text';
import { entryKey, entryNumber, isHeadingRow, type PastedCell, pastedLines } from './pasted';
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
  /** What matched nobody in a list that was not read to its end. */
  unread: string[];
  /**
   * Lines that fit several users, or one of whom it is not sure that he is meant: by a name alone in a list
   * that was not read to its end, beside a reference that nobody has, or by a reference that two users have.
   */
  ambiguous: { entry: string; licences: string[] }[];
  /** Rows of headings, which were passed over. */
  headings: string[];
}

/** What is known of the list of users that a pasted one is matched with. */
export interface ListState {
  /** Whether it holds all users there are. */
  isComplete: boolean;
  /** Whether several users carry a reference. */
  isTwice: (licence: string) => boolean;
}

const ALL_ONCE: ListState = { isComplete: true, isTwice: () => false };

/**
 * Finds the users that a pasted list names, by licence reference, SDA or name: one user a line, whose cells
 * (`;`, `,`, tabs) must not name different ones; where headings say which they are, cells of no other column
 * count. A single line may also be a list of references, of numbers, or of names.
 */
export function matchPasted(
  text: string,
  users: readonly User[],
  state: ListState = ALL_ONCE,
): PasteMatch {
  const finder = new Finder(users);
  const licences = new Set<string>();
  const unknown = new Set<string>();
  const ambiguous = new Map<string, string[]>();
  const headings: string[] = [];
  const settle = ({ entry, cells }: { entry: string; cells: readonly PastedCell[] }) => {
    const { hits, isSure } = finder.judge(cells, state);
    const [only, ...others] = hits;
    if (only === undefined) unknown.add(saidOnce(cells) ?? entry);
    else if (isSure && others.length === 0) licences.add(only);
    else ambiguous.set(entry, hits);
  };
  const lines = pastedLines(text).map((line) => {
    const { entry, cells } = line;
    const [only] = cells;
    const whole: PastedCell = only?.text === entry ? only : { text: entry };
    const isFound = !line.isHeaded && finder.finds(whole) !== undefined;
    return { ...line, whole, isFound, isHeading: !isFound && isHeadingRow(cells) };
  });
  const [sole, ...more] = lines.filter(({ isHeading }) => !isHeading);
  for (const line of lines) {
    const { entry, cells, whole, isFound, isHeading } = line;
    if (isHeading) headings.push(entry);
    else if (isFound) settle({ entry, cells: [whole] });
    else if (line === sole && more.length === 0 && finder.isList(line)) {
      for (const cell of cells) settle({ entry: cell.text, cells: [cell] });
    } else settle(line);
  }
  return {
    licences: [...licences],
    unknown: state.isComplete ? [...unknown] : [],
    unread: state.isComplete ? [] : [...unknown],
    ambiguous: [...ambiguous].map(([entry, hits]) => ({ entry, licences: hits })),
    headings,
  };
}

/** What all cells of a line say, where they say the same. */
function saidOnce(cells: readonly PastedCell[]): string | undefined {
  const [said, ...others] = new Set(cells.map(({ text }) => text));
  return others.length === 0 ? said : undefined;
}

type Kind = 'licence' | 'number' | 'name';

interface Hit {
  kind: Kind;
  licences: string[];
}

/** Finds users by what a cell says: by licence before number, by number before name. */
class Finder {
  readonly #licences: Map<string, string[]>;
  readonly #numbers: Map<string, string[]>;
  readonly #names: Map<string, string[]>;
  readonly #found = new Map<PastedCell, Hit | undefined>();
  /** The letters that references begin with. */
  readonly #letters = new Set<string>();

  constructor(users: readonly User[]) {
    this.#licences = indexBy(users, (user) => keysOf(user).licence);
    this.#numbers = indexBy(users, (user) => keysOf(user).sda);
    this.#names = indexBy(users, (user) => keysOf(user).name);
    for (const licence of this.#licences.keys()) {
      const letters = REFERENCE.exec(licence)?.[1];
      if (letters) this.#letters.add(letters);
    }
  }

  finds(cell: PastedCell): Hit | undefined {
    if (this.#found.has(cell)) return this.#found.get(cell);
    const hit = this.#find(cell);
    this.#found.set(cell, hit);
    return hit;
  }

  #find(cell: PastedCell): Hit | undefined {
    const key = entryKey(cell.text);
    const number = entryNumber(cell.text);
    const tries: [Kind, string[] | undefined][] = [
      ['licence', this.#licences.get(key)],
      ['number', number === undefined ? undefined : this.#numbers.get(number)],
      ['name', this.#names.get(key)],
    ];
    for (const [kind, licences] of tries) {
      if (licences && (cell.column ?? kind) === kind) return { kind, licences };
    }
    return undefined;
  }

  /** Whom the cells of a line name together, and whether that is beyond doubt. */
  judge(cells: readonly PastedCell[], state: ListState): { hits: string[]; isSure: boolean } {
    const found = cells.map((cell) => this.finds(cell));
    const hits = found.filter((hit) => hit !== undefined);
    const all = [...new Set(hits.flatMap(({ licences }) => licences))];
    const common = all.filter((one) => hits.every(({ licences }) => licences.includes(one)));
    const [only] = common;
    // They name different users.
    if (only === undefined) return { hits: all, isSure: false };
    const isByName = hits.every(({ kind }) => kind === 'name');
    const missed = cells.filter((_, index) => found[index] === undefined);
    const isOther =
      missed.some((cell) => this.#isReference(cell)) || (isByName && missed.some(isNumber));
    const isSure = !isOther && !(isByName && !state.isComplete) && !state.isTwice(only);
    return { hits: common, isSure };
  }

  /** Whether the cells of a line are a list: all are of one kind. A name may hold a comma. */
  isList({ entry, cells }: { entry: string; cells: readonly PastedCell[] }): boolean {
    const found = cells.map((cell) => this.finds(cell)?.kind);
    const kinds = new Set(found.filter((kind) => kind !== undefined));
    const isOfNames = kinds.has('name') && (found.includes(undefined) || !/[;\t]/.test(entry));
    return cells.length > 1 && kinds.size === 1 && !isOfNames;
  }

  #isReference({ text, column }: PastedCell): boolean {
    if (column === 'licence') return true;
    const letters = REFERENCE.exec(entryKey(text))?.[1];
    return letters !== undefined && this.#letters.has(letters);
  }
}

function isNumber({ text, column }: PastedCell): boolean {
  return column === 'number' || (entryNumber(text)?.length ?? 0) >= SHORTEST_NUMBER;
}

/** What has fewer digits may be anything: an extension, a place in a list. */
const SHORTEST_NUMBER = 9;
const REFERENCE = /^([a-z]{1,8})-?\d{2,}$/;

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
    licence: entryKey(licence),
    sda: entryNumber(sda),
    name: entryKey(name),
    all: foldOnce([licence, type, sda, name, ...cells].join(' ')),
  };
  keysOfUsers.set(user, keys);
  return keys;
}
