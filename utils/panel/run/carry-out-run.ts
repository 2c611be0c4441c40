import { doubtsFor, type OpenDoubt } from '../../bulk/doubts';
import type { Driver } from '../../bulk/driver';
import type { Journal } from '../../bulk/journal';
import { lostAfter } from '../../bulk/numbers/lost-numbers';
import { run } from '../../bulk/run/engine';
import { replacementsOf } from '../../bulk/run/replacements';
import type { RunControl } from '../../bulk/run/run-control';
import type { Wait } from '../../bulk/run/run-options';
import { isProven, pendingTasks, type RunState } from '../../bulk/run-state';
import type { EarlierReadings } from '../../bulk/verdict';

/** What carrying out a run needs. */
export interface CarryOutOptions {
  driver: Driver;
  journal: Journal;
  control: RunControl;
  signal: AbortSignal;
  wait: Wait;
  /** What other runs of the service left in doubt. */
  doubts: readonly OpenDoubt[];
  isResumed: boolean;
  earlierReadings?: EarlierReadings | undefined;
  /** Told whose detail is opened next. */
  onUser: (licence: string) => void;
}

/**
 * Carries out what is left of a run.
 *
 * @param state of the run; the journal's writer keeps it up to date
 */
export async function carryOutRun(state: RunState, options: CarryOutOptions): Promise<void> {
  const { driver, journal, control, signal, wait, doubts, isResumed } = options;
  const tasks = pendingTasks(state);
  const openDoubts = doubtsFor(state.plan, state.doubts, { doubts, now: Date.now() });
  if (isResumed) await journal.append({ kind: 'resumed' });
  await run({
    plan: state.plan,
    tasks,
    doubts: openDoubts,
    readBack: state.readBack,
    driver: {
      open: (licence, ...how) => {
        options.onUser(licence);
        return driver.open(licence, ...how);
      },
    },
    journal,
    control,
    signal,
    isProven: isProven(state),
    replacements: replacementsOf(state),
    lost: lostAfter([], state),
    allowed: state.allowed,
    wait,
    earlierReadings: options.earlierReadings,
  });
}
