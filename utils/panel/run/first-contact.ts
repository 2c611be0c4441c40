import type { EvidenceModel } from '../../../components/recognition/recognition-model';
import type { Plan } from '../../bulk/plan';
import type { RunControl } from '../../bulk/run-control';
import {
  type Evidence,
  evidenceFrom,
  hasSeenEnough,
  isFirstContact,
  type Seen,
  withSeen,
} from '../../portal/recognition/evidence';
import { accountOf } from './account-words';
import { FirstReading, type FirstReadingOptions } from './first-reading';

export interface FirstContactOptions extends FirstReadingOptions {
  /** What has been seen to work on this host's portal before, as it was kept. */
  evidence: unknown;
  /** Keeps what has been seen. */
  keep: (evidence: Evidence) => void;
}

/** What has been seen to work on this portal, and what is made of it before anything is changed. */
export class FirstContact {
  readonly #options: FirstContactOptions;
  readonly #reading: FirstReading;
  #evidence: Evidence;

  constructor(options: FirstContactOptions) {
    this.#options = options;
    this.#reading = new FirstReading(options);
    this.#evidence = evidenceFrom(options.evidence);
  }

  get isActive(): boolean {
    return this.#reading.isActive;
  }

  get control(): RunControl | undefined {
    return this.#reading.control;
  }

  /** Whether nothing has been changed and read back here yet. */
  get isFirst(): boolean {
    return isFirstContact(this.#evidence);
  }

  /** Takes in what a detail has shown, or what was done with it. */
  see(seen: Seen): void {
    const next = withSeen(this.#evidence, seen);
    if (next === this.#evidence) return;
    this.#evidence = next;
    this.#options.keep(next);
  }

  /** Whether details have to be read before a person is asked about a plan. */
  needsReading({ changes }: Plan): boolean {
    return this.isFirst && !hasSeenEnough(this.#evidence, changes);
  }

  /** Reads a few of the plan's users. @returns `false` when a person stopped it */
  read(plan: Plan): Promise<boolean> {
    return this.#reading.read(plan, () => hasSeenEnough(this.#evidence, plan.changes));
  }

  /** What a person is told before he confirms; `undefined` where changes have been read back before. */
  accountFor({ changes }: Plan): EvidenceModel | undefined {
    return this.isFirst ? accountOf(this.#evidence, changes) : undefined;
  }

  /** All that has been seen here. */
  get evidence(): Evidence {
    return this.#evidence;
  }
}
