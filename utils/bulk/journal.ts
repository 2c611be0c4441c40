import type { Plan } from './plan';
import type { Reason } from './reason';

/** What became of one change for one user. Only ever these; see `ui-contract` for their words. */
export type Outcome = 'modified' | 'already' | 'unavailable' | 'failed' | 'to-check' | 'stopped';

/** How a change was read back: from the detail opened anew, or from the one in which it was made. */
export type ReadBack = 'reopened' | 'in-place';

/** One final line of a run. `after` is what was last read, absent when it could not be read. */
export interface Result {
  licence: string;
  change: number;
  outcome: Outcome;
  before: string;
  after?: string;
  reasons: Reason[];
}

/** One line of a run's journal. Everything that is shown of a run is computed from these. */
export type RunEvent =
  /** `allowed`: the sentences of questions that a person has allowed to be answered with yes. */
  | { kind: 'started'; plan: Plan; readBack: ReadBack; page: string; allowed?: string[] }
  | { kind: 'intent'; licence: string; change: number; press: 'add' | 'remove'; before: string }
  /** The last intent for this change came to nothing: nothing was pressed, or it was taken back. */
  | { kind: 'retracted'; licence: string; change: number }
  | { kind: 'outcome'; licence: string; results: Result[] }
  | { kind: 'paused'; reason?: Reason }
  /**
   * `isUnguarded`: a person wants no more pauses because of failures. `allows`: the sentence of a question
   * that he has allowed to be answered with yes.
   */
  | { kind: 'resumed'; isUnguarded?: boolean; allows?: string }
  /** `reason`: why it stopped by itself. */
  | { kind: 'stopped'; reason?: Reason }
  | { kind: 'finished' };

/**
 * An event as it is stored. `run` and `seq` are its key; the nonce tells a re-sent event from another
 * one under the same key. `at` is in milliseconds since 1970.
 */
export interface Entry {
  run: string;
  seq: number;
  nonce: string;
  at: number;
  event: RunEvent;
}

/** Where a run writes. Appends keep their order; a later one's promise implies the earlier ones. */
export interface Journal {
  /** Resolves once the event is safely stored. Rejects with `Halt` when it cannot be. */
  append(event: RunEvent): Promise<void>;
}
