import { findingText } from '../../../utils/locales/finding-words';
import { i18n } from '../../../utils/locales/wording';
import type { CheckModel } from './check-model';

/** How many are to be modified, and how many of them a person has left out. */
export function toDoText({ forecast }: Pick<CheckModel, 'forecast'>): string {
  const { excluded } = forecast;
  const toDo = findingText('to-do', forecast['to-do']);
  return excluded > 0 ? `${toDo}, ${findingText('excluded', excluded)}` : toDo;
}

/** When the preview was read, in words: « lue à 14:05 ». */
export function readAtText({ readAt }: CheckModel): string {
  const time = new Date(readAt).toLocaleTimeString(i18n.t('language'), {
    hour: '2-digit',
    minute: '2-digit',
  });
  return i18n.t('check.readAt', { time });
}

/** Why the preview is of no use any more; '' while it is. */
export function misfitText({ misfit, read, total }: CheckModel): string {
  switch (misfit) {
    case 'differs':
      return i18n.t('check.differs');
    case 'old':
      return i18n.t('check.old');
    case 'used':
      return i18n.t('check.used');
    case 'partial':
      return i18n.t('check.partial', {
        read: read.toLocaleString(),
        total: total.toLocaleString(),
      });
    default:
      return '';
  }
}
