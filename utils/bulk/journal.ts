import type { Plan, PlannedUser, Service } from './plan';
import type { OptionLine } from './reading';
import type { Reason } from './reason';

/** What became of one change for one user. `utils/locales` has their words, « À vérifier » and the others. */
export type Outcome = 'modified' | 'already' | 'unavailable' | 'failed' | 'to-check' | 'stopped';

/** How a change is read back: from the detail opened again, or from the one in which it was made. */
export type ReadBack = 'reopened' | 'in-place';

/** The result of one change for one user. */
export interface Result {
  licence: string;
  /** The change's place in the plan. */
  change: number;
  outcome: Outcome;
  before: string;
  /** What was last read; absent when it could not be read. */
  after?: string;
  reasons: Reason[];
  /** The number that was chosen for this user, whatever came of it. A change that picks gives no other number. */
  picked?: string;
  /** When it was written, in ms since 1970; only where the runs of a lot are folded (`lots/lot.ts`). */
  at?: number;
}

/** How a run continues another one of its lot (`lots/lot.ts`). */
export interface Continues {
  /** The run that it was started from. */
  run: string;
  /**
   * - `retry`: does again what failed or is to be checked
   * - `rest`: does what a stopped run has left
   * - `undo`: puts back what the lot has changed
   * - `put-back`: puts numbers back that the lot has lost
   */
  as: 'retry' | 'rest' | 'undo' | 'put-back';
}

/** A press that is about to be made. */
export interface Intent {
  kind: 'intent';
  licence: string;
  /** The change's place in the plan. */
  change: number;
  press: 'add' | 'remove';
  /** What the option line shows before it. */
  before: string;
  /** The number that was chosen for this press from those that the portal offers; absent where the plan has it. */
  picked?: string;
}

/** A press, and when it was announced, in milliseconds since 1970. */
export type Announced = Intent & { at: number };

/** A number that an option of a user shows. */
export interface ShownNumber {
  option: string;
  value: string;
}

/** The first event of a run. */
export interface Started {
  kind: 'started';
  plan: Plan;
  readBack: ReadBack;
  /** Address of the page on which the run was started. */
  page: string;
  /** The sentences of questions that a person has allowed to be answered with yes. */
  allowed?: string[];
  /** Absent where a person started the run from the form, and in journals of earlier versions. */
  continues?: Continues;
  /** Its place among the runs of its service, whatever the clock said. The journal's server gives it, as it stores the event. */
  nth?: number;
}

/** The first event of an inventory, which reads details and presses nothing: it has no plan, and is no run of a lot. */
export interface InventoryStarted {
  kind: 'inventory-started';
  service: Service;
  users: PlannedUser[];
  /** Address of the page on which it was started. */
  page: string;
}

/** What only an inventory writes: what the detail of a user has shown, or why it could not be read. */
export type InventoryEvent =
  | InventoryStarted
  | { kind: 'user-read'; licence: string; options: OptionLine[] }
  | { kind: 'user-unread'; licence: string; reasons: Reason[] };

/** One event of a run, or of an inventory. Everything that is shown of it is computed from its events. */
export type RunEvent =
  | Started
  | InventoryEvent
  | Intent
  /** The last intent for this change had no effect: it was not pressed, or its question was taken back. */
  | { kind: 'retracted'; licence: string; change: number }
  /**
   * `isPart`: the results are of some of the user's changes, and the user is visited again for the others. `shown`: the
   * numbers that other options of the user showed, which are theirs.
   */
  | { kind: 'outcome'; licence: string; results: Result[]; isPart?: boolean; shown?: ShownNumber[] }
  | { kind: 'paused'; reason?: Reason }
  /**
   * `isUnguarded`: the guard pauses the run no more. `allows`: the sentence of a question that a person has
   * now allowed to be answered with yes.
   */
  | { kind: 'resumed'; isUnguarded?: boolean; allows?: string }
  /** `reason`: why it stopped by itself. */
  | { kind: 'stopped'; reason?: Reason }
  | { kind: 'finished' };

/** An event as it is stored, under the key of `run` and `seq`. */
export interface Entry {
  run: string;
  seq: number;
  /** Tells an event that is sent again from another one under the same key. */
  nonce: string;
  /** In milliseconds since 1970. */
  at: number;
  event: RunEvent;
}

/** Where a run writes. Appends keep their order: once one is stored, so are all before it. */
export interface Journal {
  /** Resolves once the event is safely stored. Rejects with `Halt` when it cannot be. */
  append(event: RunEvent): Promise<void>;
  /**
   * Stores an intent with the first offered number that nobody has or is about to get, according to all journals of the
   * service at this moment.
   *
   * @returns that number, once the intent is safely stored; why there is none, where nothing was stored
   */
  pick(intent: Intent, offered: readonly string[]): Promise<string | Reason>;
}

/** What a person wrote down about a lot; '' where nothing. */
export interface WrittenNote {
  text: string;
  /** The number of a ticket in another system. */
  ticket: string;
}
