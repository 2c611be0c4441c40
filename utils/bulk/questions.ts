import type { Reason } from './reason';

/**
 * The sentence by which a person may allow what the portal asked; empty where nobody may, or where it is
 * no question. A run that waits because several users failed alike waits for their reason.
 */
export function sentenceOf(reason: Reason | undefined): string {
  if (reason?.code === 'failed-alike') return sentenceOf(reason.cause);
  // Older journals have none.
  return reason?.code === 'question-unknown' ? (reason.sentence ?? '') : '';
}

/** The sentences that a person has allowed in a run to be answered with yes. */
export class Questions {
  readonly #allowed: Set<string>;

  /** @param allowed what was allowed before this page took the run in hand */
  constructor(allowed: readonly string[]) {
    this.#allowed = new Set(allowed);
  }

  get allowed(): string[] {
    return [...this.#allowed];
  }

  /** Takes a sentence as allowed from now on. */
  allow(sentence: string): void {
    this.#allowed.add(sentence);
  }
}
