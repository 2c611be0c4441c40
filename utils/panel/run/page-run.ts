import { doubtsFor, type OpenDoubt } from '../../bulk/doubts';
import type { Driver } from '../../bulk/driver';
import { run as runEngine } from '../../bulk/engine';
import type { Entry, ReadBack } from '../../bulk/journal';
import type { LostNumber } from '../../bulk/lost-numbers';
import { lostAfter } from '../../bulk/lost-numbers';
import type { Plan } from '../../bulk/plan';
import { reasonOf } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { replacementsOf } from '../../bulk/replacements';
import { RunControl } from '../../bulk/run-control';
import type { WaitReason } from '../../bulk/run-options';
import {
  applyEntry,
  foldRun,
  isOver,
  isProven,
  pendingTasks,
  type RunState,
} from '../../bulk/run-state';
import { delay } from '../../delay';
import type { JournalClient } from '../../journal/journal-client';
import { failureReason, journalWriter, newEntry } from '../../journal/writer';

/** How long a run waits for each reason, in ms. */
export type WaitTimes = Record<WaitReason, number>;

export interface PageRunOptions {
  link: JournalClient;
  /** Takes the portal in hand for a plan; `leave` gives it back as it was. */
  workOn: (plan: Plan) => { driver: Driver; leave: () => void };
  signal: AbortSignal;
  waitTimes: () => WaitTimes;
  /** Called after each event, and when a wait begins or ends. */
  onChange: () => void;
}

/** How a start ended: it runs (or ran), or why it does not. */
export type StartResult =
  | { kind: 'ended' }
  | { kind: 'taken' }
  /** It was over already: what it came to is shown, and nothing more is done. */
  | { kind: 'over' }
  | { kind: 'failed'; reason: Reason };

/** The run of this page: at most one, started, gone on with, and followed from here. */
export class PageRun {
  readonly #options: PageRunOptions;
  #control: RunControl | undefined;
  #carriedOut: string | undefined;
  #left = new AbortController();
  /** What other runs of the service have left in doubt. */
  #doubts: readonly OpenDoubt[] = [];
  state: RunState | undefined;
  /** The numbers that runs of the service have taken from users and that were not given back since. */
  lost: readonly LostNumber[] = [];
  /** Why the run waits now, if it does. */
  waitingFor: WaitReason | undefined;
  /** When this page began with it, in the time of `performance.now()`, and how many users had been done before. */
  activeSince = 0;
  doneBefore = 0;

  constructor(options: PageRunOptions) {
    this.#options = options;
  }

  /** Whether this page is at a run now, be it paused or just about to start. */
  get isActive(): boolean {
    return this.#control !== undefined;
  }

  /** Whether this page holds a run of the journal. One that is about to start is not there yet. */
  holds(run: string): boolean {
    return this.#carriedOut === run;
  }

  /** Whether there is a run that is not over and that nobody is at. */
  get isInterrupted(): boolean {
    return !this.isActive && this.state !== undefined && !isOver(this.state);
  }

  get waitTimes(): WaitTimes {
    return this.#options.waitTimes();
  }

  get control(): RunControl | undefined {
    return this.#control;
  }

  /** Starts a plan; resolves when it is over, or could not be started. */
  start(
    plan: Plan,
    readBack: ReadBack,
    page: string,
    allowed: readonly string[] = [],
  ): Promise<StartResult> {
    return this.#heeding(async (control) => {
      const id = crypto.randomUUID();
      const more = allowed.length > 0 && { allowed: [...allowed] };
      const event = { kind: 'started' as const, plan, readBack, page, ...more };
      const entry = newEntry(id, 1, event, Date.now());
      const before = this.state;
      this.state = undefined;
      const service = plan.service.key;
      const answer = await this.#options.link.ask({ kind: 'start', entry, service });
      if (answer.kind === 'stored') {
        this.state = foldRun([entry]);
        this.#doubts = answer.doubts ?? [];
        return this.#carryOut(control);
      }
      this.state = before;
      return answer.kind === 'taken' ? answer : { kind: 'failed', reason: failureReason(answer) };
    });
  }

  /** Finds the run that was going on for a service and that nobody is at now. */
  async findInterrupted(service: string): Promise<void> {
    const answer = await this.#options.link.ask({ kind: 'of-service', service });
    if (answer.kind !== 'entries' || this.isActive) return;
    this.lost = answer.lost ?? [];
    if (this.lost.length > 0) this.#options.onChange();
    if (answer.isHeld) return;
    const state = foldRun(answer.entries);
    if (!state || isOver(state)) return;
    this.state = state;
    this.#options.onChange();
  }

  /** Goes on with the interrupted run that `findInterrupted` found. */
  resume(): Promise<StartResult> {
    return this.#heeding(async (control) => {
      if (this.state?.isUnguarded) control.dropGuard();
      const taken = await this.#takeOver();
      return taken ?? this.#carryOut(control, 'resumed');
    });
  }

  /**
   * Leaves the run as it is, for good: the page is put away. Should the browser show it again, another
   * page may long be at the run.
   */
  interrupt(): void {
    this.#left.abort();
    this.#left = new AbortController();
  }

  /** Ends an interrupted run as it is. */
  abandon(): Promise<StartResult> {
    return this.#heeding(async (control) => {
      control.ask('stop');
      const taken = await this.#takeOver();
      if (taken) return taken;
      await this.#writer().append({ kind: 'stopped' });
      return { kind: 'ended' };
    });
  }

  /**
   * Does what takes this page's run in hand. From the first moment on, what a person asks of it is
   * heard: the journal may take its time to answer.
   */
  async #heeding(work: (control: RunControl) => Promise<StartResult>): Promise<StartResult> {
    const control = new RunControl();
    const left = this.#left.signal;
    this.#control = control;
    this.#options.onChange();
    try {
      return await work(control);
    } catch (error) {
      if (left.aborted) return { kind: 'ended' };
      return { kind: 'failed', reason: reasonOf(error) };
    } finally {
      this.#control = undefined;
      this.#options.onChange();
    }
  }

  async #takeOver(): Promise<StartResult | undefined> {
    if (!this.state) return { kind: 'failed', reason: { code: 'unexpected', text: 'no run' } };
    const answer = await this.#options.link.ask({ kind: 'take-over', run: this.state.id });
    if (answer.kind === 'taken') return { kind: 'taken' };
    if (answer.kind !== 'entries') return { kind: 'failed', reason: failureReason(answer) };
    this.state = foldRun(answer.entries);
    this.#doubts = answer.doubts ?? [];
    // Stopped or ended meanwhile, here or in another tab: nothing of it is to be done any more.
    return this.state && isOver(this.state) ? { kind: 'over' } : undefined;
  }

  #writer() {
    const { state } = this;
    if (!state) throw new Error('No run to write to');
    return journalWriter({
      run: state.id,
      lastSeq: state.lastSeq,
      ask: (request) => this.#options.link.ask(request),
      onStored: (entry: Entry) => {
        applyEntry(state, entry);
        this.#options.onChange();
      },
    });
  }

  async #carryOut(control: RunControl, first?: 'resumed'): Promise<StartResult> {
    const { state } = this;
    if (!state) throw new Error('No run to carry out');
    const { workOn, onChange } = this.#options;
    const signal = AbortSignal.any([this.#options.signal, this.#left.signal]);
    this.#carriedOut = state.id;
    this.activeSince = performance.now();
    this.doneBefore = state.results.size;
    const { driver, leave } = workOn(state.plan);
    const journal = this.#writer();
    onChange();
    try {
      const doubts = doubtsFor(state.plan, state.doubts, {
        doubts: this.#doubts,
        now: Date.now(),
      });
      const tasks = pendingTasks(state);
      if (first) await journal.append({ kind: first });
      await runEngine({
        plan: state.plan,
        tasks,
        doubts,
        readBack: state.readBack,
        driver,
        journal,
        control,
        signal,
        isProven: isProven(state),
        replacements: replacementsOf(state),
        lost: lostAfter([], state),
        allowed: state.allowed,
        wait: (reason, stop, since) => this.#wait(reason, stop, since),
      });
      return { kind: 'ended' };
    } finally {
      leave();
      this.lost = lostAfter(this.lost, state);
      this.#carriedOut = undefined;
      this.waitingFor = undefined;
    }
  }

  /** @returns whether there was something left to be waited for */
  async #wait(reason: WaitReason, signal: AbortSignal, since?: number): Promise<boolean> {
    const passed = since === undefined ? 0 : performance.now() - since;
    const left = this.waitTimes[reason] - passed;
    if (left <= 0) return false;
    this.waitingFor = reason;
    this.#options.onChange();
    await delay(left, signal);
    this.waitingFor = undefined;
    this.#options.onChange();
    return true;
  }
}
