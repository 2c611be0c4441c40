import { i18n, reasonSentences } from '../locales/wording';
import type { CellWords } from './inventory-table';
import type { FileWords } from './sheets';

/** The words of cells, in the person's language. */
export function cellWords(): CellWords {
  return {
    yes: i18n.t('inventory.yes'),
    no: i18n.t('inventory.no'),
    none: i18n.t('inventory.none'),
    unread: i18n.t('inventory.unread'),
    waiting: i18n.t('inventory.waiting'),
  };
}

/** The words of files. */
export function fileWords(): FileWords {
  return {
    ...cellWords(),
    inventory: i18n.t('inventory.take'),
    model: i18n.t('inventory.modelSheet'),
    comparison: i18n.t('inventory.comparison'),
    reasons: reasonSentences,
  };
}
