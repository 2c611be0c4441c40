import { foldRun, isOver } from '../../../utils/bulk/run-state';
import { journalFaults, numberFaults } from './journal-invariants';
import { pressFaults } from './press-invariants';
import { reportFaults } from './report-invariants';
import type { Script } from './script';
import { World } from './world';

/** What came of one history. */
export interface Finding {
  /** How many actions the run's pages did. */
  steps: number;
  /** How many faults struck. */
  faults: number;
  /** The broken invariants, each with its number first. */
  violations: string[];
}

/** Carries out a script, and compares what journal and report say with what really happened. */
export async function judgeHistory(script: Script): Promise<Finding> {
  const world = new World(script);
  await world.live();
  const journals = await world.journals();
  const states = journals.flatMap((entries) => foldRun(entries) ?? []);
  const isLost = world.clearedAt !== undefined;
  // After a second run, the report of the first is true of an earlier time only.
  const [only, ...others] = states;
  const hasReport = only && others.length === 0 && !isLost;
  const violations = [
    ...journals.flatMap(journalFaults),
    // Where somebody else changes a number between two readings, a proof does not look like one.
    ...(world.meddled.size > 0 ? [] : journals.flatMap(numberFaults)),
    ...pressFaults(world),
    ...(hasReport ? reportFaults(only, world) : []),
    ...(isLost || (only && states.every(isOver)) ? [] : ['I9 the run never ends']),
  ];
  return { steps: world.steps, faults: world.struck.length, violations };
}
