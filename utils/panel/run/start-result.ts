import type { Reason } from '../../bulk/reason';
import { i18n, reasonSentence } from '../../locales/wording';

/** How a start ended: the run was carried out, or why it was not. */
export type StartResult =
  | { kind: 'ended' }
  /** Another tab carries out a run of the service. */
  | { kind: 'taken' }
  /** The run was over already. Its results are shown, and nothing more is done. */
  | { kind: 'over' }
  | { kind: 'failed'; reason: Reason };

/** Why a run could not begin or go on, in a sentence; '' if it could. */
export function startFailure(result: StartResult): string {
  if (result.kind === 'taken') return i18n.t('error.serviceTaken');
  if (result.kind === 'over') return reasonSentence({ code: 'run-over' });
  if (result.kind !== 'failed') return '';
  const { reason } = result;
  const isJournal = reason.code === 'journal-unavailable';
  return isJournal ? i18n.t('error.journal', { text: reason.text }) : reasonSentence(reason);
}
