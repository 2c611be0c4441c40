import type { EvidenceModel } from '../../../components/recognition/recognition-model';
import type { Plan } from '../../bulk/plan';
import type { RunControl } from '../../bulk/run/run-control';
import {
  type Evidence,
  evidenceFrom,
  hasSeenEnough,
  isFirstContact,
  type Seen,
  withSeen,
} from '../../portal/recognition/evidence';
import { evidenceModelOf } from './evidence-words';
import { FirstReading, type FirstReadingOptions } from './first-reading';

/** What the first contact with a portal needs. */
export interface FirstContactOptions extends FirstReadingOptions {
  /** What has been seen to work on this host's portal before, as it was stored. */
  evidence: unknown;
  store: (evidence: Evidence) => void;
}

/** What has been seen to work on this portal, and what follows from it before a run. */
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

  /** Whether no change has been read back on this portal yet. */
  get isFirst(): boolean {
    return isFirstContact(this.#evidence);
  }

  /** Adds what the list or a detail has shown, or what was done with a detail. */
  see(seen: Seen): void {
    const next = withSeen(this.#evidence, seen);
    if (next === this.#evidence) return;
    this.#evidence = next;
    this.#options.store(next);
  }

  /** Whether details must be read before a person can confirm a plan. */
  needsReading({ changes }: Plan): boolean {
    return this.isFirst && !hasSeenEnough(this.#evidence, changes);
  }

  /** Reads a few users of the plan. @returns `false` when a person stopped it */
  read(plan: Plan): Promise<boolean> {
    return this.#reading.read(plan, () => hasSeenEnough(this.#evidence, plan.changes));
  }

  /** What a person is told before they confirm; `undefined` where changes have been read back before. */
  evidenceFor({ changes }: Plan): EvidenceModel | undefined {
    return this.isFirst ? evidenceModelOf(this.#evidence, changes) : undefined;
  }

  get evidence(): Evidence {
    return this.#evidence;
  }
}
