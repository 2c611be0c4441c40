import type { Journal } from '../../bulk/journal';
import { reasonOf } from '../../bulk/problem';
import { RunControl } from '../../bulk/run/run-control';
import type { StartResult } from './start-result';

export interface ControlledWorkOptions {
  /** Aborts when the page is left for good. */
  signal: AbortSignal;
  /** Called when work begins and ends. */
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
   * Says which run of the journal this work is about, before the journal is asked for it. What two pages ask
   * for at once is given to the first: it must say that it holds it even before it has the answer.
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
