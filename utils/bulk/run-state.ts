import type {
  Announced,
  Continues,
  Entry,
  Intent,
  ReadBack,
  Result,
  RunEvent,
  Started,
} from './journal';
import type { Plan, Task } from './plan';
import type { Reason } from './reason';
import { unreadResult } from './to-check';

/** How far a run is, as its journal tells it. */
export type Phase = 'running' | 'paused' | 'stopped' | 'finished';

/** How far a run is for a person, who also sees that no tab carries it out: `interrupted`. */
export type ShownPhase = Phase | 'interrupted';

/** A run, as its journal tells it. */
export interface RunState {
  id: string;
  plan: Plan;
  readBack: ReadBack;
  /** Address of the page on which the run was started. */
  page: string;
  /** The run that this one continues, and how; absent where a person started it from the form. */
  continues?: Continues;
  phase: Phase;
  /** Why the run paused by itself. */
  pauseReason?: Reason;
  /** Why the run stopped by itself. */
  stopReason?: Reason;
  /** The sentences of questions that a person has allowed to be answered with yes. */
  allowed: string[];
  /** Whether a person has resumed the run unguarded: the guard pauses it no more. */
  isUnguarded: boolean;
  /** Results by licence reference. */
  results: Map<string, Result[]>;
  /** Users who have results for some of their changes only: they are visited again. */
  partly: Set<string>;
  /** When each user's results were written, by licence reference, in milliseconds since 1970. */
  finishedAt: Map<string, number>;
  /** Presses announced for users without a result, by licence reference: settled by reading first. */
  doubts: Map<string, Announced[]>;
  startedAt: number;
  /** Its place among the runs of its service; absent in journals of earlier versions. */
  nth?: number;
  lastAt: number;
  lastSeq: number;
}

/** Folds a journal, oldest entry first, into the state of its run; `undefined` without a start. */
export function foldRun(entries: Iterable<Entry>): RunState | undefined {
  let state: RunState | undefined;
  for (const entry of entries) state = applyEntry(state, entry);
  return state;
}

/**
 * One entry of the fold. An entry that the state already holds changes nothing. The given state is changed in
 * place: to follow a long run costs no more per event than to follow a short one.
 */
export function applyEntry(state: RunState | undefined, entry: Entry): RunState | undefined {
  const { event, at, seq } = entry;
  if (state && seq <= state.lastSeq) return state;
  if (event.kind === 'started') return startedRun(event, entry);
  if (!state) return undefined;
  state.lastAt = at;
  state.lastSeq = seq;
  applyEvent(state, event, at);
  return state;
}

function startedRun(event: Started, { run, at, seq }: Entry): RunState {
  return {
    id: run,
    plan: event.plan,
    readBack: event.readBack,
    page: event.page,
    ...(event.continues && { continues: event.continues }),
    phase: 'running',
    isUnguarded: false,
    allowed: [...(event.allowed ?? [])],
    results: new Map(),
    partly: new Set(),
    finishedAt: new Map(),
    doubts: new Map(),
    startedAt: at,
    ...(event.nth !== undefined && { nth: event.nth }),
    lastAt: at,
    lastSeq: seq,
  };
}

function applyEvent(state: RunState, event: Exclude<RunEvent, Started>, at: number): void {
  switch (event.kind) {
    case 'intent':
      announce(state, { ...event, at });
      break;
    case 'retracted':
      retract(state, event);
      break;
    case 'outcome':
      noteOutcome(state, event);
      state.finishedAt.set(event.licence, at);
      break;
    case 'paused':
      state.phase = 'paused';
      state.pauseReason = event.reason;
      break;
    case 'resumed':
      state.phase = 'running';
      if (event.isUnguarded) state.isUnguarded = true;
      if (event.allows) state.allowed.push(event.allows);
      state.pauseReason = undefined;
      break;
    case 'stopped':
      settleOpen(state);
      state.phase = 'stopped';
      state.pauseReason = undefined;
      state.stopReason = event.reason;
      break;
    case 'finished':
      state.phase = 'finished';
      state.pauseReason = undefined;
      break;
    case 'inventory-started':
    case 'user-read':
    case 'user-unread':
      // An inventory has a state of its own (`inventory/inventory-state.ts`).
      break;
    default:
      event satisfies never;
  }
}

function noteOutcome(
  { results, partly, doubts }: RunState,
  { licence, results: now, isPart }: Extract<RunEvent, { kind: 'outcome' }>,
): void {
  const done = new Set(now.map(({ change }) => change));
  const earlier = results.get(licence) ?? [];
  results.set(licence, [...earlier.filter(({ change }) => !done.has(change)), ...now]);
  if (isPart) partly.add(licence);
  else partly.delete(licence);
  const open = doubts.get(licence)?.filter(({ change }) => !done.has(change)) ?? [];
  if (open.length > 0) doubts.set(licence, open);
  else doubts.delete(licence);
}

function announce({ doubts }: RunState, intent: Announced): void {
  doubts.set(intent.licence, [...(doubts.get(intent.licence) ?? []), intent]);
}

/** The last intent for a change had no effect: it leaves no doubt. */
function retract({ doubts }: RunState, { licence, change }: Pick<Intent, 'licence' | 'change'>) {
  const intents = doubts.get(licence) ?? [];
  const last = intents.findLastIndex((intent) => intent.change === change);
  const left = intents.toSpliced(last, last < 0 ? 0 : 1);
  if (left.length > 0) doubts.set(licence, left);
  else doubts.delete(licence);
}

/**
 * A stopped run reads nothing back: its doubts become results that a person must check. Where only a part of a user's
 * changes was done, the rest is stopped.
 */
function settleOpen({ plan, doubts, results, partly }: RunState): void {
  for (const task of plan.tasks) {
    const { licence } = task.user;
    const intents = doubts.get(licence) ?? [];
    if (intents.length === 0 && !partly.has(licence)) continue;
    const known = results.get(licence) ?? [];
    const settled = task.changes.map((change): Result => {
      const result = known.find((one) => one.change === change);
      if (result) return result;
      const presses = intents.filter((intent) => intent.change === change);
      if (presses.length > 0)
        return unreadResult({ licence, change }, plan.changes[change], presses);
      return { licence, change, outcome: 'stopped', before: '', reasons: [] };
    });
    results.set(licence, settled);
  }
  doubts.clear();
  partly.clear();
}

/** What is not done yet, in the plan's order. Users who were visited before have only the rest of their changes here. */
export function pendingTasks({ plan, results, partly }: RunState): Task[] {
  return plan.tasks.flatMap((task): Task[] => {
    const { licence } = task.user;
    const known = results.get(licence);
    if (!known) return [task];
    if (!partly.has(licence)) return [];
    const done = new Set(known.map(({ change }) => change));
    return [{ ...task, changes: task.changes.filter((change) => !done.has(change)) }];
  });
}

/** How many users a run has done with. */
export function doneUsers({ results, partly }: RunState): number {
  return results.size - partly.size;
}

/** Whether the run has read back a change: what it does works on this portal. */
export function isProven(state: RunState): boolean {
  const results = [...state.results.values()];
  return results.some((lines) => lines.some(({ outcome }) => outcome === 'modified'));
}

/** Whether nothing more will be written to this run's journal. */
export function isOver({ phase }: { phase: ShownPhase }): boolean {
  return phase === 'stopped' || phase === 'finished';
}

/** How far a run or an inventory is for a person. @param isHeld whether a tab carries it out now */
export function shownPhase(state: Pick<RunState, 'phase'>, isHeld: boolean): ShownPhase {
  return isOver(state) || isHeld ? state.phase : 'interrupted';
}
