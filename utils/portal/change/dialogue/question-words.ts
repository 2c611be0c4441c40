import { UNCHANGED_QUESTION } from '../../page/timing';
import { allowableSentence } from '../consent/may-confirm';

/** The questions in this page, without the user's particulars, that were seen to have all their words. */
const completeSentences = new Set<string>();

/**
 * Tells whether a question has all its words. A portal may ask its server what a change costs, and add it a
 * moment later. A question that was complete once, for any user, is answered at once.
 */
export class QuestionWords {
  readonly #particulars: readonly string[];
  /** What was asked last, and since when in these words, in the time of `performance.now()`. */
  #last = { text: '', since: 0 };

  /** @param particulars of the user who is asked about */
  constructor(particulars: readonly string[]) {
    this.#particulars = particulars;
  }

  areComplete(text: string, isQuiet: boolean): boolean {
    const sentence = allowableSentence(text, this.#particulars);
    if (completeSentences.has(sentence)) return true;
    const now = performance.now();
    if (this.#last.text !== text) this.#last = { text, since: now };
    if (!isQuiet && now - this.#last.since < UNCHANGED_QUESTION) return false;
    completeSentences.add(sentence);
    return true;
  }
}
