import type { Driver } from './driver';
import { Guard } from './guard';
import type { Journal, ReadBack } from './journal';
import type { Plan, Task } from './plan';
import { Halt, JournalFailure, type Reason } from './reason';
import type { RunControl } from './run-control';
import type { RunState } from './run-state';
import { runTask } from './run-task';

/**
 * Waits, and tells the person why: `doubt` is the time in which the portal may still carry out a request
 * that has come to no end; `busy` gives a portal that is short of breath a pause before it is read again.
 */
export type Rest = (why: 'doubt' | 'busy', signal: AbortSignal) => Promise<void>;

export interface RunOptions {
  plan: Plan;
  /** The users to do now: all of the plan, or what an interrupted run left. */
  tasks: readonly Task[];
  /** What an interrupted run left in doubt; settled by reading before anything is pressed. */
  doubts?: RunState['doubts'];
  readBack: ReadBack;
  driver: Driver;
  journal: Journal;
  control: RunControl;
  signal: AbortSignal;
  /** Whether an earlier page of this run has read back a change already. */
  isProven?: boolean;
  rest: Rest;
}

/**
 * Carries out a plan, one user after the other, writing each step in the journal.
 *
 * Resolves when every user has an outcome, or when a person stopped it. Rejects only when `signal`
 * aborts or the journal cannot be written: then nothing more is pressed.
 */
export async function run(options: RunOptions): Promise<void> {
  const { control, journal, signal } = options;
  const queue = options.tasks.map((task) => {
    return { task, intents: [...(options.doubts?.get(task.user.licence) ?? [])] };
  });
  const witness = { seenButtons: false };
  const guard = new Guard(options.isProven === true);
  let lastWrite = Promise.resolve();
  for (const [place, { task, intents }] of queue.entries()) {
    let results: Awaited<ReturnType<typeof runTask>> | undefined;
    while (!results) {
      signal.throwIfAborted();
      if (control.wish === 'pause') await pause(options);
      if (control.wish === 'stop') return journal.append({ kind: 'stopped' });
      try {
        results = await runTask(task, intents, { ...options, witness });
      } catch (error) {
        if (!(error instanceof Halt) || error instanceof JournalFailure) throw error;
        await pauseFor(error.reason, options);
      }
    }
    // Not awaited here: the next user's detail loads meanwhile, and his first intent, which is
    // awaited, is stored after this outcome.
    lastWrite = journal.append({ kind: 'outcome', licence: task.user.licence, results });
    lastWrite.catch(() => {});
    const trouble = guard.judge(results);
    if (!trouble || control.isUnguarded || place === queue.length - 1) continue;
    await lastWrite;
    await pauseFor(trouble, options);
    guard.reset();
  }
  await lastWrite;
  await journal.append({ kind: 'finished' });
}

/** Pauses by itself, for a reason that a person has to see. */
function pauseFor(reason: Reason, options: RunOptions): Promise<void> {
  options.control.ask('pause');
  return pause(options, reason);
}

async function pause({ control, journal, signal }: RunOptions, reason?: Reason): Promise<void> {
  await journal.append({ kind: 'paused', ...(reason && { reason }) });
  await control.whilePaused(signal);
  const { wish, isUnguarded } = control;
  if (wish === 'go') await journal.append({ kind: 'resumed', ...(isUnguarded && { isUnguarded }) });
}
