import type { Change } from '../change';
import type { Continues, Result } from '../journal';
import { hasGiven } from '../numbers/given-number';
import { LOST } from '../numbers/lost-numbers';
import type { Reason } from '../reason';
import { haveSameState, isAbsent, isSet, numberIn, stateOfValue } from '../shown-value';
import { isStillToCheck } from '../to-check';
import { isDone } from '../verdict';

/**
 * What is known of a change after one more run of its lot has treated it. `before` stays what was there before
 * the lot touched the option, as long as the later run found what the lot had left. Where it found something
 * else, somebody else has changed it in between, and `before` is that: an undo puts it back.
 *
 * @param change the change as the lot's first run had it
 * @param known what the earlier runs came to; not changed
 * @param next the later run's result
 * @param as how the later run continues the lot
 */
export function continuedResult(
  change: Change,
  known: Result,
  next: Result,
  as?: Continues['as'],
): Result {
  if (known.outcome === 'stopped') return next;
  if (as === 'put-back') return afterPutBack(change, known, next);
  if (isUnread(next)) return afterUnread(known, next);
  if (!hasTouched(known)) return next;
  const isJoined = hasFoundWhatWasLeft(change, known, next);
  const before = isJoined ? known.before : next.before;
  const { after } = next;
  const reasons = [...next.reasons, ...stillLost(known, next)];
  const picked = next.picked ?? known.picked;
  const continued = { ...next, before, reasons, ...(picked !== undefined && { picked }) };
  if (!isJoined || after === undefined || isSame(before, after)) return continued;
  // The press of an earlier run has had its effect after all.
  if (next.outcome === 'already') return { ...continued, outcome: 'modified' };
  // The lot has taken a number that it cannot replace: a person must look at it.
  if (next.outcome === 'unavailable') return { ...continued, outcome: 'failed' };
  return continued;
}

/** A later run has read nothing, and pressed nothing: all that was known is still so. */
function afterUnread(known: Result, next: Result): Result {
  if (!hasTouched(known)) return { ...next, before: next.before || known.before };
  const outcome = isStillToCheck(known.outcome) ? 'to-check' : next.outcome;
  return { ...known, outcome, reasons: joined(known.reasons, next.reasons), at: next.at };
}

/** A lost number was put back, or was to be: that did not make the change itself. */
function afterPutBack(change: Change, known: Result, next: Result): Result {
  const { after } = next;
  if (after === undefined || isUnread(next)) return afterUnread(known, next);
  const value = numberIn(after);
  if (value === undefined) {
    const outcome = isStillToCheck(known.outcome, next.outcome) ? 'to-check' : 'failed';
    return { ...known, outcome, after, reasons: joined(known.reasons, next.reasons), at: next.at };
  }
  const reasons = known.reasons.filter(({ code }) => !LOST.includes(code));
  if (isDone(change, after))
    return { ...known, outcome: 'modified', after, reasons: [], at: next.at };
  const back: Reason = { code: 'old-value-put-back', value };
  return { ...known, outcome: 'failed', after, reasons: [...reasons, back], at: next.at };
}

/** Whether the lot may have changed the option. */
function hasTouched({ outcome, before, after }: Result): boolean {
  if (outcome === 'modified' || outcome === 'to-check') return true;
  return after !== undefined && !isSame(before, after);
}

/** Whether nothing was pressed, and the option could not be read. */
function isUnread({ outcome, after, reasons }: Result): boolean {
  if (outcome !== 'failed') return false;
  if (after === undefined || stateOfValue(after).kind === 'unclear') return true;
  return reasons.some(({ code }) => code === 'option-unknown' || code === 'option-ambiguous');
}

/** Whether a later run has found what the lot had left; after a press in doubt, any state it may have left. */
function hasFoundWhatWasLeft(change: Change, known: Result, { before: found }: Result): boolean {
  const { before, after, outcome } = known;
  // A number that nobody chose for this user is not the lot's, though a press may have led to it.
  if (change.pick && isSet(found) && !hasGiven(change, known, found)) return false;
  if (after !== undefined && isSame(after, found)) return true;
  if (after !== undefined && outcome !== 'to-check') return false;
  const isTaken = change.action === 'replace' && isAbsent(found);
  return isSame(before, found) || isTaken || isDone(change, found);
}

/**
 * What an earlier run has lost and the later one has not seen again. A number that may have been taken is lost
 * for certain once a reading shows none.
 */
function stillLost({ reasons }: Result, { after, outcome, reasons: now }: Result): Reason[] {
  if (after === undefined || numberIn(after) !== undefined) return [];
  if (now.some(({ code }) => LOST.includes(code))) return [];
  const isCertain = outcome !== 'to-check' && isAbsent(after);
  return reasons
    .filter(({ code }) => LOST.includes(code))
    .map((reason) => {
      const isUnsure = isCertain && reason.code === 'old-value-unsure';
      return isUnsure ? { code: 'old-value-lost', value: reason.value } : reason;
    });
}

function isSame(a: string, b: string): boolean {
  return a === b || haveSameState(a, b);
}

function joined(known: readonly Reason[], next: readonly Reason[]): Reason[] {
  const all = [...known, ...next].map((reason) => [JSON.stringify(reason), reason] as const);
  return [...new Map(all).values()];
}
