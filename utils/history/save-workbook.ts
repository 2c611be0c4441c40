import type { LotCard } from '../../components/history/history-model';
import { changeTerms } from '../bulk/form/change-terms';
import type { Lot } from '../bulk/lots/lot';
import { countersOf } from '../bulk/lots/outcome-order';
import { portalHost } from '../bulk/plan';
import { countOutcomes } from '../bulk/result-lines';
import { saveXlsx } from '../extension/save-file';
import { extensionVersion } from '../extension/version';
import { writeWorkbookFile } from '../extension/workbook-files';
import { lotHeadline } from '../locales/lot-words';
import { askedSentence } from '../locales/term-words';
import { i18n, outcomeWord, readBackWords, reasonSentence } from '../locales/wording';
import { REPORT_WORDS } from '../panel/run/save-report';
import { lotSheets } from '../report/lot-workbook';
import { dateTimeCell, reportFileName } from '../report/run-report';

/**
 * Downloads a lot as a workbook for the customer. What a person noted for themselves is not in it.
 * @returns the file's name
 */
export async function saveWorkbook(
  document: Document,
  lot: Lot,
  { ticket }: Pick<LotCard, 'ticket'>,
): Promise<string> {
  const names = {
    lines: i18n.t('handout.lines'),
    summary: i18n.t('handout.summary'),
    what: i18n.t('handout.what'),
    said: i18n.t('handout.said'),
  };
  const sheets = lotSheets(lot, REPORT_WORDS, summaryOf(lot, ticket), names);
  const file = await writeWorkbookFile(sheets);
  const name = reportFileName(lot.state, 'xlsx');
  saveXlsx(document, name, file);
  return name;
}

/** What sums the lot up, line by line; what is not known is left out. */
function summaryOf(lot: Lot, ticket: string): [what: string, said: string][] {
  const { state, runs } = lot;
  const { service, tasks } = state.plan;
  const ended = Math.max(...runs.flatMap((run) => [...run.finishedAt.values()]));
  const asked = changeTerms(state.plan).map(askedSentence);
  const reason = state.stopReason ?? state.pauseReason;
  const pairs: [string, string][] = [
    [i18n.t('handout.customer'), service.customer],
    [i18n.t('handout.service'), service.name],
    [i18n.t('handout.reference'), service.reference],
    [i18n.t('handout.portal'), portalHost(service.key)],
    [i18n.t('handout.ticket'), ticket],
    [i18n.t('handout.started'), dateTimeCell(new Date(state.startedAt))],
    [i18n.t('handout.ended'), Number.isFinite(ended) ? dateTimeCell(new Date(ended)) : ''],
    ...asked.map((said): [string, string] => [i18n.t('handout.wanted'), said]),
    [i18n.t('handout.users'), String(tasks.length)],
    [i18n.t('handout.outcome'), lotHeadline(lot)],
    ...countersOf(countOutcomes(state)).map(({ outcome, count }): [string, string] => {
      return [i18n.t('handout.linesOf', { outcome: outcomeWord(outcome) }), String(count)];
    }),
    [i18n.t('handout.ends'), reason ? reasonSentence(reason) : ''],
    [i18n.t('run.confirmLabelReading'), readBackWords(state.readBack)],
    [i18n.t('handout.version'), `MyOpenIP Bulk ${extensionVersion()}`],
  ];
  return pairs.filter(([, said]) => said !== '');
}
