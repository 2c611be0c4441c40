import { isUndo, type Lot } from '../../bulk/lot';
import type { ResultLine } from '../../bulk/result-lines';
import type { RunState } from '../../bulk/run-state';
import { saveFile } from '../../extension/save-file';
import {
  actionWord,
  i18n,
  outcomeWord,
  readBackWords,
  reasonSentences,
} from '../../locales/wording';
import { lotReport, reportFileName } from '../../report/run-report';

/** Downloads the report of a lot. */
export function saveReport(document: Document, lot: Lot): void {
  const csv = lotReport(lot, { action: actionWord, outcome: outcomeWord, detail: detailWords });
  saveFile(document, reportFileName(lot.state), csv, 'text/csv');
}

/** How a line was read back, or why it came out as it did; before it, that it undoes another one. */
function detailWords({ outcome, reasons }: ResultLine, state: RunState): string {
  const readBack = `${i18n.t('run.confirmLabelReading')}\u00a0: ${readBackWords(state.readBack)}`;
  const words = outcome === 'modified' ? readBack : reasonSentences(reasons);
  return [isUndo(state) && i18n.t('lot.undoOf'), words].filter(Boolean).join(' ');
}
