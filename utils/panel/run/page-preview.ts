import type { Plan } from '../../bulk/plan';
import { type PreviewLine, preview } from '../../bulk/preview';
import { reasonOf } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { RunControl } from '../../bulk/run-control';
import { delay } from '../../delay';
import type { StartWork } from './portal-work';

export interface PagePreviewOptions {
  startWork: StartWork;
  signal: AbortSignal;
  /** How long it waits before it asks a busy portal again, in ms. */
  busyPause: number;
  onChange: () => void;
}

/** The preview of this page: the one that goes on, or the last one. */
export class PagePreview {
  readonly #options: PagePreviewOptions;
  #control: RunControl | undefined;
  plan: Plan | undefined;
  lines: PreviewLine[] = [];
  /** How many users have been read. */
  done = 0;
  /** In the time of `performance.now()`. */
  startedAt = 0;
  /** Whether all users of the plan were read. */
  isWhole = false;

  constructor(options: PagePreviewOptions) {
    this.#options = options;
  }

  get control(): RunControl | undefined {
    return this.#control;
  }

  get isActive(): boolean {
    return this.#control !== undefined;
  }

  /** Reads the users of a plan. @returns why it ended early, unless a person stopped it */
  async start(plan: Plan): Promise<Reason | undefined> {
    const { startWork, signal, onChange } = this.#options;
    const control = new RunControl();
    this.#control = control;
    this.plan = plan;
    this.lines = [];
    this.done = 0;
    this.startedAt = performance.now();
    this.isWhole = false;
    const { driver, leave } = startWork(plan);
    onChange();
    try {
      const onUser = (lines: PreviewLine[]) => {
        this.lines.push(...lines);
        this.done++;
        onChange();
      };
      const wait = (_: unknown, stop: AbortSignal) => delay(this.#options.busyPause, stop);
      this.isWhole = await preview({ plan, driver, control, signal, wait, onUser });
      return undefined;
    } catch (error) {
      return reasonOf(error);
    } finally {
      this.#control = undefined;
      leave();
      onChange();
    }
  }
}
