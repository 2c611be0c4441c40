import type { ShownOutcome } from '../../../utils/bulk/lots/outcome-order';
import type { Finding } from '../../../utils/bulk/preview/forecast';

/** One line of the table *Résultats*, in words. */
export interface ResultRow {
  key: string;
  licence: string;
  name: string;
  option: string;
  before: string;
  after: string;
  outcome: ShownOutcome;
  /** Why it came out like this, in sentences; '' if there is nothing to say. */
  detail: string;
  /** What comes of the user as a whole; only of a preview. */
  finding?: Finding;
  /** Whether its user can be left out of the next run here; of one of the user's lines. */
  isTickable?: boolean;
}

/** Users whose lines came out alike, for the same causes. */
export interface ResultGroup {
  key: string;
  /** What each line of a user came to, in their order. */
  causes: readonly ResultCause[];
  /** As many lines of each user as there are causes, one user after the other. */
  rows: readonly ResultRow[];
}

/** What one line of each user of a group came to. */
export interface ResultCause {
  option: string;
  outcome: ResultRow['outcome'];
  /** The detail that these lines share; '' where they have none, or each its own. */
  cause: string;
}

/** What a run came to, and what can be done about it. */
export interface Results {
  rows: ResultRow[];
  /** The same by what they came to and why; of a lot that is over. */
  groups?: readonly ResultGroup[];
  /** How many users came out how. */
  counts: Partial<Record<ShownOutcome, number>>;
  canRetry: boolean;
  /** Whether changes failed because of a question that the person may allow. */
  canAllow?: boolean;
  canUndo: boolean;
  canFinish: boolean;
  canExport: boolean;
  /** Whether each user had changes of their own, which cannot be asked of anybody else. */
  isOwn?: boolean;
  /** Only for a run: the lot that it belongs to. */
  lot?: LotWords;
}

/** A lot in words, and for how many users each follow-up can be done. */
export interface LotWords {
  /** The id of its first run. */
  id: string;
  isOver: boolean;
  /** « Lot du 28/11 04:24 » */
  title: string;
  /** What came of it: « 24 sur 60 modifiés · 4 échecs », « Lot annulé : 3 rétablis, 0 laissé ». */
  headline: string;
  /** Whether the lines are the lines of its undo. */
  isUndo: boolean;
  /** 0 where there is nothing to do, or the lot is not over. */
  users: { retry: number; retryAll: number; finish: number; undo: number };
}
