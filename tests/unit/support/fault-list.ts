import type { Press } from '../../../utils/bulk/driver';
import { type Fault, isPressFault, type PressFault } from './faults';

/** The faults of a simulated portal, and how often each has struck. */
export class FaultList {
  #faults: Fault[];
  readonly #struck = new Map<Fault, number>();

  constructor(faults: readonly Fault[]) {
    this.#faults = [...faults];
  }

  /** All faults that concern a user. */
  of(licence: string): Fault[] {
    return this.#faults.filter((fault) => fault.licence === licence);
  }

  /** What goes wrong when a button is pressed, if anything does. */
  ofPress(licence: string, press: Press): PressFault | undefined {
    return this.of(licence)
      .filter(isPressFault)
      .find((fault) => {
        return (
          fault.option === press.option &&
          (fault.button ?? press.button) === press.button &&
          (fault.kind !== 'refuses-value' || fault.value === press.value)
        );
      });
  }

  /** Whether a fault that strikes a given number of times strikes once more. */
  strikes(fault: Fault, times: number): boolean {
    const struck = this.#struck.get(fault) ?? 0;
    this.#struck.set(fault, struck + 1);
    return struck < times;
  }

  /** Whether the session expires here. It does so once. */
  expires(licence: string, at: (Fault & { kind: 'expires' })['at']): boolean {
    const fault = this.of(licence).find((other) => other.kind === 'expires' && other.at === at);
    this.#faults = this.#faults.filter((other) => other !== fault);
    return fault !== undefined;
  }
}
