import { i18n } from '../../utils/locales/wording';
import type { SheetColumn } from '../../utils/wanted/columns';
import { optionOf, type Use } from '../../utils/wanted/headings';

/** What a column is called: by its heading, otherwise by its letters as a spreadsheet shows them. */
export function sheetColumnName({
  heading,
  place,
}: Pick<SheetColumn, 'heading' | 'place'>): string {
  return heading || columnLetters(place);
}

/** The letters that a spreadsheet shows above a column, counted from 0: A, …, Z, AA. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/** What a column is for, in words. */
export function useText(use: Use): string {
  const option = optionOf(use);
  if (option !== undefined) return i18n.t('workbook.useOption', { option });
  return USES[use as keyof typeof USES]();
}

const USES = {
  ignored: () => i18n.t('workbook.useIgnored'),
  unsure: () => i18n.t('workbook.useUnsure'),
  licence: () => i18n.t('workbook.useLicence'),
  sda: () => i18n.t('workbook.useSda'),
  accountcode: () => i18n.t('workbook.useAccountcode'),
  name: () => i18n.t('workbook.useName'),
  service: () => i18n.t('workbook.useService'),
};
