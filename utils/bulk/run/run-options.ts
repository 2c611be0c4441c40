import type { Doubt } from '../doubts';
import type { Driver } from '../driver';
import type { Journal, ReadBack } from '../journal';
import type { LostNumber } from '../numbers/lost-numbers';
import type { Plan, Task } from '../plan';
import type { EarlierReadings } from '../verdict';
import type { Replacements } from './replacements';
import type { RunControl } from './run-control';

/**
 * Why a run waits.
 * - `quarantine`: the portal may still carry out a press whose effect is not known
 * - `busy`: the portal is overloaded, and gets a pause before it is read again
 */
export type WaitReason = 'quarantine' | 'busy';

/**
 * Waits as long as the reason demands, and tells the person why.
 *
 * @param since when the time to wait began, in ms of `performance.now()`; now by default
 * @returns `false` where that time was over already
 */
export type Wait = (reason: WaitReason, signal: AbortSignal, since?: number) => Promise<unknown>;

/** What a run needs: the plan, the page, the journal, and what earlier pages know. */
export interface RunOptions {
  plan: Plan;
  /** The users to do now: all of the plan, or those that an interrupted run has left. */
  tasks: readonly Task[];
  /** The doubts about these users, by licence reference: settled by reading before anything is pressed. */
  doubts?: ReadonlyMap<string, readonly Doubt[]>;
  readBack: ReadBack;
  driver: Driver;
  journal: Journal;
  control: RunControl;
  signal: AbortSignal;
  /** Whether an earlier page of this run has read back a change already. */
  isProven?: boolean;
  /** What earlier pages of this run know of replacements. */
  replacements?: Replacements['state'];
  /** The numbers that earlier pages of this run have lost: the run then only stops, and names the first. */
  lost?: readonly LostNumber[];
  /** The sentences of questions that a person has allowed in this run. */
  allowed?: readonly string[];
  wait: Wait;
  /** What this page has read before, if anything. */
  earlierReadings?: EarlierReadings | undefined;
}
