import type { RunState } from '../../utils/bulk/run-state';
import {
  actionWord,
  i18n,
  outcomeWord,
  readBackWords,
  reasonSentences,
} from '../../utils/locales/wording';
import { reportFileName, runReport } from '../../utils/report/run-report';

/** Hands a run's report to the person as a download. Nothing leaves the computer. */
export function saveReport(document: Document, state: RunState): void {
  const readBack = `${i18n.t('run.confirmLabelReading')}\u00a0: ${readBackWords(state.readBack)}`;
  const csv = runReport(state, {
    action: actionWord,
    outcome: outcomeWord,
    detail: ({ outcome, reasons }) => {
      return outcome === 'modified' ? readBack : reasonSentences(reasons);
    },
  });
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = reportFileName(state);
  link.click();
  URL.revokeObjectURL(url);
}
