import type { Change } from '../../../utils/bulk/change';
import { FAX, STANDARD, SUPERVISOR } from '../support/one-user';

/** Where a fault strikes: at the next thing of its kind from a moment on. */
export const PLACES = {
  /** A request on its way to the worker, and its answer. */
  request: [
    'worker-dies-before',
    'worker-dies-after',
    'ack-lost',
    'ack-late',
    'disk-full',
    'append-aborted',
    'connection-closed',
    'journal-newer',
    'power-cut',
  ],
  /** A detail that is asked for. */
  open: ['not-opened', 'open-busy', 'other-detail', 'session-at-open', 'option-renamed'],
  /** A button that is pressed. */
  press: [
    'refused',
    'button-covered',
    'busy',
    'busy-late',
    'time-out',
    'time-out-done',
    'time-out-late',
    'ignored',
    'silent',
    'optimistic',
    'closes',
    'session-before',
    'session-after',
    'session-late',
  ],
  close: ['stays-open'],
  /** Anything that a page does. */
  step: [
    'page-dies',
    'page-frozen',
    'page-asleep',
    'page-in-history',
    'extension-reloaded',
    'extension-disabled',
    'clock-forward',
    'clock-back',
    'data-cleared',
    'worker-idle',
    'second-tab',
    'person-pauses',
    'person-stops',
    'person-resumes-unguarded',
    'other-operator',
    'user-deleted',
  ],
  /** Between the effect of a press and what the page hears of it. */
  effect: ['page-dies-at-effect'],
} as const;

export type Place = keyof typeof PLACES;
export type FaultKind = (typeof PLACES)[Place][number];

export interface ChaosFault {
  /** The step from which on it waits for its chance. */
  from: number;
  kind: FaultKind;
}

/** Everything that chance decides of a history. */
export interface Script {
  /** Of the small chances: how long things take, who is where first. */
  seed: number;
  users: Record<string, Record<string, string>>;
  stock: number;
  selected: string[];
  changes: Change[];
  readBack: 'reopened' | 'in-place';
  faults: ChaosFault[];
  /** Whether the person tries again at once what has failed, in a run of its own. */
  retries: boolean;
}

export const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4'];
const NUMBERS = ['0199001234', '0199005678'];
const KINDS = Object.values(PLACES).flat();
const MOST_FAULTS = 8;
const LAST_STEP = 25;

/** Chance that is the same for the same seed (Mulberry32, by T. Ettinger; public domain). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  oneOf<T>(things: readonly T[]): T {
    return things[this.below(things.length)] as T;
  }
}

/** The script that belongs to a seed, with faults of these kinds. */
export function scriptOf(seed: number, kinds: readonly FaultKind[] = KINDS): Script {
  const chance = new Chance(seed);
  const users = Object.fromEntries(LICENCES.map((licence) => [licence, someValues(chance)]));
  const selected = LICENCES.filter(() => chance.is(0.6));
  const faults = Array.from({ length: chance.below(MOST_FAULTS + 1) }, () => ({
    from: chance.below(LAST_STEP),
    kind: chance.oneOf(kinds),
  }));
  return {
    seed,
    users,
    stock: chance.below(4) + 1,
    selected: selected.length > 0 ? selected : ['FPC1'],
    changes: someChanges(chance),
    readBack: chance.is(0.85) ? 'reopened' : 'in-place',
    faults: faults.sort((a, b) => a.from - b.from),
    retries: chance.is(0.3),
  };
}

function someValues(chance: Chance): Record<string, string> {
  return {
    [SUPERVISOR]: chance.oneOf(['Oui', 'Non', 'Non']),
    [STANDARD]: chance.oneOf(['Oui', 'Non', 'Non']),
    [FAX]: chance.oneOf(['Aucun', ...NUMBERS]),
  };
}

function someChanges(chance: Chance): Change[] {
  const possible: Change[] = [
    { option: SUPERVISOR, action: chance.oneOf(['add', 'remove'] as const) },
    { option: STANDARD, action: chance.oneOf(['add', 'remove'] as const) },
    chance.is(0.5)
      ? {
          option: FAX,
          action: chance.oneOf(['add', 'replace'] as const),
          value: chance.oneOf(NUMBERS),
        }
      : { option: FAX, action: 'remove' },
  ];
  const chosen = possible.filter(() => chance.is(0.5));
  return chosen.length > 0 ? chosen : [chance.oneOf(possible)];
}
