import type { FoundLine } from '../../../../components/recognition/recognition-model';
import type { Outline, Tone } from '../../../dom/point-out/outline-box';
import { i18n, shown } from '../../../locales/wording';
import type { FoundPart } from '../../../portal/recognition/recognise';
import { signWords } from './sign-words';
import { columnName } from './taught-names';

/** What was recognised, for the list in the panel: each sentence once, all rows in one line. */
export function foundLines(found: readonly FoundPart[]): FoundLine[] {
  const licences = found.flatMap((one) => (one.what === 'row' ? [one.licence] : []));
  const rows = i18n.t('recognised.rows', { licences: licences.join(', ') });
  const lines = new Map(
    found.map((one) => [one.what === 'row' ? rows : foundSentence(one), toneOf(one)]),
  );
  return [...lines].map(([text, tone]) => ({ text, tone }));
}

/** What was recognised, for the outlines in the page: with as few words as possible. */
export function outlinesOf(found: readonly FoundPart[]): Outline[] {
  return found.map((one) => ({
    element: one.element,
    caption: captionOf(one),
    tone: toneOf(one),
  }));
}

/** What was found of a part of the portal. */
export function foundSentence(found: FoundPart): string {
  switch (found.what) {
    case 'users': {
      const columns = found.columns.map(columnName).join(', ');
      const count = found.rows;
      return i18n.t('recognised.users', count, { columns, count: String(count) });
    }
    case 'row':
      return i18n.t('recognised.row', { licence: found.licence });
    case 'detail-control':
      return i18n.t('recognised.detailControl', { word: found.word });
    case 'next':
      return i18n.t('recognised.next', { word: found.word });
    case 'previous':
      return i18n.t('recognised.previous', { word: found.word });
    case 'close':
      return i18n.t('recognised.close', { word: found.word });
    case 'detail':
      if (!found.owner) return i18n.t('recognised.detailOfNobody');
      return i18n.t('recognised.detail', { licence: found.owner });
    case 'option':
      return i18n.t('recognised.option', { label: found.label, value: shown(found.value) });
    case 'add':
    case 'remove':
    case 'unclear':
      return i18n.t(`recognised.${found.what}`, {
        label: found.label,
        sign: signWords(found.sign),
      });
    case 'login':
      return i18n.t('recognised.login');
  }
}

function captionOf(found: FoundPart): string {
  switch (found.what) {
    case 'users':
      return i18n.t('outline.users');
    case 'row':
      return found.licence;
    case 'detail-control':
      return i18n.t('outline.detailControl');
    case 'next':
      return i18n.t('outline.next');
    case 'previous':
      return i18n.t('outline.previous');
    case 'close':
      return i18n.t('outline.close');
    case 'detail':
      return i18n.t('outline.detail');
    case 'option':
      return found.label;
    case 'add':
      return '+';
    case 'remove':
      return '×';
    case 'unclear':
      return '?';
    case 'login':
      return i18n.t('recognised.login');
  }
}

function toneOf({ what }: FoundPart): Tone {
  if (what === 'users' || what === 'detail' || what === 'login') return 'area';
  if (what === 'row' || what === 'option') return 'line';
  if (what === 'add' || what === 'remove') return what;
  return what === 'unclear' ? 'doubt' : 'way';
}
