import type { RunState } from '../../bulk/run-state';
import { saveFile } from '../../extension/save-file';
import {
  actionWord,
  i18n,
  outcomeWord,
  readBackWords,
  reasonSentences,
} from '../../locales/wording';
import { reportFileName, runReport } from '../../report/run-report';

/** Downloads the report of a run. */
export function saveReport(document: Document, state: RunState): void {
  const readBack = `${i18n.t('run.confirmLabelReading')}\u00a0: ${readBackWords(state.readBack)}`;
  const csv = runReport(state, {
    action: actionWord,
    outcome: outcomeWord,
    detail: ({ outcome, reasons }) => {
      return outcome === 'modified' ? readBack : reasonSentences(reasons);
    },
  });
  saveFile(document, reportFileName(state), csv, 'text/csv');
}
