import type { Plan } from '../../bulk/plan';
import { preview } from '../../bulk/preview/preview';
import { RunControl } from '../../bulk/run/run-control';
import type { EarlierReadings } from '../../bulk/verdict';
import { delay } from '../../delay';
import { LONGEST_READING } from '../../timing';
import type { StartWork } from './portal-work';

/** What a first reading needs. */
export interface FirstReadingOptions {
  startWork: StartWork;
  signal: AbortSignal;
  /** How long it waits before it asks a busy portal again, in ms. */
  busyPause: number;
  onChange: () => void;
  earlierReadings?: EarlierReadings;
}

/** How many users are read at most. A person waits for it. */
const MOST_USERS = 3;

/**
 * Reads the details of a few users of a plan before the person confirms it, on a portal where no change
 * has been read back yet. Changes nothing.
 */
export class FirstReading {
  readonly #options: FirstReadingOptions;
  control: RunControl | undefined;

  constructor(options: FirstReadingOptions) {
    this.#options = options;
  }

  get isActive(): boolean {
    return this.control !== undefined;
  }

  /**
   * @param isEnough whether everything needed has been seen; asked after each user
   * @returns `false` when a person stopped it
   * @throws Halt when no user can be read
   */
  async read(plan: Plan, isEnough: () => boolean): Promise<boolean> {
    const { startWork, signal, busyPause, onChange, earlierReadings } = this.#options;
    const control = new RunControl();
    const enough = new AbortController();
    this.control = control;
    const { driver, leave } = startWork(plan);
    const timer = setTimeout(() => enough.abort(), LONGEST_READING);
    onChange();
    try {
      return await preview({
        plan: { ...plan, tasks: plan.tasks.slice(0, MOST_USERS) },
        driver,
        control,
        earlierReadings,
        signal: AbortSignal.any([signal, enough.signal]),
        wait: (_, stop) => delay(busyPause, stop),
        onUser: () => {
          if (isEnough()) enough.abort();
        },
      });
    } catch (error) {
      if (enough.signal.aborted && !signal.aborted) return control.wish !== 'stop';
      throw error;
    } finally {
      clearTimeout(timer);
      this.control = undefined;
      leave();
      onChange();
    }
  }
}
