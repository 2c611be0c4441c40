import type { Entry, Outcome, ReadBack, Result, RunEvent } from './journal';
import { numberIn } from './option-state';
import { type Plan, planSize, type Task } from './plan';
import type { Reason } from './reason';
import { isUnfinished, type Replacements, unsureOf } from './replacement';

export type Phase = 'running' | 'paused' | 'stopped' | 'finished';

/** A run as its journal tells it. */
export interface RunState {
  id: string;
  plan: Plan;
  readBack: ReadBack;
  /** Address of the page on which the run was started. */
  page: string;
  phase: Phase;
  /** Why a pause was not asked for by a person. */
  pauseReason?: Reason;
  /** Why it stopped by itself. */
  stopReason?: Reason;
  /** The sentences that a person has allowed to be answered with yes. */
  allowed: string[];
  /** Whether a person wants it to go on whatever fails. */
  isUnguarded: boolean;
  /** Results by licence reference. */
  results: Map<string, Result[]>;
  /** When each user's results were written, by licence reference, in ms. */
  finishedAt: Map<string, number>;
  /** Presses announced of users without a result, by licence reference: settled by reading first. */
  doubts: Map<string, Announced[]>;
  startedAt: number;
  lastAt: number;
  lastSeq: number;
}

/** A press as it was announced; `at` in milliseconds since 1970. */
export type Announced = Extract<RunEvent, { kind: 'intent' }> & { at: number };

/** What a line of the results says; the last only where there is no result yet. */
export type LineOutcome = Outcome | 'waiting';

export interface ResultLine extends Omit<Result, 'outcome'> {
  outcome: LineOutcome;
  at?: number;
}

/** Folds a journal, oldest entry first, into the state of its run; `undefined` without a start. */
export function foldRun(entries: Iterable<Entry>): RunState | undefined {
  let state: RunState | undefined;
  for (const entry of entries) state = applyEntry(state, entry);
  return state;
}

/**
 * One step of the fold. The state given is changed in place where there is one, so that following a
 * long run costs what one event costs.
 */
export function applyEntry(state: RunState | undefined, entry: Entry): RunState | undefined {
  const { event, at, seq, run } = entry;
  if (state && seq <= state.lastSeq) return state;
  if (event.kind === 'started') {
    return {
      id: run,
      plan: event.plan,
      readBack: event.readBack,
      page: event.page,
      phase: 'running',
      isUnguarded: false,
      allowed: [...(event.allowed ?? [])],
      results: new Map(),
      finishedAt: new Map(),
      doubts: new Map(),
      startedAt: at,
      lastAt: at,
      lastSeq: seq,
    };
  }
  if (!state) return undefined;
  state.lastAt = at;
  state.lastSeq = seq;
  switch (event.kind) {
    case 'intent':
      state.doubts.set(event.licence, [
        ...(state.doubts.get(event.licence) ?? []),
        { ...event, at },
      ]);
      break;
    case 'retracted':
      retract(state, event);
      break;
    case 'outcome':
      state.results.set(event.licence, event.results);
      state.finishedAt.set(event.licence, at);
      state.doubts.delete(event.licence);
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
      settleDoubts(state);
      state.phase = 'stopped';
      state.pauseReason = undefined;
      state.stopReason = event.reason;
      break;
    case 'finished':
      state.phase = 'finished';
      state.pauseReason = undefined;
      break;
    default:
      event satisfies never;
  }
  return state;
}

/** The users still to do, in the plan's order. */
export function pendingTasks(state: RunState): Task[] {
  return state.plan.tasks.filter(({ user }) => !state.results.has(user.licence));
}

/** Whether the run has read back a change: what it does works on this portal. */
export function isProven(state: RunState): boolean {
  const results = [...state.results.values()];
  return results.some((lines) => lines.some(({ outcome }) => outcome === 'modified'));
}

/** What the run knows of replacements: see `mayReplace`. */
export function replacementsOf({ plan, results }: RunState): Replacements['state'] {
  const of = [...results.values()].flat().filter(({ change, before }) => {
    return plan.changes[change]?.action === 'replace' && numberIn(before) !== undefined;
  });
  if (of.some(({ outcome }) => outcome === 'modified')) return 'proven';
  return of.some(isUnfinished) ? 'pending' : 'untried';
}

/** Whether nothing more will be written to this run's journal. */
export function isOver(state: RunState): boolean {
  return state.phase === 'stopped' || state.phase === 'finished';
}

/**
 * The lines of a run, one per user and change, in the plan's order.
 *
 * @param most no more than so many, from the first
 */
export function resultLines(state: RunState, most = Number.POSITIVE_INFINITY): ResultLine[] {
  const rest: LineOutcome = isOver(state) ? 'stopped' : 'waiting';
  const lines: ResultLine[] = [];
  for (const task of state.plan.tasks) {
    if (lines.length >= most) break;
    const { licence } = task.user;
    const at = state.finishedAt.get(licence);
    const results = state.results.get(licence);
    if (results) lines.push(...results.map((result) => ({ ...result, at })));
    else {
      for (const change of task.changes) {
        lines.push({ licence, change, outcome: rest, before: '', reasons: [] });
      }
    }
  }
  return lines.slice(0, most);
}

export type Counts = Record<LineOutcome, number>;

/** How many lines have each outcome. They add up to `planSize`. */
export function countOutcomes(state: RunState): Counts {
  const counts: Counts = {
    modified: 0,
    already: 0,
    unavailable: 0,
    failed: 0,
    'to-check': 0,
    stopped: 0,
    waiting: 0,
  };
  let done = 0;
  for (const results of state.results.values()) {
    for (const { outcome } of results) counts[outcome]++;
    done += results.length;
  }
  counts[isOver(state) ? 'stopped' : 'waiting'] += planSize(state.plan) - done;
  return counts;
}

/** Whether a line is one that a person should look at. */
export function isProblem(outcome: string): boolean {
  return outcome === 'failed' || outcome === 'to-check';
}

/** How many lines a person should look at. */
export function problemCount(counts: Counts): number {
  return counts.failed + counts['to-check'];
}

/** A run stopped while presses were in doubt: nobody will read them back, so a person must look. */
function settleDoubts(state: RunState): void {
  for (const [licence, intents] of state.doubts) {
    const task = state.plan.tasks.find(({ user }) => user.licence === licence);
    const results = task?.changes.map((change): Result => {
      const intent = intents.find((other) => other.change === change);
      if (!intent) return { licence, change, outcome: 'stopped', before: '', reasons: [] };
      const own = intents.filter((one) => one.change === change);
      const unsure = unsureOf(state.plan.changes[change], own);
      const reasons: Reason[] = [{ code: 'not-read-back' }, ...unsure];
      return { licence, change, outcome: 'to-check', before: intent.before, reasons };
    });
    if (results) state.results.set(licence, results);
  }
  state.doubts.clear();
}

/** The last intent for a change came to nothing: it leaves no doubt. */
function retract(state: RunState, { licence, change }: { licence: string; change: number }): void {
  const intents = state.doubts.get(licence) ?? [];
  const last = intents.findLastIndex((intent) => intent.change === change);
  const left = intents.toSpliced(last, last < 0 ? 0 : 1);
  if (left.length > 0) state.doubts.set(licence, left);
  else state.doubts.delete(licence);
}
