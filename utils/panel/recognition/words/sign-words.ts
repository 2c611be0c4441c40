import { i18n } from '../../../locales/wording';
import type { Sign } from '../../../portal/detail/buttons/option-buttons';

/** By what a button was recognised as + or x. */
export function signWords({ by, text }: Sign): string {
  switch (by) {
    case 'word':
      return i18n.t('sign.word', { text });
    case 'icon':
      return i18n.t('sign.icon', { text });
    case 'shape':
      return shapeWords(text);
    case 'lines':
      return i18n.t('sign.lines');
    case 'taught':
      return i18n.t('sign.taught');
  }
}

function shapeWords(shape: string): string {
  if (shape === 'plus') return i18n.t('sign.plus');
  return shape === 'minus' ? i18n.t('sign.minus') : i18n.t('sign.cross');
}
