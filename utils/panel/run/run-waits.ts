import type { Wait, WaitReason } from '../../bulk/run/run-options';
import { delay } from '../../delay';

/** How long a run waits for each reason, in ms. */
export type WaitTimes = Record<WaitReason, number>;

/** How long the waits of a run are, and what is called when they change. */
export interface RunWaitsOptions {
  waitTimes: () => WaitTimes;
  /** Called when a wait begins or ends. */
  onChange: () => void;
}

/** The waits of a run, as a person is told of them. */
export class RunWaits {
  readonly #options: RunWaitsOptions;
  /** Why the run waits now, if it does. */
  reason: WaitReason | undefined;
  /** When that wait ends, in ms of `performance.now()`. */
  until = 0;

  constructor(options: RunWaitsOptions) {
    this.#options = options;
  }

  readonly wait: Wait = async (reason, signal, since) => {
    const { waitTimes, onChange } = this.#options;
    const passed = since === undefined ? 0 : performance.now() - since;
    const left = waitTimes()[reason] - passed;
    if (left <= 0) return false;
    this.reason = reason;
    this.until = performance.now() + left;
    onChange();
    await delay(left, signal);
    this.reason = undefined;
    onChange();
    return true;
  };
}
