import { foldInventory, type InventoryState } from '../../../utils/bulk/inventory/inventory-state';
import type { RunEvent } from '../../../utils/bulk/journal';
import type { OptionButton, OptionLine } from '../../../utils/bulk/reading';
import { inventoryOf } from '../../../utils/inventory/inventory';
import {
  type CellWords,
  type InventoryTable,
  tableOf,
} from '../../../utils/inventory/inventory-table';
import { entries, inventoryStarted } from './builders';

export const WORDS: CellWords = {
  yes: 'Oui',
  no: 'Non',
  none: 'Aucun',
  unread: 'illisible',
  waiting: 'pas encore lu',
};

/** An option line by its label and value; its button is the one that fits the value unless it is told. */
export function line(label: string, value: string, button?: OptionButton): OptionLine {
  const isThere = value === 'Oui' || /\d/.test(value);
  return { label, value, button: button ?? (isThere ? 'remove' : 'add') };
}

export function read(licence: string, ...options: OptionLine[]): RunEvent {
  return { kind: 'user-read', licence, options };
}

export function unread(licence: string): RunEvent {
  return { kind: 'user-unread', licence, reasons: [{ code: 'user-not-found' }] };
}

/** An inventory of these users with these events. @param minutes how much later it was started than the first */
export function inventoryState(
  licences: readonly string[],
  events: readonly RunEvent[],
  { id = 'inventory-1', minutes = 0 } = {},
): InventoryState {
  const all = entries([inventoryStarted(licences), ...events], id);
  const state = foldInventory(all.map((entry) => ({ ...entry, at: entry.at + minutes * 60_000 })));
  if (!state) throw new Error('A journal that begins with a start has a state');
  return state;
}

export function inventoryTable(...given: Parameters<typeof inventoryState>): InventoryTable {
  return tableOf(inventoryOf(inventoryState(...given)));
}

const [SUPERVISOR, FAX] = ['Superviseur', 'Numéro Fax2Mail'];

/** Four users: a supervisor, one with a fax number, one whose value is odd, one who could not be read. */
export const FOUR: Parameters<typeof inventoryState> = [
  ['FPC1', 'FPC2', 'FPC3', 'FPC4'],
  [
    read('FPC1', line(SUPERVISOR, 'Oui'), line(FAX, 'Aucun')),
    read('FPC2', line(SUPERVISOR, 'Non'), line(FAX, '01 99 00 12 34')),
    read('FPC3', line(SUPERVISOR, 'En attente'), line(FAX, 'Aucun')),
    unread('FPC4'),
    { kind: 'finished' },
  ],
];
