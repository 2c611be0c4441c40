import type { LineOutcome } from '../../utils/bulk/result-lines';
import type { Confirmation, Progress } from '../panel/run-model';

/** One run as the popup shows it. */
export interface PopupRun {
  id: string;
  customer: string;
  service: string;
  /** The changes of its plan, in words. */
  changes: string[];
  /** In ms since 1970. */
  startedAt: number;
  phase: 'running' | 'ending' | 'paused' | 'interrupted' | 'stopped' | 'finished';
  /** Why it waits, or what the person must do; '' if nothing. */
  note: string;
  progress: Progress;
  counts: Partial<Record<LineOutcome, number>>;
  errors: { key: string; licence: string; option: string; reason: string }[];
}

/** Whether nothing of a run is left to be done. */
export function isPast({ phase }: PopupRun): boolean {
  return phase === 'finished' || phase === 'stopped';
}

/** What a person could not press, because the page hides the panel: a button, or the open confirmation. */
export type Waiting =
  | { kind: 'press'; button: string; isBusy: boolean; said: string }
  | { kind: 'confirmation'; confirmation: Confirmation };

/** What our panel does in a page of the portal. */
export interface PanelState {
  isFolded: boolean;
  /** Whether a table of users is recognised in the page. */
  hasUsers: boolean;
  /** What it reads now: the list of users, or their details for a preview. */
  reads: 'list' | 'details' | 'nothing';
  /** How many users are selected. */
  selected: number;
}

export interface PopupModel {
  runs: PopupRun[];
  /** Whether the journal has been read. Before that, nothing is said of runs. */
  isReady: boolean;
  /** What the panel does in the tab in front; `null` where that page of the portal has none. */
  panel?: PanelState | null;
  /** Whether the browser does not let the extension into the portal's pages. */
  isShutOut: boolean;
  /** What waits in the tab in front, whose page hides the panel. */
  waiting?: Waiting;
}

export interface PopupActions {
  ask: (run: string, what: 'pause' | 'resume' | 'stop') => void;
  showTab: (run: string) => void;
  openPanel: () => void;
  /** Asks the browser to let the extension into the portal's pages again. */
  askForAccess: () => void;
  /** Answers what waits in the tab in front. */
  answer: (answer: 'press' | 'confirm' | 'cancel') => void;
  openOptions: () => void;
}
