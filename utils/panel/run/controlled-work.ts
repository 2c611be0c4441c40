import type { Entry, Journal } from '../../bulk/journal';
import { reasonOf } from '../../bulk/problem';
import { RunControl } from '../../bulk/run/run-control';
import { isOver, type RunState } from '../../bulk/run-state';
import type { JournalClient } from '../../journal/journal-client';
import type { JournalAnswer } from '../../journal/protocol';
import { failureReason, journalWriter } from '../../journal/writer';
import type { StartResult } from './start-result';

/** What the journal has of a run or an inventory that this page may go on with. */
type Kept = Extract<JournalAnswer, { kind: 'entries' }>;

/** What work under a person's control needs. */
export interface ControlledWorkOptions {
  journal: JournalClient;
  /** Aborts when the page is left for good. */
  signal: AbortSignal;
  /** Called when work begins and ends, and when something of it is stored. */
  onChange: () => void;
}

/** What this page carries out of the journal, a run or an inventory: one at a time, under a person's control. */
export class ControlledWork {
  readonly #options: ControlledWorkOptions;
  #control: RunControl | undefined;
  /** The run of the journal that the work is about. */
  #claimed: string | undefined;
  /** Aborts when the page is left. */
  #left = new AbortController();

  constructor(options: ControlledWorkOptions) {
    this.#options = options;
  }

  /** `undefined` where nothing is carried out. What is paused or about to start is. */
  get control(): RunControl | undefined {
    return this.#control;
  }

  /**
   * Says which run of the journal this work is about, before the journal is asked for it. If two pages ask at once, the
   * first one gets it: that page must say that it holds the run even before it has the answer.
   */
  claim(run: string): void {
    this.#claimed = run;
  }

  /** Whether this page carries out this run of the journal, or waits for the journal to give it. */
  holds(run: string): boolean {
    return this.#claimed === run;
  }

  /** Aborts when the page is left next. */
  get signal(): AbortSignal {
    return AbortSignal.any([this.#options.signal, this.#left.signal]);
  }

  /** Does some work under a new control: a person can pause and stop it before the journal has answered. */
  async do(work: (control: RunControl) => Promise<StartResult>): Promise<StartResult> {
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
      this.#claimed = undefined;
      this.#options.onChange();
    }
  }

  /**
   * Takes over what an earlier page has begun.
   *
   * @param run its run in the journal; `undefined` where there is none
   * @param fold makes a state of what the journal has of it
   * @returns why it cannot be gone on with; `undefined` where it can
   */
  async takeOver(
    run: string | undefined,
    fold: (kept: Kept) => Pick<RunState, 'phase'> | undefined,
  ): Promise<StartResult | undefined> {
    if (run === undefined) {
      return { kind: 'failed', reason: { code: 'unexpected', text: 'nothing to take over' } };
    }
    this.claim(run);
    const answer = await this.#options.journal.ask({ kind: 'take-over', run });
    if (answer.kind === 'taken') return { kind: 'taken' };
    if (answer.kind !== 'entries') return { kind: 'failed', reason: failureReason(answer) };
    const state = fold(answer);
    // Another tab may have stopped or finished it meanwhile: then nothing more is done.
    return state && isOver(state) ? { kind: 'over' } : undefined;
  }

  /** Writes to the journal of a run or an inventory. @param apply takes in what is stored */
  writer(
    { id, lastSeq }: Pick<RunState, 'id' | 'lastSeq'>,
    apply: (entry: Entry) => void,
  ): Journal {
    return journalWriter({
      run: id,
      lastSeq,
      ask: (request) => this.#options.journal.ask(request),
      onStored: (entry) => {
        apply(entry);
        this.#options.onChange();
      },
    });
  }

  /**
   * Ends what an earlier page has begun, without any more of it.
   *
   * @param takeOver tells why it cannot be taken over, if so
   * @param writer writes to it then
   */
  abandon(
    takeOver: () => Promise<StartResult | undefined>,
    writer: () => Journal,
  ): Promise<StartResult> {
    return this.do(async (control) => {
      control.ask('stop');
      const taken = await takeOver();
      if (taken) return taken;
      await writer().append({ kind: 'stopped' });
      return { kind: 'ended' };
    });
  }

  /**
   * Leaves the work as it is, because the page is left. When the browser shows the page again, another page
   * may carry it out.
   */
  interrupt(): void {
    this.#left.abort();
    this.#left = new AbortController();
  }
}
