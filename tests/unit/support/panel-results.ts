import type { CheckModel } from '../../../components/panel/check/check-model';
import type { LotWords, ResultRow, Results } from '../../../components/panel/report/results-model';
import type { Confirmation } from '../../../components/panel/run/run-model';
import type { Finding } from '../../../utils/bulk/preview/forecast';
import { ADD_SUPERVISOR, plan } from './builders';

/** What is asked before a run that changes two users. */
export const CONFIRMATION: Confirmation = {
  plan: plan([ADD_SUPERVISOR], ['FPC172932', 'FPC17293']),
  readBack: 'reopened',
  isUndo: false,
};

/** A line of the results: a user who was changed, with these differences. */
export function row(part: Partial<ResultRow> = {}): ResultRow {
  return {
    key: `${part.licence ?? 'FPC172932'} 0`,
    licence: 'FPC172932',
    name: 'Léa Martin',
    option: 'Superviseur',
    before: 'Non',
    after: 'Oui',
    outcome: 'modified',
    detail: '',
    ...part,
  };
}

/** A lot in which two users failed and three were not reached. */
export const LOT: LotWords = {
  id: 'r1',
  isOver: true,
  title: 'Lot du 28/11 04:24',
  headline: '5 sur 10 modifiés · 2 échecs · 3 arrêtés',
  isUndo: false,
  users: { retry: 2, retryAll: 5, finish: 3, undo: 5 },
};

/** A preview that a run can be started from, with these rows. */
export function check(rows: readonly ResultRow[] = [], part: Partial<CheckModel> = {}): CheckModel {
  const of = (finding: Finding) => {
    return new Set(rows.filter((one) => one.finding === finding).map(({ licence }) => licence))
      .size;
  };
  const outcomes = [...new Set(rows.map(({ outcome, detail }) => `${outcome} ${detail}`))];
  return {
    readAt: new Date(2026, 9, 31, 14, 5).getTime(),
    read: rows.length,
    total: rows.length,
    left: 0,
    forecast: {
      'to-do': of('to-do'),
      failed: of('failed'),
      unavailable: of('unavailable'),
      already: of('already'),
      excluded: 0,
      afterRemovals: 0,
      inPart: 0,
      later: 0,
      taken: {},
    },
    groups: outcomes.map((key) => {
      const alike = rows.filter(({ outcome, detail }) => `${outcome} ${detail}` === key);
      const [{ option, outcome, detail: cause }] = alike as [ResultRow];
      return { key, causes: [{ option, outcome, cause }], rows: alike };
    }),
    excluded: new Set(),
    ...part,
  };
}

/** What a run came to: one user was changed, with these differences. */
export function results(part: Partial<Results> = {}): Results {
  return {
    rows: [row()],
    counts: { modified: 1 },
    canRetry: false,
    canUndo: false,
    canFinish: false,
    canExport: true,
    ...part,
  };
}
