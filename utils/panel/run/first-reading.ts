import type { Driver } from '../../bulk/driver';
import type { Plan } from '../../bulk/plan';
import { preview } from '../../bulk/preview';
import { RunControl } from '../../bulk/run-control';
import { delay } from '../../delay';

export interface FirstReadingOptions {
  /** Takes the portal in hand for a plan; `leave` gives it back as it was. */
  workOn: (plan: Plan) => { driver: Driver; leave: () => void };
  signal: AbortSignal;
  /** How long it waits before it asks a busy portal again, in ms. */
  busyPause: number;
  onChange: () => void;
}

/** So many users show what there is to be seen; a person is waiting to be asked. */
const MOST_USERS = 3;
/** After so long the person is asked with what has been seen by then, in ms. */
const LONGEST = 10_000;

/**
 * Reads the details of a few of a plan's users before the person is asked, on a portal where nothing has
 * been changed and read back yet. Changes nothing.
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
   * @param isEnough asked after each user: whether all that is needed has been seen
   * @returns `false` when a person stopped it
   * @throws what keeps every user from being read
   */
  async read(plan: Plan, isEnough: () => boolean): Promise<boolean> {
    const { workOn, signal, busyPause, onChange } = this.#options;
    const control = new RunControl();
    const enough = new AbortController();
    this.control = control;
    const { driver, leave } = workOn(plan);
    const timer = setTimeout(() => enough.abort(), LONGEST);
    onChange();
    try {
      return await preview({
        plan: { ...plan, tasks: plan.tasks.slice(0, MOST_USERS) },
        driver,
        control,
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
