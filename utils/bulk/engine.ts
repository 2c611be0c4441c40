import type { Doubt } from './doubts';
import type { Driver } from './driver';
import { Guard } from './guard';
import type { TaskContext } from './job';
import type { Journal, ReadBack, Result } from './journal';
import type { Plan, Task } from './plan';
import { Halt, JournalFailure } from './problem';
import { Questions, sentenceOf } from './questions';
import type { Reason } from './reason';
import { type LostNumber, lostIn, type Replacements } from './replacement';
import type { RunControl } from './run-control';
import { runTask } from './run-task';

/**
 * Waits, and tells the person why: `doubt` is the time in which the portal may still carry out a request
 * that has come to no end; `busy` gives a portal that is short of breath a pause before it is read again.
 *
 * @param since when what it waits for began, in the time of `performance.now()`, in ms; now unless told
 * @returns `false` where that time was over already
 */
export type Rest = (why: 'doubt' | 'busy', signal: AbortSignal, since?: number) => Promise<unknown>;

export interface RunOptions {
  plan: Plan;
  /** The users to do now: all of the plan, or what an interrupted run left. */
  tasks: readonly Task[];
  /** What is in doubt of these users, by licence reference: settled by reading before anything is pressed. */
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
  /** The numbers that earlier pages of this run have lost: then nothing is left to do but to say so. */
  lost?: readonly LostNumber[];
  /** The sentences that a person has allowed in this run. */
  allowed?: readonly string[];
  rest: Rest;
}

/**
 * Carries out a plan, one user after the other, writing each step in the journal.
 *
 * Resolves when every user has an outcome, when a person stopped it, or when a number was lost. Rejects
 * only when `signal` aborts or the journal cannot be written: then nothing more is pressed.
 */
export async function run(options: RunOptions): Promise<void> {
  const { control, journal, signal, tasks, plan } = options;
  const questions = new Questions(options.allowed ?? []);
  const context: TaskContext = {
    ...options,
    questions,
    witness: { seenButtons: false },
    replacements: { state: options.replacements ?? 'untried' },
  };
  const [lostBefore] = options.lost ?? [];
  // Its page went before it could write the end: *Reprendre* does no more than that.
  if (lostBefore) return stopFor(lostBefore, journal);
  const guard = new Guard(options.isProven === true);
  let lastWrite = Promise.resolve();
  for (const [place, task] of tasks.entries()) {
    const doubts = [...(options.doubts?.get(task.user.licence) ?? [])];
    let results: Result[] | undefined;
    while (!results) {
      signal.throwIfAborted();
      if (control.wish === 'pause') await pause(options, questions);
      if (control.wish === 'stop') return journal.append({ kind: 'stopped' });
      try {
        results = await runTask(task, doubts, context);
      } catch (error) {
        if (!(error instanceof Halt) || error instanceof JournalFailure) throw error;
        await pauseFor(error.reason, options, questions);
      }
    }
    // Not awaited here: the next user's detail loads meanwhile, and his first intent, which is
    // awaited, is stored after this outcome.
    lastWrite = journal.append({ kind: 'outcome', licence: task.user.licence, results });
    lastWrite.catch(() => {});
    const [lost] = lostIn(results, (change) => plan.changes[change]?.option ?? '');
    if (lost) {
      await lastWrite;
      return stopFor(lost, journal);
    }
    const trouble = guard.judge(results);
    if (!trouble || control.isUnguarded || place === tasks.length - 1) continue;
    await lastWrite;
    await pauseFor(trouble, options, questions);
    guard.reset();
  }
  await lastWrite;
  await journal.append({ kind: 'finished' });
}

/** Ends a run at the first number that it has lost. */
function stopFor(lost: LostNumber, journal: Journal): Promise<void> {
  return journal.append({ kind: 'stopped', reason: { code: 'number-lost', ...lost } });
}

/** Pauses by itself, for a reason that a person has to see. */
function pauseFor(reason: Reason, options: RunOptions, questions: Questions): Promise<void> {
  options.control.ask('pause');
  return pause(options, questions, reason);
}

async function pause(
  { control, journal, signal }: RunOptions,
  questions: Questions,
  reason?: Reason,
): Promise<void> {
  await journal.append({ kind: 'paused', ...(reason && { reason }) });
  await control.whilePaused(signal);
  const { wish, isUnguarded } = control;
  if (wish !== 'go') return;
  const allows = control.takeAllowance() ? sentenceOf(reason) : '';
  if (allows) questions.allow(allows);
  await journal.append({
    kind: 'resumed',
    ...(isUnguarded && { isUnguarded }),
    ...(allows && { allows }),
  });
}
