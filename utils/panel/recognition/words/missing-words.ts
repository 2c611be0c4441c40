import { i18n, reasonSentence } from '../../../locales/wording';
import type { Missing } from '../../../portal/recognition/recognise';

/** What was looked for in the page and is not recognised. */
export function missingSentence(missing: Missing): string {
  switch (missing.what) {
    case 'users': {
      const headings = missing.headings.join(', ');
      const seen = headings && i18n.t('unrecognised.headings', { headings });
      return [i18n.t('unrecognised.users'), seen].filter(Boolean).join(' ');
    }
    case 'rows':
      return i18n.t('unrecognised.rows');
    case 'detail':
      return i18n.t('unrecognised.detail');
    case 'options':
      return i18n.t('unrecognised.options');
    case 'close':
      return i18n.t('unrecognised.close');
    case 'detail-controls': {
      const { count } = missing;
      return i18n.t('unrecognised.detailControls', count, { count: String(count) });
    }
    case 'refused':
      return i18n.t(`notTaken.${missing.of}`, { words: missing.words });
    case 'ambiguous':
      return i18n.t(`ambiguous.${missing.of}`, { words: missing.words });
    case 'failure':
      return reasonSentence(missing.reason);
  }
}
