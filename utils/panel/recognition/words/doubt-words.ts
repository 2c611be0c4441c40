import { i18n } from '../../../locales/wording';
import {
  type NotLearned,
  notLearned,
} from '../../../portal/recognition/demonstration/demonstrated-profile';
import type { PressedControl } from '../../../portal/recognition/demonstration/pressed-control';
import type { TaughtControl } from '../../../portal/vocabulary/profile/portal-profile';

/** Why a pressed control is not learned; '' where it is. @param what the purpose that it would be learned for */
export function doubtAbout(what: TaughtControl, pressed: PressedControl): string {
  const why = notLearned(what, pressed);
  return why ? doubtWords(why) : '';
}

/** Why a press was not learned. */
export function doubtWords(why: NotLearned): string {
  switch (why) {
    case 'featureless':
      return i18n.t('learned.featureless');
    case 'dangerous':
      return i18n.t('learned.dangerous');
    case 'undecided':
      return i18n.t('learned.undecided');
  }
}
