import { Halt, type Reason } from './reason';

/** A question of the portal's that only a person can allow to be answered with yes. */
export type OpenQuestion = Extract<Reason, { code: 'question-unknown' }>;

/** The portal asks what nobody has allowed yet: the run waits for a person, then does this user again. */
export class Unallowed extends Halt {
  override name = 'Unallowed';
}

/** Whether a run waits for a question that a person may allow. */
export function mayAllow(reason: Reason | undefined): boolean {
  return reason?.code === 'question-unknown' && Boolean(reason.sentence);
}

/** The sentences that a person has allowed in a run, and those that he has been asked about. */
export class Questions {
  readonly #allowed: Set<string>;
  readonly #asked = new Set<string>();

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

  /**
   * Whether a person has to be asked: once about each sentence. One that he did not allow then is a
   * failure of each user whom it is asked about.
   */
  mustAsk(reason: Reason | undefined): reason is OpenQuestion {
    if (reason?.code !== 'question-unknown' || !reason.sentence) return false;
    if (this.#allowed.has(reason.sentence) || this.#asked.has(reason.sentence)) return false;
    this.#asked.add(reason.sentence);
    return true;
  }
}
