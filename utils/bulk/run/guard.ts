import type { Result } from '../journal';
import { sentenceOf } from '../questions';
import type { Reason } from '../reason';
import { isError } from '../result-lines';

/** This many users in a row that fail alike have one common cause. */
const ALIKE = 3;
/** From this many users on, the run pauses as soon as this share of them has failed. */
const ENOUGH = 15;
const SHARE = 1 / 3;

const GUARD_REASONS: Reason['code'][] = [
  'trial-failed',
  'failed-alike',
  'failed-often',
  'replacement-failed',
];

/** Whether this is a reason for which the guard pauses a run. */
export function isGuardReason(reason: Reason | undefined): boolean {
  return reason !== undefined && GUARD_REASONS.includes(reason.code);
}

/**
 * Recognises what is wrong with more than one user, so that the run pauses early and asks a person, instead
 * of doing the same to hundreds.
 */
export class Guard {
  #isProven: boolean;
  /** Whether the run has paused because of a replacement that failed. */
  #hasToldReplacement = false;
  #alike = 0;
  #lastKey = '';
  #users = 0;
  #failed = 0;

  /** @param isProven whether this run has read back a change before: then its trial is over */
  constructor(isProven: boolean) {
    this.#isProven = isProven;
  }

  /** Whether a change was read back: what the run does works on this portal. */
  get isProven(): boolean {
    return this.#isProven;
  }

  /**
   * Judges the results of the next user.
   *
   * @returns why the run should pause; `undefined` where it may go on
   */
  judge(results: readonly Result[]): Reason | undefined {
    const failed = results.find(({ outcome }) => isError(outcome));
    const key = failed ? failureKey(failed.reasons) : '';
    this.#alike = key !== '' && key === this.#lastKey ? this.#alike + 1 : Number(key !== '');
    this.#lastKey = key;
    this.#users++;
    if (failed) this.#failed++;
    const isPutBack = results.some(({ reasons }) => {
      return reasons.some(({ code }) => code === 'old-value-put-back');
    });
    if (isPutBack && !this.#hasToldReplacement) {
      this.#hasToldReplacement = true;
      return { code: 'replacement-failed' };
    }
    const isDoubtful = results.some(({ outcome }) => outcome === 'to-check');
    if (isDoubtful && !this.#isProven) return { code: 'trial-failed' };
    if (results.some(({ outcome }) => outcome === 'modified')) this.#isProven = true;
    const [cause] = failed?.reasons ?? [];
    if (this.#alike >= ALIKE && cause) return { code: 'failed-alike', cause };
    if (this.#users >= ENOUGH && this.#failed >= this.#users * SHARE) {
      return { code: 'failed-often', failed: String(this.#failed), users: String(this.#users) };
    }
    return undefined;
  }

  /** A person has resumed the run: earlier users no longer count. */
  reset(): void {
    this.#alike = 0;
    this.#lastKey = '';
    this.#users = 0;
    this.#failed = 0;
  }
}

/** A key that alike failures have in common: their reasons, without the numbers and values in them. */
function failureKey(reasons: readonly Reason[]): string {
  return JSON.stringify(
    reasons.map((reason) => {
      // The text of a question names the user; its sentence is the same for all.
      return sentenceOf(reason) || ('text' in reason ? reason : reason.code);
    }),
  );
}
