import type { Driver } from './driver';
import type { Journal, ReadBack } from './journal';
import type { Plan, Task } from './plan';
import { Halt, JournalFailure } from './reason';
import type { RunControl } from './run-control';
import type { RunState } from './run-state';
import { runTask } from './run-task';

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
  /** Waits out the time in which the portal may still carry out a request that is in doubt. */
  quarantine: (signal: AbortSignal) => Promise<void>;
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
  let lastWrite = Promise.resolve();
  for (const { task, intents } of queue) {
    let results: Awaited<ReturnType<typeof runTask>> | undefined;
    while (!results) {
      signal.throwIfAborted();
      if (control.wish === 'pause') await pause(options);
      if (control.wish === 'stop') return journal.append({ kind: 'stopped' });
      try {
        results = await runTask(task, intents, options);
      } catch (error) {
        if (!(error instanceof Halt) || error instanceof JournalFailure) throw error;
        control.ask('pause');
        await pause(options, error);
      }
    }
    // Not awaited here: the next user's detail loads meanwhile, and his first intent, which is
    // awaited, is stored after this outcome.
    lastWrite = journal.append({ kind: 'outcome', licence: task.user.licence, results });
    lastWrite.catch(() => {});
  }
  await lastWrite;
  await journal.append({ kind: 'finished' });
}

async function pause({ control, journal, signal }: RunOptions, cause?: Halt): Promise<void> {
  await journal.append({ kind: 'paused', ...(cause && { reason: cause.reason }) });
  await control.whilePaused(signal);
  if (control.wish === 'go') await journal.append({ kind: 'resumed' });
}
