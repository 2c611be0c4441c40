import type { OpenDoubt } from '../bulk/doubts';
import type { Entry } from '../bulk/journal';
import type { LostNumber } from '../bulk/lost-numbers';
import type { Ask } from '../bulk/run-control';

/** What is kept of a run beside its entries, to find it again. */
export interface RunRecord {
  run: string;
  /** The service's key: one unfinished run per service. */
  service: string;
  /** The tab in which it runs, or ran last. */
  tab: number;
  startedAt: number;
  isOver: boolean;
  /** Whether it has taken a number from a user without being able to give it back. */
  hasLost?: boolean;
}

/** What a page asks of the journal's server. Numbers pair answers with requests. */
export type JournalRequest =
  /** Begins a run, unless its service has one in a tab that is still at it. */
  | { kind: 'start'; entry: Entry; service: string }
  /** Takes a run over in this tab, unless another tab is still at it. */
  | { kind: 'take-over'; run: string }
  | { kind: 'append'; entries: Entry[] }
  /** The unfinished run of a service, or the last one. */
  | { kind: 'of-service'; service: string };

export type JournalAnswer =
  /** `doubts`: what other runs of the service have left in doubt, where a run was started. */
  | { kind: 'stored'; doubts?: OpenDoubt[] }
  /** The run is over: nothing was stored. */
  | { kind: 'over' }
  /** The same key was stored before with another content: two writers. Nothing was stored. */
  | { kind: 'clash' }
  /** What was stored of the run before is gone. Nothing was stored. */
  | { kind: 'lost' }
  | { kind: 'taken'; tab: number }
  /**
   * `doubts`: what other runs of the service have left in doubt, where the run was taken over. `lost`: the
   * numbers that runs of the service have taken and that were not given back since.
   */
  | {
      kind: 'entries';
      entries: Entry[];
      isHeld: boolean;
      doubts?: OpenDoubt[];
      lost?: LostNumber[];
    }
  | { kind: 'error'; text: string };

export interface Numbered<T> {
  id: number;
  body: T;
}

/** A run as the popup is told of it. */
export interface FollowedRun {
  record: RunRecord;
  entries: Entry[];
  /** Whether a tab is at it now. */
  isHeld: boolean;
  /** Whether that tab is in the background, and the run slower for it. */
  isSlow: boolean;
}

/** What the server tells the pages that follow the runs. */
export type FollowMessage =
  | { kind: 'all'; runs: FollowedRun[] }
  | { kind: 'added'; run: string; entries: Entry[] }
  /** A run was to be stopped, and the tab that is at it has not answered. */
  | { kind: 'unheard'; run: string };

/** What the popup may send while it follows. */
export type FollowRequest = { kind: 'ask'; run: string; what: Ask } | { kind: 'refresh' };
