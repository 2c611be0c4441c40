import type { Change } from './change';
import type { Questions } from './questions';
import type { OptionLine } from './reading';
import type { Reason } from './reason';
import type { Replacements } from './replacement';
import type { RunOptions } from './run-options';
import type { Verdict, Witness } from './verdict';

/** What the parts of one user's work need of the run. */
export interface TaskContext
  extends Pick<RunOptions, 'plan' | 'readBack' | 'driver' | 'journal' | 'signal' | 'wait'> {
  witness: Witness;
  questions: Questions;
  replacements: Replacements;
}

/** One change for the user in hand, and what has come of it so far. */
export interface Job {
  index: number;
  change: Change;
  verdict: Verdict;
  /** The line by which the next press is decided. */
  line: OptionLine | undefined;
  /** Whether a press was made that may have had an effect. */
  pressed: boolean;
  /** Whether the x of a replacement was among them. */
  hasRemoved: boolean;
  /** Whether an earlier page, or run, has pressed that x and does not know what became of it. */
  isBegun: boolean;
  /** Whether that x was seen to be done: shown, or read. */
  hasSeenGone: boolean;
  /** When the last press was announced, in the time of `performance.now()`, in ms. */
  pressedAt: number;
  /** What the portal, or we, said against it. */
  objections: Reason[];
  /** Whether an objection means that nothing happened; else the change stays to be checked. */
  refused: boolean;
}

/** Whether a job takes a number away to give another one. */
export function isReplacement({ verdict }: Job): boolean {
  return verdict.steps.length > 1;
}
