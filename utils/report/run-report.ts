import type { Action } from '../bulk/change';
import type { Lot } from '../bulk/lots/lot';
import { type ResultLine, resultLines } from '../bulk/result-lines';
import type { RunState } from '../bulk/run-state';
import { toCsv } from './csv';
import { fileTime, twoDigits } from './file-time';

/** The header, in French whatever the language of the interface: the report goes to the customer. */
export const REPORT_HEADER = [
  'Service',
  'Licence',
  'SDA',
  'Nom',
  'Option',
  'Action',
  'Avant',
  'Après',
  'Résultat',
  'Détail',
  'Horodatage',
];

/** The words of the report, which are those of the interface. */
export interface ReportWords {
  action: (action: Action) => string;
  outcome: (outcome: ResultLine['outcome']) => string;
  /** @param state the run, or folded runs, that the line is of */
  detail: (line: ResultLine, state: RunState) => string;
}

/** A lot as a CSV file that can be sent to the customer. */
export function lotReport(lot: Pick<Lot, 'state' | 'undo'>, words: ReportWords): string {
  return toCsv(REPORT_HEADER, reportRows(lot, words));
}

/**
 * The lines of a report: one per user and change, with what the last run of the lot that treated it says. Of
 * a lot that was undone, what was put back stands below, line by line.
 */
export function reportRows(
  { state, undo }: Pick<Lot, 'state' | 'undo'>,
  words: ReportWords,
): string[][] {
  return [state, ...(undo ? [undo] : [])].flatMap((run) => rowsOf(run, words));
}

function rowsOf(state: RunState, words: ReportWords): string[][] {
  const { service, tasks, changes } = state.plan;
  const users = new Map(tasks.map(({ user }) => [user.licence, user]));
  return resultLines(state).map((line) => {
    const user = users.get(line.licence);
    const change = changes[line.change];
    return [
      service.reference || service.name,
      line.licence,
      user?.sda ?? '',
      user?.name ?? '',
      change?.option ?? '',
      change ? words.action(change.action) : '',
      line.before,
      line.after ?? '',
      words.outcome(line.outcome),
      words.detail(line, state),
      line.at === undefined ? '' : dateTimeCell(new Date(line.at)),
    ];
  });
}

/** @param state of the lot: its first run gives the time @returns a file name without accents, spaces or colons, such as `openip_dupont-sas_2026-10-31_14h05.csv`. */
export function reportFileName(state: RunState, ending = 'csv'): string {
  const { customer, name, reference } = state.plan.service;
  const slug = (customer || name || reference)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `openip_${slug || 'service'}_${fileTime(new Date(state.startedAt))}.${ending}`;
}

/** Local time as a cell that French Excel reads as a time: `31/10/2026 14:05:09`. */
export function dateTimeCell(at: Date): string {
  const day = [twoDigits(at.getDate()), twoDigits(at.getMonth() + 1), at.getFullYear()].join('/');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':')}`;
}
