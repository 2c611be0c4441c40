import type { RunActions } from '../../../components/panel/run/run-model';
import { isUndo, type Lot } from '../../bulk/lots/lot';
import type { ResultLine } from '../../bulk/result-lines';
import type { RunState } from '../../bulk/run-state';
import { saveFile } from '../../extension/save-file';
import { askBackground } from '../../extension/send-message';
import {
  actionWord,
  i18n,
  outcomeWord,
  readBackWords,
  reasonSentences,
} from '../../locales/wording';
import { lotReport, type ReportWords, reportFileName } from '../../report/run-report';

/** Downloads the report of a lot. */
export function saveReport(document: Document, lot: Lot): void {
  saveFile(document, reportFileName(lot.state), lotReport(lot, REPORT_WORDS), 'text/csv');
}

/**
 * What gives the lot in view to the person. An extension page makes the workbook or the page to print: the library for
 * workbooks is not loaded here.
 */
export function exportsOf(document: Document, inView: () => Lot | undefined): LotExports {
  const open = (as: 'print' | 'export') => {
    const lot = inView()?.id;
    if (lot !== undefined) void askBackground({ kind: 'open-handout', lot, as });
  };
  return {
    exportReport: () => {
      const lot = inView();
      if (lot) saveReport(document, lot);
    },
    exportWorkbook: () => open('export'),
    print: () => open('print'),
  };
}

type LotExports = Pick<RunActions, 'exportReport' | 'exportWorkbook' | 'print'>;

/** The words of a report, as the interface says them. */
export const REPORT_WORDS: ReportWords = {
  action: actionWord,
  outcome: outcomeWord,
  detail: detailWords,
};

/** How a line was read back, or why it came out as it did; for a line of an undo, that comes first. */
function detailWords({ outcome, reasons }: ResultLine, state: RunState): string {
  const readBack = `${i18n.t('run.confirmLabelReading')}\u00a0: ${readBackWords(state.readBack)}`;
  const words = outcome === 'modified' ? readBack : reasonSentences(reasons);
  return [isUndo(state) && i18n.t('lot.undoOf'), words].filter(Boolean).join(' ');
}
