import { i18n } from '../../../locales/wording';
import type { Refusal } from '../../../portal/recognition/learn-from-pointing';

/** What was taken from an element that the person pointed at. @param words '' where it shows only a picture */
export function keptSentence(words: string): string {
  return words ? i18n.t('teach.kept', { words }) : i18n.t('teach.keptPicture');
}

/** Why nothing was taken from an element that the person pointed at. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal) {
    case 'no-heading':
      return i18n.t('refusal.noHeading');
    case 'no-control':
      return i18n.t('refusal.noControl');
    case 'featureless':
      return i18n.t('refusal.featureless');
    case 'no-label':
      return i18n.t('refusal.noLabel');
    case 'forbidden':
      return i18n.t('refusal.forbidden');
    case 'dangerous':
      return i18n.t('refusal.dangerous');
    case 'alike':
      return i18n.t('refusal.alike');
  }
}
