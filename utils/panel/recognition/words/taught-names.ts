import { i18n } from '../../../locales/wording';
import type { TaughtControl } from '../../../portal/vocabulary/profile/portal-profile';

/** The name of a control that can be shown, in the person's language. */
export function taughtControlName(control: TaughtControl): string {
  switch (control) {
    case 'detail':
      return i18n.t('outline.detailControl');
    case 'close':
      return i18n.t('outline.close');
    case 'next':
      return i18n.t('outline.next');
    case 'yes':
      return i18n.t('learned.yesWord');
    case 'add':
      return '+';
    case 'remove':
      return '×';
  }
}

/** The name of a column of the list, in the person's language. @param column a key of `USER_COLUMNS` */
export function columnName(column: string): string {
  // A test proves that each column has its word.
  return i18n.t(`column.${column}` as 'column.licence');
}
