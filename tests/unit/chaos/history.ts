import { lotsOf } from '../../../utils/bulk/lots/lot';
import { foldRun, isOver } from '../../../utils/bulk/run-state';
import { journalFaults, numberFaults } from './journal-invariants';
import { pickFaults } from './pick-invariants';
import { pressFaults } from './press-invariants';
import { reportFaults } from './report-invariants';
import type { Script } from './script';
import { Simulation } from './simulation';

/** What came of one history. */
export interface JudgedHistory {
  /** How many actions the run's pages did. */
  steps: number;
  /** How many faults struck. */
  faults: number;
  /** The broken invariants, each with its number first. */
  violations: string[];
}

/** Carries out a script, and compares what journal and report say with what really happened. */
export async function judgeHistory(script: Script): Promise<JudgedHistory> {
  const simulation = new Simulation(script);
  await simulation.live();
  const journals = await simulation.journals();
  const states = journals.flatMap((entries) => foldRun(entries) ?? []);
  const isLost = simulation.clearedAt !== undefined;
  const [lot, ...others] = lotsOf(states);
  const { follow = [] } = script.picks ?? {};
  const isAgain = follow.includes('again');
  // What was undone is not as its lot left it.
  const isUndone = isAgain || follow.includes('undo');
  const violations = [
    ...journals.flatMap(journalFaults),
    // Where somebody else changes a number between two readings, a proof does not look like one.
    ...(simulation.meddled.size > 0 ? [] : journals.flatMap(numberFaults)),
    ...pressFaults(simulation),
    ...(isLost ? [] : pickFaults(simulation, journals)),
    ...(lot && !isLost && !isUndone ? reportFaults(lot, simulation) : []),
    ...(isLost || (lot && states.every(isOver)) ? [] : ['I9 the run never ends']),
    ...(others.length > 0 && !isLost && !isAgain ? ['I5 a retry is not of its lot'] : []),
  ];
  return { steps: simulation.steps, faults: simulation.struck.length, violations };
}
