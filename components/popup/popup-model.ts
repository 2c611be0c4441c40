import type { LineOutcome } from '../../utils/bulk/result-lines';
import { isOver, type ShownPhase } from '../../utils/bulk/run-state';
import type { Confirmation, Progress } from '../panel/run/run-model';

/** One lot as the popup shows it. */
export interface PopupLot {
  /** Whether it is an inventory, which changes nothing and is no lot. */
  isInventory?: boolean;
  id: string;
  /** The last of its runs, which its buttons are for. */
  run: string;
  customer: string;
  service: string;
  /** Its changes, in words. */
  changes: string[];
  /** « Lot du 28/11 04:24 » */
  title: string;
  phase: ShownPhase | 'undone';
  /** What its last run does, if that is not the lot itself; '' if it is. */
  part: string;
  /** Why it waits, or what the person must do; '' if nothing. */
  note: string;
  /** Whether it goes on only once a person has done something. */
  needsPerson: boolean;
  /** The progress of the run that is going on. */
  progress: Progress;
  counts: Partial<Record<LineOutcome, number>>;
  /** What came of it so far, in one line. */
  headline: string;
  /** What is to be looked at, as it is after all of its runs. */
  errors: LotError[];
  /** How many errors another lot has mended since. */
  mended: number;
}

/** One error of a lot, as the popup lists it. */
export interface LotError {
  key: string;
  licence: string;
  option: string;
  /** Whether it failed, or its effect is not known. */
  outcome: 'failed' | 'to-check';
  reason: string;
}

/** Whether nothing of a lot is left to be carried out. */
export function isPast({ phase }: PopupLot): boolean {
  return phase === 'undone' || isOver({ phase });
}

/** What a person could not press, because the page hides the panel: a button, or the open confirmation. */
export type Waiting =
  | { kind: 'press'; button: string; isBusy: boolean; said: string }
  | { kind: 'confirmation'; confirmation: Confirmation };

/** What our panel does in a page of the portal. */
export interface PanelState {
  /** The key of the service in view. */
  service: string;
  side: 'left' | 'right';
  isFolded: boolean;
  /** Whether a table of users is recognised in the page. */
  hasUsers: boolean;
  /** What it reads now: the list of users, or their details for a preview. */
  reads: 'list' | 'details' | 'nothing';
  /** How many users are selected. */
  selected: number;
}

/** Everything that the popup shows. */
export interface PopupModel {
  /** Newest first. */
  lots: PopupLot[];
  /** Whether the journal has been read. Before that, nothing is said of lots. */
  isReady: boolean;
  /** What the panel does in the tab in front; `null` where that page of the portal has none. */
  panel?: PanelState | null;
  /** Whether the browser does not let the extension into the portal's pages. */
  isShutOut: boolean;
  /** What waits in the tab in front, whose page hides the panel. */
  waiting?: Waiting;
}

/** What a person can do in the popup. */
export interface PopupActions {
  ask: (run: string, what: 'pause' | 'resume' | 'stop') => void;
  /** Shows the tab of a lot, or opens its page. */
  showTab: (lot: string) => void;
  /** Opens the report of a lot in the page of all lots. */
  openReport: (lot: string) => void;
  openHistory: () => void;
  /** Opens the page that reads workbooks. */
  openWorkbook: () => void;
  openPanel: () => void;
  /** Asks the browser to let the extension into the portal's pages again. */
  askForAccess: () => void;
  /** Answers what waits in the tab in front. */
  answer: (answer: 'press' | 'confirm' | 'cancel') => void;
  openOptions: () => void;
}
