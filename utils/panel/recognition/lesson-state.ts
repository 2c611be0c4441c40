import { i18n } from '../../locales/wording';
import type { Lesson } from '../../portal/recognition/learn';
import type { Finding, Recognition } from '../../portal/recognition/recognise';
import { foundSentence, missingSentence } from './recognition-words';

/** How much of what a person is showing is recognised already. */
export interface Known {
  text: string;
  isRecognised: boolean;
}

/** What of a lesson's matter is recognised on the page, in words. */
export function knownOf(lesson: Lesson, { found, missing }: Recognition): Known {
  const users = found.find(({ what }) => what === 'users');
  const close = found.find(({ what }) => what === 'close');
  switch (lesson) {
    case 'licence':
    case 'sda':
    case 'name':
      return users ? yes(foundSentence(users)) : no(i18n.t('teach.usersNotYet'));
    case 'detail': {
      const lost = missing.find(({ what }) => what === 'detail-controls');
      if (!users) return no(i18n.t('teach.usersNotYet'));
      if (lost) return no(missingSentence(lost));
      const controls = found.find(({ what }) => what === 'detail-control');
      return controls ? yes(foundSentence(controls)) : no(i18n.t('unrecognised.rows'));
    }
    case 'option': {
      const options = labelsOf(found, 'option');
      return options
        ? yes(i18n.t('teach.options', { options }))
        : no(i18n.t('teach.optionsNotYet'));
    }
    case 'add': {
      const options = labelsOf(found, 'add');
      return options ? yes(i18n.t('teach.adds', { options })) : no(i18n.t('teach.addsNotYet'));
    }
    case 'remove': {
      const options = labelsOf(found, 'remove');
      return options
        ? yes(i18n.t('teach.removes', { options }))
        : no(i18n.t('teach.removesNotYet'));
    }
    case 'close':
      return close ? yes(`${foundSentence(close)}.`) : no(i18n.t('unrecognised.close'));
  }
}

function labelsOf(found: readonly Finding[], wanted: 'option' | 'add' | 'remove'): string {
  const labels = found.flatMap((one) => {
    return one.what === wanted && 'label' in one ? [one.label] : [];
  });
  return [...new Set(labels)].join(', ');
}

function yes(text: string): Known {
  return { text, isRecognised: true };
}

function no(text: string): Known {
  return { text, isRecognised: false };
}
