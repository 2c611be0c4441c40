import { i18n } from '../../locales/wording';
import type { Lesson } from '../../portal/recognition/learn-from-pointing';
import type { FoundPart, Recognition } from '../../portal/recognition/recognise';
import { foundSentence } from './words/found-words';
import { missingSentence } from './words/missing-words';

/** Whether the subject of a lesson is recognised on the page. */
export interface LessonState {
  /** What is recognised of it, or what is missing, in words. */
  text: string;
  isRecognised: boolean;
}

/** Whether the subject of a lesson is recognised, by what was found on the page. */
export function lessonState(lesson: Lesson, { found, missing }: Recognition): LessonState {
  switch (lesson) {
    case 'licence':
    case 'sda':
    case 'name': {
      const users = found.find(({ what }) => what === 'users');
      return users ? yes(foundSentence(users)) : no(i18n.t('teach.usersNotYet'));
    }
    case 'detail':
      return stateOfDetailControls({ found, missing });
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
    case 'close': {
      const close = found.find(({ what }) => what === 'close');
      return close ? yes(`${foundSentence(close)}.`) : no(i18n.t('unrecognised.close'));
    }
  }
}

function stateOfDetailControls({ found, missing }: Recognition): LessonState {
  if (!found.some(({ what }) => what === 'users')) return no(i18n.t('teach.usersNotYet'));
  const lost = missing.find(({ what }) => what === 'detail-controls');
  if (lost) return no(missingSentence(lost));
  const control = found.find(({ what }) => what === 'detail-control');
  return control ? yes(foundSentence(control)) : no(i18n.t('unrecognised.rows'));
}

/** The labels of the lines in which something was found, each once. */
function labelsOf(found: readonly FoundPart[], wanted: 'option' | 'add' | 'remove'): string {
  const labels = found.flatMap((one) => {
    return one.what === wanted && 'label' in one ? [one.label] : [];
  });
  return [...new Set(labels)].join(', ');
}

function yes(text: string): LessonState {
  return { text, isRecognised: true };
}

function no(text: string): LessonState {
  return { text, isRecognised: false };
}
