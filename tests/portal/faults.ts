/** Faults switched on by tests: each waits for the request it is meant for. */
import type { OptionName } from './model.ts';

/** Where a fault can strike: an option's change, a user's detail, a whole page, a tab's content. */
export type FaultPlace = 'change' | 'detail' | 'page' | 'tab';

interface Aim {
  /** Only requests about this licence. */
  licence?: string;
  /** Only changes of this option. */
  option?: OptionName;
  /** How many requests it strikes; 1 unless told, Infinity for all. */
  times?: number;
}

/** A request that comes to nothing. */
export type BreakingKind = 'error-500' | 'error-500-silent' | 'drop' | 'session-expired';

export type Fault = Aim &
  (
    | { on: FaultPlace; kind: 'slow'; ms: number }
    | { on: FaultPlace; kind: BreakingKind }
    | { on: 'change'; kind: 'ignored' | 'refused' | 'drop-after' | 'stock-taken' }
    | { on: 'detail'; kind: 'wrong-user' }
    | { on: 'change' | 'detail'; kind: 'table-resorted' | 'row-inserted' }
  );

export type FaultKind = Fault['kind'];

export interface FaultTarget {
  on: FaultPlace;
  licence?: string;
  option?: OptionName;
}

export class Faults {
  /** Milliseconds before every answer. */
  latency: number;
  readonly #seedLatency: number;
  #waiting: { fault: Fault; left: number }[] = [];

  constructor(latency: number) {
    this.latency = latency;
    this.#seedLatency = latency;
  }

  /** Switches a fault on until it has struck as often as it should. */
  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Switches every fault off, and the latency back to the first one. */
  clear(): void {
    this.#waiting = [];
    this.latency = this.#seedLatency;
  }

  /** What strikes this request: the oldest fitting fault, after the oldest fitting slowness. */
  take(target: FaultTarget): { ms: number; fault: Fault | undefined } {
    const slow = this.#takeFirst(target, (fault) => fault.kind === 'slow');
    const fault = this.#takeFirst(target, (candidate) => candidate.kind !== 'slow');
    return { ms: slow?.kind === 'slow' ? slow.ms : 0, fault };
  }

  #takeFirst(target: FaultTarget, wanted: (fault: Fault) => boolean): Fault | undefined {
    const found = this.#waiting.find(({ fault }) => wanted(fault) && strikes(fault, target));
    if (!found) return undefined;
    found.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    return found.fault;
  }
}

function strikes(fault: Fault, target: FaultTarget): boolean {
  return (
    fault.on === target.on &&
    (fault.licence === undefined || fault.licence === target.licence) &&
    (fault.option === undefined || fault.option === target.option)
  );
}
