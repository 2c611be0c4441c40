import type { Result } from './journal';
import { sentenceOf } from './questions';
import type { Reason } from './reason';
import { isProblem } from './result-lines';

/** So many users in a row that fail alike are one fault, not several. */
const ALIKE = 3;
/** From so many users on, a share that fails tells of something that is wrong with all. */
const ENOUGH = 15;
const SHARE = 1 / 3;

const TROUBLES: Reason['code'][] = [
  'trial-failed',
  'failed-alike',
  'failed-often',
  'replacement-failed',
];

/** Whether this is what the guard pauses a run for. */
export function isTrouble(reason: Reason | undefined): boolean {
  return reason !== undefined && TROUBLES.includes(reason.code);
}

/**
 * Watches over a run for what is wrong with more than one user, so that it stops early and asks a
 * person, instead of doing the same to hundreds.
 */
export class Guard {
  #isProven: boolean;
  /** Whether a replacement that came to nothing has been told of. */
  #hasReplaced = false;
  #alike = 0;
  #lastKey = '';
  #users = 0;
  #failed = 0;

  /** @param isProven whether this run has read back a change before: its trial is over */
  constructor(isProven: boolean) {
    this.#isProven = isProven;
  }

  /**
   * Takes in what became of a user.
   *
   * @returns why the run should wait for a person, if it should
   */
  judge(results: readonly Result[]): Reason | undefined {
    const problem = results.find(({ outcome }) => isProblem(outcome));
    const key = problem ? kindOf(problem.reasons) : '';
    this.#alike = key !== '' && key === this.#lastKey ? this.#alike + 1 : Number(key !== '');
    this.#lastKey = key;
    this.#users++;
    if (problem) this.#failed++;
    const isPutBack = results.some(({ reasons }) => {
      return reasons.some(({ code }) => code === 'old-value-put-back');
    });
    if (isPutBack && !this.#hasReplaced) {
      this.#hasReplaced = true;
      return { code: 'replacement-failed' };
    }
    const isDoubtful = results.some(({ outcome }) => outcome === 'to-check');
    if (isDoubtful && !this.#isProven) return { code: 'trial-failed' };
    if (results.some(({ outcome }) => outcome === 'modified')) this.#isProven = true;
    const [cause] = problem?.reasons ?? [];
    if (this.#alike >= ALIKE && cause) return { code: 'failed-alike', cause };
    if (this.#users >= ENOUGH && this.#failed >= this.#users * SHARE) {
      return { code: 'failed-often', failed: String(this.#failed), users: String(this.#users) };
    }
    return undefined;
  }

  /** A person has seen to it: what was before no longer counts. */
  reset(): void {
    this.#alike = 0;
    this.#lastKey = '';
    this.#users = 0;
    this.#failed = 0;
  }
}

/** What makes failures alike: their reasons, whatever numbers and values these name. */
function kindOf(reasons: readonly Reason[]): string {
  return JSON.stringify(
    reasons.map((reason) => {
      // A question names the user: what is the same for all is its sentence.
      return sentenceOf(reason) || ('text' in reason ? reason : reason.code);
    }),
  );
}
