import { i18n, reasonSentence } from '../../locales/wording';
import type { StartResult } from './page-run';

/** Why a run could not begin or go on, in a sentence; '' if it could. */
export function startFailure(result: StartResult): string {
  if (result.kind === 'taken') return i18n.t('error.serviceTaken');
  if (result.kind === 'over') return reasonSentence({ code: 'run-over' });
  if (result.kind !== 'failed') return '';
  const { reason } = result;
  const isJournal = reason.code === 'journal-unavailable';
  return isJournal ? i18n.t('error.journal', { text: reason.text }) : reasonSentence(reason);
}
