import type { Change } from '../change';
import type { RunState } from '../run-state';
import { foldRuns, joinedPlan } from './fold-runs';
import { type LotSummary, summaryOf } from './lot-summary';
import { inOrder } from './run-order';

/** A run that a person started from the form, with the runs that continue it. */
export interface Lot {
  /** The id of its first run. */
  id: string;
  /** Its runs as they were carried out, oldest first. */
  runs: readonly RunState[];
  /**
   * The first run with its retries, rests and put-backs folded over it, as if one run had done it all. What
   * an undo has put back is not in it: see `undo`. A lot of one run has that run's own state here.
   */
  state: RunState;
  /** What has undone the lot, if anything has: every undo and its retries, as if one run had done it all. */
  undo?: RunState;
  /** What came of its users. */
  summary: LotSummary;
}

/**
 * The lots of these runs, newest first by their first run. A run says from which run it was started; that may
 * be the lot's first run or any other one of the lot, so the chain is followed to its end. A run whose chain
 * ends at a run that is not among them, because it was erased, is in a lot with the others of that run.
 */
export function lotsOf(runs: Iterable<RunState>): Lot[] {
  const all = new Map([...runs].map((run) => [run.id, run]));
  const families = new Map<string, RunState[]>();
  for (const run of all.values()) {
    const root = rootOf(run, all);
    families.set(root, [...(families.get(root) ?? []), run]);
  }
  const lots = [...families].flatMap(([root, family]) => lotOf(root, family, all) ?? []);
  return lots.sort((a, b) => b.state.startedAt - a.state.startedAt);
}

/**
 * What to undo of a lot: its changes, without those that an undo has put back, or that came to nothing in the
 * end. It is the state for `undoPlan`.
 */
export function netState({ runs, state, undo }: Lot): RunState {
  return undo ? foldRuns(state.plan, runs) : state;
}

/** The first run of a run's chain; where that is not among them, the id it is known by. */
function rootOf(run: RunState, all: ReadonlyMap<string, RunState>): string {
  const oldest = chainOf(run, all).at(-1) ?? run;
  return oldest.continues?.run ?? oldest.id;
}

/** A run, and those that it continues, up to the first. A chain that bites its tail ends there. */
function chainOf(run: RunState, all: ReadonlyMap<string, RunState>): RunState[] {
  const chain = new Set([run]);
  let last: RunState | undefined = run;
  while (last?.continues) {
    last = all.get(last.continues.run);
    if (!last || chain.has(last)) break;
    chain.add(last);
  }
  return [...chain];
}

/** Whether a run undoes another one, or continues one that does. Also true of an undo by an earlier version. */
export function isUndo(run: RunState, all: ReadonlyMap<string, RunState> = new Map()): boolean {
  const chain = chainOf(run, all);
  if (chain.some(({ continues }) => continues?.as === 'undo')) return true;
  const { changes } = run.plan;
  if (run.continues || changes.length === 0) return false;
  return changes.every(({ expect }) => expect !== undefined) && !changes.every(isPutBack);
}

/** Whether a change puts a lost number back. */
function isPutBack({ action, value, expect }: Change): boolean {
  return action === 'add' && value !== undefined && expect === '';
}

function lotOf(
  root: string,
  family: RunState[],
  all: ReadonlyMap<string, RunState>,
): Lot | undefined {
  const isRoot = ({ id }: RunState) => Number(id === root);
  const runs = family.sort((a, b) => isRoot(b) - isRoot(a) || inOrder(a, b));
  const [first] = runs;
  if (!first) return undefined;
  const undos = isUndo(first, all) ? [] : runs.filter((run) => isUndo(run, all));
  const made = runs.filter((run) => !undos.includes(run));
  const state = foldRuns(first.plan, made);
  const undo = undos.length > 0 ? foldRuns(joinedPlan(undos), undos) : undefined;
  const lot = { id: first.id, runs, state, ...(undo && { undo }) };
  return { ...lot, summary: summaryOf(state, undo ?? (isUndo(first, all) ? state : undefined)) };
}
