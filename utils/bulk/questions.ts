import type { Reason } from './reason';

/**
 * The sentence by which a person may allow the portal's question; empty where nobody may, or where the reason
 * is no question. A run that paused because users failed alike has the question as the cause.
 */
export function sentenceOf(reason: Reason | undefined): string {
  if (reason?.code === 'failed-alike') return sentenceOf(reason.cause);
  // Older journals have no sentence.
  return reason?.code === 'question-unknown' ? (reason.sentence ?? '') : '';
}

/** The sentences of questions that a person has allowed in a run to be answered with yes. */
export class AllowedQuestions {
  readonly #sentences: Set<string>;

  /** @param sentences what was allowed on earlier pages of the run */
  constructor(sentences: readonly string[]) {
    this.#sentences = new Set(sentences);
  }

  get sentences(): string[] {
    return [...this.#sentences];
  }

  /** Allows a sentence from now on. */
  allow(sentence: string): void {
    this.#sentences.add(sentence);
  }
}
