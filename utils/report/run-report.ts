import type { Action } from '../bulk/change';
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
  detail: (line: ResultLine) => string;
}

/** A run as a CSV file that can be sent to the customer: one line per user and change. */
export function runReport(state: RunState, words: ReportWords): string {
  const { service, tasks, changes } = state.plan;
  const users = new Map(tasks.map(({ user }) => [user.licence, user]));
  const rows = resultLines(state).map((line) => {
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
      words.detail(line),
      line.at === undefined ? '' : dateTimeCell(new Date(line.at)),
    ];
  });
  return toCsv(REPORT_HEADER, rows);
}

/** @returns a file name without accents, spaces or colons, such as `openip_dupont-sas_2026-10-31_14h05.csv`. */
export function reportFileName(state: RunState): string {
  const { customer, name, reference } = state.plan.service;
  const slug = (customer || name || reference)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `openip_${slug || 'service'}_${fileTime(new Date(state.startedAt))}.csv`;
}

/** Local time as a cell that French Excel reads as a time: `31/10/2026 14:05:09`. */
function dateTimeCell(at: Date): string {
  const day = [twoDigits(at.getDate()), twoDigits(at.getMonth() + 1), at.getFullYear()].join('/');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':')}`;
}
