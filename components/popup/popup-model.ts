import type { LineOutcome } from '../../utils/bulk/run-state';
import type { Progress, Waiting } from '../panel/panel-model';

/** One run as the popup shows it. */
export interface PopupRun {
  id: string;
  customer: string;
  service: string;
  changes: string[];
  startedAt: number;
  phase: 'running' | 'ending' | 'paused' | 'interrupted' | 'stopped' | 'finished';
  /** Why it waits, or what a person must do. */
  note: string;
  progress: Progress;
  counts: Partial<Record<LineOutcome, number>>;
  errors: { key: string; licence: string; option: string; reason: string }[];
}

export interface PopupModel {
  runs: PopupRun[];
  /** Whether the journal has been read: before that, nothing can be said. */
  isReady: boolean;
  /** Whether the tab in front is a portal's page without a panel. */
  canOpenPanel: boolean;
  /** Whether the browser keeps the extension out of the portal's pages. */
  isShutOut: boolean;
  /** What the panel in front could not be told, because its page hides it. */
  waiting?: Waiting;
}

export interface PopupActions {
  ask: (run: string, what: 'pause' | 'resume' | 'stop') => void;
  showTab: (run: string) => void;
  openPanel: () => void;
  /** Asks the browser to let the extension in again. */
  allow: () => void;
  answer: (answer: 'press' | 'confirm' | 'cancel') => void;
  openOptions: () => void;
}
