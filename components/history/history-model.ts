import type { Cause } from '../../utils/bulk/lots/causes';
import type { Lot } from '../../utils/bulk/lots/lot';
import type { Reuse } from '../../utils/bulk/lots/lot-follow-up';
import type { LotSummary } from '../../utils/bulk/lots/lot-summary';
import type { Service } from '../../utils/bulk/plan';
import type { ShownPhase } from '../../utils/bulk/run-state';

/** A lot as it stands in the list. */
export interface LotCard {
  id: string;
  service: Service;
  /** Its changes, in words. */
  changes: readonly string[];
  /** In ms since 1970. */
  startedAt: number;
  phase: ShownPhase;
  /** What came of its users; absent where its journal cannot be read. */
  summary?: LotSummary;
  note: string;
  ticket: string;
}

/** An inventory as it stands in the list: it has changed nothing, and counts as no lot. */
export interface InventoryCard {
  id: string;
  service: Service;
  /** In ms since 1970. */
  startedAt: number;
  phase: ShownPhase;
  /** « 58 lus, 2 illisibles » */
  counts: string;
}

/** Whether a lot, or its undo, is not done for some user: it can be tried again. */
export function hasFailed(summary: LotSummary | undefined): boolean {
  return summary !== undefined && (summary.counts.failed > 0 || (summary.undo?.undone ?? 0) > 0);
}

/** Whether a person must look at a user of a lot, or of its undo. */
export function hasToCheck(summary: LotSummary | undefined): boolean {
  return (
    summary !== undefined && (summary.counts['to-check'] > 0 || (summary.undo?.toCheck ?? 0) > 0)
  );
}

export const OUTCOME_FILTERS = ['all', 'failed', 'to-check', 'undone', 'open'] as const;

/** A filter of lots by what came of them. */
export type OutcomeFilter = (typeof OUTCOME_FILTERS)[number];

/** Which lots are listed. */
export interface LotFilter {
  query: string;
  /** A licence; '' for the lots of all users. */
  user: string;
  outcome: OutcomeFilter;
  /** The first and the last day, as `2026-11-28`; '' where there is no limit. */
  from: string;
  to: string;
}

export const ALL_LOTS: LotFilter = { query: '', user: '', outcome: 'all', from: '', to: '' };

/** Whether a lot can be opened in the portal, and why not, in words. */
export type PortalWay = { canOpen: true } | { canOpen: false; why: string };

/** A lot that is open. */
export interface OpenLot {
  card: LotCard;
  /** Absent where its journal cannot be read. */
  lot?: Lot;
  /** Whether each user had changes of their own, which cannot be asked of anybody else. */
  isOwn?: boolean;
  causes: readonly Cause[];
  /** The causes of what has undone it. */
  undoCauses: readonly Cause[];
  portal: PortalWay;
}

/** Everything that the page *Historique* shows. */
export interface HistoryModel {
  /** The lots that the filter leaves, newest first. */
  lots: readonly LotCard[];
  /** The inventories that the filter leaves, newest first. */
  inventories: readonly InventoryCard[];
  /** How many lots the journal has, as far as it was read. */
  total: number;
  /** Whether all of the journal was read. */
  isRead: boolean;
  filter: LotFilter;
  /** The open lot; `missing` where the journal has no such lot, `reading` until that is known. */
  opened?: OpenLot | 'missing' | 'reading';
  /** Whether the open lot is shown as it is to be printed. */
  isForPrint?: boolean;
  /** The last thing that was done, in words. */
  news: string;
  /** Why the journal cannot be read, in words. */
  alert: string;
}

/** What a person can do on the page *Historique*. */
export interface HistoryActions {
  filter: (part: Partial<LotFilter>) => void;
  exportReport: () => void;
  exportWorkbook: () => void;
  print: () => void;
  /** @param reuse what another lot is prepared from there, and not started */
  openInPortal: (reuse?: Reuse) => void;
  writeNote: (note: { text: string; ticket: string }) => void;
}
