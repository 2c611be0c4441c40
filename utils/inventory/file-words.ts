import { optionCellWords } from '../locales/inventory-words';
import { i18n, reasonSentences } from '../locales/wording';
import type { FileWords } from './sheets';

/** The words of files. */
export function fileWords(): FileWords {
  return {
    ...optionCellWords(),
    inventory: i18n.t('inventory.take'),
    model: i18n.t('inventory.modelSheet'),
    comparison: i18n.t('inventory.comparison'),
    reasons: reasonSentences,
  };
}
