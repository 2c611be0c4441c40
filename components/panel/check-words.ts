import type { Finding } from '../../utils/bulk/forecast';
import { i18n } from '../../utils/locales/wording';
import type { CheckModel } from './check-model';

/** How many users come to something, in words. */
export function findingText(finding: Finding | 'excluded', users: number): string {
  const count = { count: users.toLocaleString() };
  switch (finding) {
    case 'to-do':
      return i18n.t('check.toDo', users, count);
    case 'already':
      return i18n.t('check.already', users, count);
    case 'unavailable':
      return i18n.t('check.unavailable', users, count);
    case 'failed':
      return i18n.t('check.failed', users, count);
    case 'excluded':
      return i18n.t('check.excluded', users, count);
  }
}

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
