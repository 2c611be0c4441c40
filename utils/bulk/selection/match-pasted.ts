import type { User } from '../reading';
import { isHeadingRow, type PastedCell, pastedLines } from './pasted-lines';
import { type ListState, UserFinder } from './user-finder';

/** What came of matching a pasted list with the users. Nothing ambiguous is ever selected. */
export interface PasteMatch {
  /** The licence references of the users that the list names. */
  licences: string[];
  /** The entries that name nobody. */
  unknown: string[];
  /** The same, where the list of users was not read to its end: these entries may name somebody. */
  unread: string[];
  /**
   * The lines that fit several users, or one who may not be meant: named by a name alone while the list of
   * users is incomplete, named beside a reference that nobody has, or by a reference that two users have.
   */
  ambiguous: { entry: string; licences: string[] }[];
  /**
   * The lines that name nobody, but would if a number in them had a zero before it, as spreadsheets lose it.
   * `number` has the zero.
   */
  zeroless: { entry: string; number: string; licences: string[] }[];
  /** The lines of headings, which name nobody. */
  headings: string[];
}

const ALL_ONCE: ListState = { isComplete: true, isTwice: () => false };

/**
 * Finds the users that a pasted list names, by licence reference, SDA or name.
 *
 * Each line names one user: its cells (`;`, `,`, tabs) must not name different ones. Under headings only the columns of
 * reference, number and name count. A line that holds only references is a list of users, as no user has two; a single
 * line may also be a list of numbers or of names.
 */
export function matchPasted(
  text: string,
  users: readonly User[],
  state: ListState = ALL_ONCE,
): PasteMatch {
  const finder = new UserFinder(users);
  const found = new FoundInList(finder, state);
  const lines = pastedLines(text).map((line) => {
    const { entry, cells } = line;
    const [only] = cells;
    const whole: PastedCell = only?.text === entry ? only : { text: entry };
    const isFound = !line.isHeaded && finder.find(whole) !== undefined;
    return { ...line, whole, isFound, isHeading: !isFound && isHeadingRow(cells) };
  });
  const [first, ...more] = lines.filter(({ isHeading }) => !isHeading);
  for (const line of lines) {
    const { entry, cells, whole, isFound, isHeading } = line;
    const isOnlyLine = line === first && more.length === 0;
    const references = isFound || line.isHeaded ? [] : finder.referencesIn(line.raw);
    if (isHeading) found.headings.push(entry);
    else if (isFound) found.match(entry, [whole]);
    else if (references.length > 1) for (const cell of references) found.match(cell.text, [cell]);
    else if (isOnlyLine && finder.isList(line))
      for (const cell of cells) found.match(cell.text, [cell]);
    else found.match(entry, cells);
  }
  return found.all;
}

/** What the entries of a list have named so far. */
class FoundInList {
  readonly headings: string[] = [];
  readonly #finder: UserFinder;
  readonly #state: ListState;
  readonly #licences = new Set<string>();
  readonly #unknown = new Set<string>();
  readonly #ambiguous = new Map<string, string[]>();
  readonly #zeroless = new Map<string, { number: string; licences: string[] }>();

  constructor(finder: UserFinder, state: ListState) {
    this.#finder = finder;
    this.#state = state;
  }

  /** Takes in the user whom these cells name together, or why they name none. */
  match(entry: string, cells: readonly PastedCell[]): void {
    const { hits, isSure } = this.#finder.findTogether(cells, this.#state);
    const [only, ...others] = hits;
    if (only === undefined) this.#miss(entry, cells);
    else if (isSure && others.length === 0) this.#licences.add(only);
    else this.#ambiguous.set(entry, hits);
  }

  get all(): PasteMatch {
    const unknown = [...this.#unknown];
    const { isComplete } = this.#state;
    return {
      licences: [...this.#licences],
      unknown: isComplete ? unknown : [],
      unread: isComplete ? [] : unknown,
      ambiguous: [...this.#ambiguous].map(([entry, hits]) => ({ entry, licences: hits })),
      zeroless: [...this.#zeroless].map(([entry, hit]) => ({ entry, ...hit })),
      headings: this.headings,
    };
  }

  #miss(entry: string, cells: readonly PastedCell[]): void {
    const { numbers, licences: hits } = this.#finder.findWithZero(cells);
    const [number, ...others] = numbers;
    if (number === undefined) this.#unknown.add(commonText(cells) ?? entry);
    else if (others.length === 0) this.#zeroless.set(entry, { number, licences: hits });
    else this.#ambiguous.set(entry, hits);
  }
}

/** The text of all cells of a line, where they have the same; `undefined` otherwise. */
function commonText(cells: readonly PastedCell[]): string | undefined {
  const [text, ...others] = new Set(cells.map((cell) => cell.text));
  return others.length === 0 ? text : undefined;
}
