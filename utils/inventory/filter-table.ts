import { fold, hasEveryWord, queryWords } from '../text';
import {
  type CellWords,
  cellText,
  type InventoryRow,
  type InventoryTable,
  type OptionCellKind,
} from './inventory-table';

/** The columns that say who a user is. */
export const IDENTITY = ['licence', 'type', 'sda', 'name'] as const;

/** One of the columns that say who a user is. */
export type IdentityColumn = (typeof IDENTITY)[number];

/** What is counted and filtered by: all unreadable values count as one. */
export const COUNTED = ['yes', 'no', 'number', 'absent', 'unreadable'] as const;

/** One of the kinds of values that are counted. */
export type CountedKind = (typeof COUNTED)[number];

/** How many rows there are of each kind. */
export type KindCounts = Readonly<Record<CountedKind, number>>;

/** Which rows are listed. */
export interface TableFilter {
  /** Words that any of a row's cells has. */
  query: string;
  /** Words by column: of an identity column its name, of an option its key. */
  texts: Readonly<Record<string, string>>;
  /** What an option must be, by its key. */
  kinds: Readonly<Record<string, CountedKind>>;
}

export const WHOLE_TABLE: TableFilter = { query: '', texts: {}, kinds: {} };

/** What a filter leaves of a table. */
export interface Filtered {
  rows: readonly InventoryRow[];
  /**
   * How many rows have which kind of value, by the option's key. The filter of the option itself does not count: so a
   * person sees what another choice would leave.
   */
  counts: ReadonlyMap<string, KindCounts>;
}

/** What a cell counts as: one that was not read or not understood is unreadable. */
export function countedKind(kind: OptionCellKind): CountedKind {
  return kind === 'unclear' || kind === 'unread' ? 'unreadable' : kind;
}

/** The rows that have everything that a filter wants, accents and case ignored, and what could be wanted beside it. */
export function filterTable(
  table: InventoryTable,
  filter: TableFilter,
  words: CellWords,
): Filtered {
  const { columns } = table;
  const wantedKinds = columns.map(({ key }) => filter.kinds[key]);
  const passesTexts = textTest(table, filter, words);
  const counts = columns.map(() => ({ ...NONE }));
  const rows: InventoryRow[] = [];
  for (const row of table.rows) {
    if (!passesTexts(row)) continue;
    const kinds = row.cells.map(({ kind }) => countedKind(kind));
    const misses = wantedKinds.flatMap((wanted, place) => {
      return wanted === undefined || wanted === kinds[place] ? [] : place;
    });
    if (misses.length === 0) rows.push(row);
    if (misses.length > 1) continue;
    for (const [place, kind] of kinds.entries()) {
      const own = counts[place];
      if (own && (misses.length === 0 || misses[0] === place)) own[kind]++;
    }
  }
  return { rows, counts: new Map(columns.map(({ key }, place) => [key, counts[place] ?? NONE])) };
}

const NONE: KindCounts = { yes: 0, no: 0, number: 0, absent: 0, unreadable: 0 };

/** Whether a row has the words of a filter: in any column, and in each column of its own. */
function textTest(
  { columns }: InventoryTable,
  { query, texts }: TableFilter,
  words: CellWords,
): (row: InventoryRow) => boolean {
  const all = queryWords(query);
  const cell = (row: InventoryRow, place: number) => {
    const [own, column] = [row.cells[place], columns[place]];
    return own && column ? fold(cellText(own, column, words, row.isWaiting)) : '';
  };
  const ofIdentity = IDENTITY.map((name) => [name, queryWords(texts[name] ?? '')] as const);
  const ofOptions = columns.map(({ key }, place) => [place, queryWords(texts[key] ?? '')] as const);
  const identity = ofIdentity.filter(([, wanted]) => wanted.length > 0);
  const options = ofOptions.filter(([, wanted]) => wanted.length > 0);
  return (row) => {
    const isThere = (word: string) => {
      return row.keys.includes(word) || columns.some((_, place) => cell(row, place).includes(word));
    };
    return (
      all.every(isThere) &&
      identity.every(([name, wanted]) => hasEveryWord(identityKey(row, name), wanted)) &&
      options.every(([place, wanted]) => hasEveryWord(cell(row, place), wanted))
    );
  };
}

/** A number is also found without its spaces. */
function identityKey({ user }: InventoryRow, name: IdentityColumn): string {
  const text = fold(user[name]);
  return name === 'sda' ? `${text} ${text.replace(/\D/g, '')}` : text;
}
