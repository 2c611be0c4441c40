import { startDate } from './lot-words';
import { i18n } from './wording';

/** How many users were read, and how many could not be. */
interface Counts {
  read: number;
  unreadable: number;
  total: number;
}

/** What came of an inventory: « Inventaire : 58 lus, 2 illisibles », or how many of how many, where it was stopped. */
export function inventoryWords(counts: Counts): string {
  return i18n.t('inventory.ended', { counts: readWords(counts) });
}

/** « 58 lus, 2 illisibles » */
export function readWords({ read, unreadable, total }: Counts): string {
  const isWhole = read + unreadable === total;
  const count = number(read);
  const parts = [
    isWhole
      ? i18n.t('inventory.read', read, { count })
      : i18n.t('inventory.readOf', read, { count, total: number(total) }),
    unreadable > 0 && i18n.t('inventory.unreadable', unreadable, { count: number(unreadable) }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The words of cells, in the person's language. */
export function optionCellWords() {
  return {
    yes: i18n.t('inventory.yes'),
    no: i18n.t('inventory.no'),
    none: i18n.t('inventory.none'),
    unread: i18n.t('inventory.unread'),
    waiting: i18n.t('inventory.waiting'),
  };
}

function number(count: number): string {
  return count.toLocaleString();
}

/** « Inventaire du 28/11 04:24 », with the year where it is not this one. @param at in ms since 1970 */
export function inventoryTitle(at: number, now?: Date): string {
  return i18n.t('inventory.title', { date: startDate(at, now) });
}
