import { kindOfOption, optionKey } from '../bulk/option-names';
import type { OptionState } from '../bulk/option-state';
import type { PlannedUser, Service } from '../bulk/plan';
import type { Reason } from '../bulk/reason';
import { fold } from '../text';
import type { Inventory, InventoryOption, InventoryUser } from './inventory';

/**
 * What a cell says of an option.
 * - `unclear`: the value is not understood, or several lines have this label
 * - `absent`: the user's detail has no such line
 * - `unread`: the user's detail could not be read, or was not yet
 */
export type OptionCellKind = OptionState['kind'] | 'absent' | 'unread';

/** What the table shows of one option of one user. */
export interface OptionCell {
  kind: OptionCellKind;
  /** What the line shows; '' where there is none. */
  value: string;
}

/** A column of options: one label in all its spellings. */
export interface OptionColumn {
  key: string;
  label: string;
  takes: 'yes-no' | 'number';
}

/** A user with one cell for each option column. */
export interface InventoryRow {
  user: PlannedUser;
  cells: readonly OptionCell[];
  reasons: readonly Reason[];
  /** Whether nobody has tried to read this user yet. */
  isWaiting: boolean;
  /** The user's own words, folded, for the filter of all columns. */
  keys: string;
}

/** Users × options. */
export interface InventoryTable {
  run: string;
  service: Service;
  /** When the inventory was started, in ms since 1970. */
  at: number;
  columns: readonly OptionColumn[];
  rows: readonly InventoryRow[];
}

/** An inventory as a table, its columns in the order in which details have shown them. */
export function tableOf(inventory: Inventory): InventoryTable {
  const { run, service, at, users } = inventory;
  const columns = columnsOf(users);
  const rows = users.map((user) => rowOf(user, columns));
  return { run, service, at, columns, rows };
}

function columnsOf(users: readonly InventoryUser[]): OptionColumn[] {
  const columns = new Map<string, { label: string; yes: number; numbers: number }>();
  for (const { options } of users) {
    for (const { option, state } of options ?? []) {
      const key = optionKey(option);
      const column = columns.get(key) ?? { label: option, yes: 0, numbers: 0 };
      if (state.kind === 'yes') column.yes++;
      if (state.kind === 'number') column.numbers++;
      columns.set(key, column);
    }
  }
  return [...columns].map(([key, { label, yes, numbers }]) => {
    const seen = yes === numbers ? kindOfOption(label) : yes > numbers ? 'yes-no' : 'number';
    return { key, label, takes: seen ?? 'yes-no' };
  });
}

function rowOf(one: InventoryUser, columns: readonly OptionColumn[]): InventoryRow {
  const { user, options, reasons, at } = one;
  const { licence, type, sda, name } = user;
  const keys = fold([licence, type, sda, sda.replace(/\D/g, ''), name].join(' '));
  const byKey = Map.groupBy(options ?? [], ({ option }) => optionKey(option));
  const cells = columns.map(({ key }): OptionCell => {
    return options === null ? UNREAD : cellOf(byKey.get(key) ?? []);
  });
  return { user, cells, reasons, isWaiting: at === undefined, keys };
}

const UNREAD: OptionCell = { kind: 'unread', value: '' };
const ABSENT: OptionCell = { kind: 'absent', value: '' };

function cellOf(lines: readonly InventoryOption[]): OptionCell {
  const [line, ...others] = lines;
  if (!line) return ABSENT;
  if (others.length === 0) return { kind: line.state.kind, value: line.value };
  // Nobody knows which of them is meant.
  return { kind: 'unclear', value: lines.map(({ value }) => value).join(' / ') };
}

/** The words of cells, in the person's language. */
export interface CellWords {
  yes: string;
  no: string;
  /** For an option that is a number, where there is none. */
  none: string;
  unread: string;
  waiting: string;
}

/** What a cell shows. */
export function cellText(
  { kind, value }: OptionCell,
  { takes }: Pick<OptionColumn, 'takes'>,
  words: CellWords,
  isWaiting = false,
): string {
  switch (kind) {
    case 'yes':
      return words.yes;
    case 'no':
      return takes === 'number' ? words.none : words.no;
    case 'unread':
      return isWaiting ? words.waiting : words.unread;
    case 'absent':
      return '';
    case 'unclear':
      // For example an empty value beside a button that says that there is one.
      return value || words.unread;
    case 'number':
      return value;
  }
}
