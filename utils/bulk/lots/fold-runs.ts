import type { Result } from '../journal';
import { optionKey } from '../option-names';
import type { Plan, Task } from '../plan';
import { planEach } from '../plan-each';
import { isOver, type RunState } from '../run-state';
import { continuedResult } from './continued-result';

/**
 * Folds runs of one lot into one state, as if one run had done it all: per user and change of the plan, what
 * the last run that treated it says of it. A run that left a change as it was, because it was stopped, has not
 * treated it. Changes of the runs that are not in the plan are left out.
 *
 * @param plan what the one run would have had to do
 * @param runs oldest first, at least one; a single one with this plan is the state itself
 */
export function foldRuns(plan: Plan, runs: readonly RunState[]): RunState {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) throw new Error('No run to fold');
  if (runs.length === 1 && first.plan === plan) return first;
  const { results, finishedAt } = new LotResults(plan, runs);
  const lines = [...results.values()].flat();
  const isWhole =
    results.size === plan.tasks.length && lines.every(({ outcome }) => outcome !== 'stopped');
  const stopReason = isWhole ? undefined : runs.findLast((run) => run.stopReason)?.stopReason;
  return {
    ...first,
    plan,
    readBack: runs.every(({ readBack }) => readBack === 'reopened') ? 'reopened' : 'in-place',
    phase: isOver(last) ? (isWhole ? 'finished' : 'stopped') : last.phase,
    pauseReason: last.pauseReason,
    stopReason,
    allowed: [...new Set(runs.flatMap(({ allowed }) => allowed))],
    isUnguarded: runs.some(({ isUnguarded }) => isUnguarded),
    results,
    partly: last.partly,
    finishedAt,
    doubts: new Map(),
    lastAt: Math.max(...runs.map(({ lastAt }) => lastAt)),
    lastSeq: last.lastSeq,
  };
}

/** One plan of all that these runs had to do. Where the others add nothing, it is the plan of the first. */
export function joinedPlan(runs: readonly RunState[]): Plan {
  const [first] = runs;
  if (!first) throw new Error('No plan to join');
  const tasks = new Map(first.plan.tasks.map((task) => [task.user.licence, wantedOf(first, task)]));
  let isMore = false;
  for (const run of runs.slice(1)) {
    for (const task of run.plan.tasks) {
      const known = tasks.get(task.user.licence)?.changes ?? [];
      const keys = new Set(known.map(({ option }) => optionKey(option)));
      const more = wantedOf(run, task).changes.filter(({ option }) => !keys.has(optionKey(option)));
      if (more.length === 0) continue;
      isMore = true;
      tasks.set(task.user.licence, { user: task.user, changes: [...known, ...more] });
    }
  }
  const plan = isMore ? planEach(first.plan.service, [...tasks.values()]) : first.plan;
  const taken = new Set(runs.flatMap((run) => run.plan.taken ?? []));
  return taken.size > (plan.taken?.length ?? 0) ? { ...plan, taken: [...taken] } : plan;
}

function wantedOf({ plan }: RunState, { user, changes }: Task) {
  return { user, changes: changes.flatMap((index) => plan.changes[index] ?? []) };
}

/** The results of a plan's lines, as runs one after the other have written them. */
class LotResults {
  readonly results = new Map<string, Result[]>();
  readonly finishedAt = new Map<string, number>();
  readonly #plan: Plan;
  readonly #tasks: ReadonlyMap<string, Task>;
  /** The keys of the plan's options, by the places of its changes. */
  readonly #keys: readonly string[];

  constructor(plan: Plan, runs: readonly RunState[]) {
    this.#plan = plan;
    this.#keys = keysOf(plan);
    this.#tasks = new Map(plan.tasks.map((task) => [task.user.licence, task]));
    for (const run of runs) this.#add(run);
    const live = runs.findLast((run) => !isOver(run));
    if (live) this.#stopOthers(live);
    for (const licence of live?.partly ?? []) {
      const known = this.results.get(licence) ?? [];
      // Their other changes are waiting, like the changes of users who are not visited yet.
      this.results.set(
        licence,
        known.filter(({ outcome }) => outcome !== 'stopped'),
      );
    }
  }

  #add(run: RunState): void {
    const keys = keysOf(run.plan);
    for (const [licence, results] of run.results) {
      const task = this.#tasks.get(licence);
      if (!task) continue;
      const at = run.finishedAt.get(licence);
      for (const result of results) {
        const place = task.changes.findIndex((index) => this.#keys[index] === keys[result.change]);
        this.#continue(task, place, run, { at, ...result });
      }
    }
  }

  /** @param place of the line in its task */
  #continue(task: Task, place: number, run: RunState, next: Result): void {
    const index = task.changes[place];
    const change = index === undefined ? undefined : this.#plan.changes[index];
    if (next.outcome === 'stopped' || index === undefined || !change) return;
    const { licence } = task.user;
    const lines = this.results.get(licence) ?? unmade(task);
    const known = lines[place];
    if (!known) return;
    const as = run.continues?.as;
    lines[place] = { ...continuedResult(change, known, next, as), licence, change: index };
    this.results.set(licence, lines);
    if (next.at !== undefined) this.finishedAt.set(licence, next.at);
  }

  /** While a run goes on, only its own users are waiting: what an earlier one has left stays stopped. */
  #stopOthers(live: RunState): void {
    const own = new Set(live.plan.tasks.map(({ user }) => user.licence));
    for (const task of this.#plan.tasks) {
      const { licence } = task.user;
      if (!own.has(licence) && !this.results.has(licence)) this.results.set(licence, unmade(task));
    }
  }
}

function keysOf({ changes }: Plan): string[] {
  return changes.map(({ option }) => optionKey(option));
}

/** The results of a user without any change made. */
function unmade({ user: { licence }, changes }: Task): Result[] {
  return changes.map((change) => {
    return { licence, change, outcome: 'stopped', before: '', reasons: [] };
  });
}
