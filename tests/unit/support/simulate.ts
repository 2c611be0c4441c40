import { doubtsFor, type OpenDoubt } from '../../../utils/bulk/doubts';
import type { ReadBack } from '../../../utils/bulk/journal';
import type { Plan } from '../../../utils/bulk/plan';
import { resultLines } from '../../../utils/bulk/result-lines';
import { run } from '../../../utils/bulk/run/engine';
import { replacementsOf } from '../../../utils/bulk/run/replacements';
import { RunControl } from '../../../utils/bulk/run/run-control';
import type { Wait } from '../../../utils/bulk/run/run-options';
import { foldRun, isProven, pendingTasks, type RunState } from '../../../utils/bulk/run-state';
import { started } from './builders';
import { MemoryJournal } from './memory-journal';
import type { SimulatedPortal } from './simulated-portal';

export interface SimulateOptions {
  portal: SimulatedPortal;
  plan: Plan;
  readBack?: ReadBack;
  /** The journal to write to; where it has entries, its run is resumed. */
  journal?: MemoryJournal;
  control?: RunControl;
  signal?: AbortSignal;
  wait?: Wait;
  /** What other runs have left in doubt. */
  others?: readonly OpenDoubt[];
}

/** Carries out a plan with the real engine on a simulated portal, as a page does. */
export async function simulate(options: SimulateOptions): Promise<RunState> {
  const { portal, plan, readBack = 'reopened', journal = new MemoryJournal() } = options;
  const { control = new RunControl(), signal = new AbortController().signal } = options;
  if (journal.entries.length === 0) await journal.append(started(plan, readBack));
  const state = folded(journal);
  await run({
    plan: state.plan,
    tasks: pendingTasks(state),
    doubts: doubtsFor(state.plan, state.doubts, { doubts: options.others ?? [], now: 0 }),
    replacements: replacementsOf(state),
    allowed: state.allowed,
    readBack,
    driver: portal,
    journal,
    control,
    signal,
    isProven: isProven(state),
    wait: options.wait ?? (async () => portal.settle()),
  });
  return folded(journal);
}

export function folded(journal: MemoryJournal): RunState {
  const state = foldRun(journal.entries);
  if (!state) throw new Error('The journal has no start');
  return state;
}

/** The results in short: `FPC1 Superviseur: modified`. */
export function outcomes(state: RunState): string[] {
  return resultLines(state).map(({ licence, change, outcome }) => {
    return `${licence} ${state.plan.changes[change]?.option}: ${outcome}`;
  });
}

/** The result of one change for one user. */
export function lineOf(state: RunState, licence: string, change = 0) {
  const line = resultLines(state).find((one) => one.licence === licence && one.change === change);
  if (!line) throw new Error(`No line of ${licence}`);
  return line;
}

/** Resumes a run whenever it has paused by itself. */
export function alwaysResume(journal: MemoryJournal, control: RunControl): void {
  journal.onStored = (event) => {
    if (event.kind === 'paused') setTimeout(() => control.ask('resume'));
  };
}
