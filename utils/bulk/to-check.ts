import type { Change } from './change';
import type { Doubt } from './doubts';
import type { Outcome, Result } from './journal';
import type { Reason } from './reason';
import { numberIn } from './shown-value';

/** What is known of a change when nothing more is pressed for its user. */
export interface Ending {
  /**
   * Whether something may have changed the option: a press of this page, or of an earlier page or run. A change that
   * was seen done already counts as touched, too: anything may have happened since.
   */
  isTouched: boolean;
  /** Whether the last press can have no effect any more: the portal refused it, or it was not made. */
  isRefused: boolean;
  /**
   * What the last reading shows; `unknown` where there is none, or where it is not understood; `not-given` where it
   * shows a number that nobody chose for the user, after a press for the next free one.
   */
  shown: 'wanted' | 'other' | 'unknown' | 'not-given';
}

/**
 * Whether a change is « À vérifier » (`to-check`): something may have been changed, or may still be, and no
 * reading says what. A person must then look at the user in the portal.
 *
 * This is the whole rule, for every end that a change can have:
 * - Where nothing can have changed the option, nothing is to check.
 * - Where the last reading shows what is wanted, nothing is to check, whatever the portal said.
 * - Where there is no reading after the press, or one without the option or with a value that is not
 *   understood, it is to check, even if the portal refused.
 * - Where the last reading shows something else, it is to check, because the portal may still carry out the
 *   press. Only a press that was refused can no longer be carried out: such a change has failed.
 * - Where the option shows a number that nobody chose for the user, it is to check: the number may be anybody's.
 * - Where the first reading showed what is wanted, nothing is pressed, but the last reading must still show it: if it
 *   shows something else, or nothing that is understood, the change was seen done and then not, and is to check.
 */
export function isToCheck({ isTouched, isRefused, shown }: Ending): boolean {
  if (!isTouched || shown === 'wanted') return false;
  return shown === 'unknown' || shown === 'not-given' || !isRefused;
}

/**
 * Whether a change stays « À vérifier » after a further run of its lot that has not read what came of the change itself.
 *
 * @param outcomes what the runs came to that have treated the change
 */
export function isStillToCheck(...outcomes: readonly Outcome[]): boolean {
  return outcomes.includes('to-check');
}

/**
 * The result of a change that could not be read to the end.
 *
 * @param presses the announced presses for this change whose effect is not known, oldest first
 * @param change the change itself; `undefined` where the plan has none in this place
 * @param reasons why it could not be read
 */
export function unreadResult(
  { licence, change: index }: Pick<Result, 'licence' | 'change'>,
  change: Change | undefined,
  presses: readonly Pick<Doubt, 'press' | 'before' | 'picked'>[],
  reasons: readonly Reason[] = [],
): Result {
  const chosen = presses.findLast(({ picked }) => picked !== undefined);
  const line = {
    licence,
    change: index,
    before: presses[0]?.before ?? '',
    ...(chosen?.picked !== undefined && { picked: chosen.picked }),
  };
  if (!isToCheck({ isTouched: presses.length > 0, isRefused: false, shown: 'unknown' })) {
    return { ...line, outcome: 'failed', reasons: [...reasons] };
  }
  const all: Reason[] = [{ code: 'not-read-back' }, ...reasons, ...maybeTaken(change, presses)];
  return { ...line, outcome: 'to-check', reasons: all };
}

/** The reason that says that the x of a replacement may have taken a number, where there was such an x. */
function maybeTaken(
  change: Change | undefined,
  presses: readonly Pick<Doubt, 'press' | 'before'>[],
): Reason[] {
  const removal = presses.find(({ press }) => press === 'remove');
  const value = removal && numberIn(removal.before);
  const isTaken = change?.action === 'replace' && value !== undefined;
  return isTaken ? [{ code: 'old-value-unsure', value }] : [];
}
