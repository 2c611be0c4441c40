import type { OpenDoubt } from '../../bulk/doubts';
import type { Journal, ReadBack } from '../../bulk/journal';
import type { Lot } from '../../bulk/lots/lot';
import { type LostNumber, lostAfter } from '../../bulk/numbers/lost-numbers';
import type { Plan } from '../../bulk/plan';
import type { RunControl } from '../../bulk/run/run-control';
import type { WaitReason } from '../../bulk/run/run-options';
import { applyEntry, doneUsers, foldRun, isOver, type RunState } from '../../bulk/run-state';
import type { EarlierReadings } from '../../bulk/verdict';
import type { JournalClient } from '../../journal/journal-client';
import { failureReason, newEntry } from '../../journal/writer';
import { carryOutRun } from './carry-out-run';
import { ControlledWork } from './controlled-work';
import { PageLots } from './page-lots';
import type { StartWork } from './portal-work';
import { RunWaits, type RunWaitsOptions } from './run-waits';
import type { StartResult } from './start-result';
import { type StartOptions, startedEvent } from './started-event';

/** What a run in this page needs. */
export interface PageRunOptions extends RunWaitsOptions {
  journal: JournalClient;
  startWork: StartWork;
  signal: AbortSignal;
  earlierReadings?: EarlierReadings;
  /** Called after each event, and when a wait begins or ends. */
  onChange: () => void;
  /** Called when the service's last lot was found, and it is over. */
  onLastLot: () => void;
}

/** The run of this page, at most one: it is started, resumed and followed from here. */
export class PageRun {
  readonly #options: PageRunOptions;
  readonly #waits: RunWaits;
  readonly #work: ControlledWork;
  /** What other runs of the service left in doubt. */
  #doubts: readonly OpenDoubt[] = [];
  state: RunState | undefined;
  /** The lots of the service that this page knows. */
  readonly lots: PageLots;
  /** The numbers that runs of the service took from users and that were not put back since. */
  lost: readonly LostNumber[] = [];
  /** When this page began to carry it out, in ms of `performance.now()`. */
  activeSince = 0;
  /** Whose detail was opened last. */
  inHand: string | undefined;
  /** How many users earlier pages have done. */
  doneBefore = 0;

  constructor(options: PageRunOptions) {
    this.#options = options;
    this.#waits = new RunWaits(options);
    this.#work = new ControlledWork(options);
    this.lots = new PageLots(options);
  }

  /** Whether this page carries out a run now. A run that is paused or about to start counts too. */
  get isActive(): boolean {
    return this.control !== undefined;
  }

  /** Whether this page carries out this run of the journal, or waits for the journal to give it. */
  holds(run: string): boolean {
    return this.#work.holds(run);
  }

  /** Whether there is a run that is not over, and this page does not carry it out. */
  get isInterrupted(): boolean {
    return !this.isActive && this.state !== undefined && !isOver(this.state);
  }

  /** The service's last lot: what this page does, or what the journal had of it when the page was loaded. */
  get lastLot(): Lot | undefined {
    return this.lots.last;
  }

  /** Why the run waits now, how long in all, and until when; `undefined` when it does not. */
  get waiting(): { reason: WaitReason; ms: number; until: number } | undefined {
    const { reason, until } = this.#waits;
    return reason && { reason, ms: this.#options.waitTimes()[reason], until };
  }

  get control(): RunControl | undefined {
    return this.#work.control;
  }

  /**
   * Starts a run. Resolves when it is over, or could not be started.
   *
   * @param page the address of the page, to open it again
   */
  start(
    plan: Plan,
    readBack: ReadBack,
    page: string,
    options: StartOptions = {},
  ): Promise<StartResult> {
    return this.#work.do(async (control) => {
      const event = startedEvent(plan, readBack, page, options);
      const entry = newEntry(crypto.randomUUID(), 1, event, Date.now());
      const before = this.state;
      this.state = undefined;
      const service = plan.service.key;
      this.#work.claim(entry.run);
      const answer = await this.#options.journal.ask({
        kind: 'start',
        entry,
        service,
        note: options.note,
      });
      if (answer.kind === 'stored') {
        this.#follow(foldRun([{ ...entry, event: { ...event, nth: answer.nth } }]));
        this.#doubts = answer.doubts ?? [];
        return this.#carryOut(control);
      }
      this.state = before;
      return answer.kind === 'taken' ? answer : { kind: 'failed', reason: failureReason(answer) };
    });
  }

  /**
   * Finds the service's last lot. Where its last run is unfinished and no tab carries it out now, this page
   * can go on with it.
   */
  async findInterrupted(service: string): Promise<void> {
    const answer = await this.#options.journal.ask({ kind: 'of-service', service });
    if (answer.kind !== 'entries' || this.isActive) return;
    this.lost = answer.lost ?? [];
    if (this.lost.length > 0) this.#options.onChange();
    if (answer.isHeld) return;
    this.lots.learnLast([answer.entries, ...(answer.others ?? [])]);
    const run = this.lots.last?.runs.find(({ id }) => id === answer.entries[0]?.run);
    if (!run) return;
    if (isOver(run)) return this.#options.onLastLot();
    this.state = run;
    this.#options.onChange();
  }

  /** Resumes the run that `findInterrupted` found. */
  resume(): Promise<StartResult> {
    return this.#work.do(async (control) => {
      if (this.state?.isUnguarded) control.dropGuard();
      const taken = await this.#takeOver();
      return taken ?? this.#carryOut(control, true);
    });
  }

  /**
   * Leaves the run as it is, because the page is left. When the browser shows the page again, another page
   * may carry out the run.
   */
  interrupt(): void {
    this.#work.interrupt();
  }

  /** Stops an interrupted run without carrying out any more of it. */
  abandon(): Promise<StartResult> {
    return this.#work.abandon(
      () => this.#takeOver(),
      () => this.#writer(),
    );
  }

  #takeOver(): Promise<StartResult | undefined> {
    return this.#work.takeOver(this.state?.id, ({ entries, doubts = [] }) => {
      this.#follow(foldRun(entries));
      this.#doubts = doubts;
      return this.state;
    });
  }

  /** From now on this page's run is this one. */
  #follow(state: RunState | undefined): void {
    this.state = state;
    if (state) this.lots.follow(state);
  }

  #writer(): Journal {
    const { state } = this;
    if (!state) throw new Error('No run to write to');
    return this.#work.writer(state, (entry) => applyEntry(state, entry));
  }

  async #carryOut(control: RunControl, isResumed = false): Promise<StartResult> {
    const { state } = this;
    if (!state) throw new Error('No run to carry out');
    const { startWork, onChange, earlierReadings } = this.#options;
    this.activeSince = performance.now();
    this.doneBefore = doneUsers(state);
    const { driver, leave } = startWork(state.plan);
    onChange();
    try {
      await carryOutRun(state, {
        driver,
        onUser: (licence) => {
          this.inHand = licence;
        },
        journal: this.#writer(),
        control,
        signal: this.#work.signal,
        wait: this.#waits.wait,
        doubts: this.#doubts,
        isResumed,
        earlierReadings,
      });
      return { kind: 'ended' };
    } finally {
      leave();
      this.lost = lostAfter(this.lost, state);
      this.#waits.reason = undefined;
    }
  }
}
