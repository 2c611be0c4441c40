import type { LineOutcome } from '../../utils/bulk/result-lines';

/** One line of the table *Résultats*, in words. */
export interface ResultRow {
  key: string;
  licence: string;
  name: string;
  option: string;
  before: string;
  after: string;
  outcome: LineOutcome | 'to-do';
  /** Why it came out like this, in sentences; '' if there is nothing to say. */
  detail: string;
}

/** The most rows that the table shows; the report has them all. More would slow the page down. */
export const MOST_ROWS = 1000;

/** What a preview or a run came to, and what can be done about it. */
export interface Results {
  kind: 'preview' | 'run';
  /** The first `MOST_ROWS` at most. */
  rows: ResultRow[];
  /** How many there are. */
  total: number;
  counts: Partial<Record<LineOutcome | 'to-do', number>>;
  canRetry: boolean;
  /** Whether changes failed because of a question that the person may allow. */
  canAllow?: boolean;
  canUndo: boolean;
  canFinish: boolean;
  canExport: boolean;
  /** Of a run: the lot that it is of. */
  lot?: LotWords;
}

/** A lot in words, and for how many users each thing can be done that follows it up. */
export interface LotWords {
  /** Of its first run. */
  id: string;
  isOver: boolean;
  /** « Lot du 28/11 04:24 » */
  title: string;
  /** What came of it: « 24 sur 60 modifiés · 4 échecs », « Lot annulé : 3 rétablis, 0 laissé ». */
  headline: string;
  /** Whether the lines are those of what undid it. */
  isUndo: boolean;
  /** 0 where there is nothing to do, or the lot is not over. */
  users: { retry: number; retryAll: number; finish: number; undo: number };
}
