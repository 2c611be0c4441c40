import type { Result } from '../journal';
import { stateOf } from '../line-state';
import { problemOfUser } from '../problem';
import { numberIn, stateOfValue } from '../shown-value';
import { isToCheck } from '../to-check';
import { isDone, type PlannedPress } from '../verdict';
import type { ChangePresses } from './change-presses';
import type { DetailSession } from './detail-session';
import { lineIn, type UserChange } from './user-change';

/** How often an old number is put back, each time in a detail that was opened again. */
const MOST_TRIES = 2;

/** How the attempt to put an old number back ended: which number the user has. */
type Ended = 'new-number' | 'old-number' | 'neither';

/**
 * Puts the old number back where a replacement took it and the new one did not come: a user must not stay
 * without a number. Changes `result` to say what came of it.
 */
export async function putNumberBack(
  userChange: UserChange,
  result: Result,
  presses: ChangePresses,
  session: DetailSession,
): Promise<void> {
  const value = numberIn(result.before);
  if (!userChange.hasRemoved || value === undefined || result.outcome === 'modified') return;
  if (result.after !== undefined && numberIn(result.after) !== undefined) return;
  let ended: Ended = 'neither';
  try {
    ended = await tryToPutBack(userChange, value, result, presses, session);
  } catch (error) {
    result.reasons.push(problemOfUser(error).reason);
    result.after = undefined;
  }
  noteEnd(result, ended, value);
}

/** Writes into a result which number the user has in the end, and whether the old one is lost. */
function noteEnd(result: Result, ended: Ended, value: string): void {
  if (ended === 'new-number') {
    // It came after all, later than it was read back.
    Object.assign(result, { outcome: 'modified', reasons: [] });
    return;
  }
  const { after } = result;
  const isUnknown = after === undefined || stateOfValue(after).kind === 'unclear';
  const shown = isUnknown ? 'unknown' : 'other';
  if (isToCheck({ isTouched: true, isRefused: true, shown })) result.outcome = 'to-check';
  // A person must look for the lost number, even where the portal no longer shows a button.
  else if (ended !== 'old-number' && result.outcome === 'unavailable') result.outcome = 'failed';
  if (ended === 'old-number') result.reasons.push({ code: 'old-value-put-back', value });
  else if (isUnknown) result.reasons.push({ code: 'old-value-unsure', value });
  else if (numberIn(after) === undefined) {
    result.reasons.push({ code: 'old-value-lost', value });
  }
}

/** Presses the + for the old number until one of the two numbers is there. Notes each reading on `result`. */
async function tryToPutBack(
  userChange: UserChange,
  value: string,
  result: Result,
  presses: ChangePresses,
  session: DetailSession,
): Promise<Ended> {
  const { option } = userChange.change;
  const back: UserChange = { ...userChange, change: { option, action: 'add', value } };
  const planned: PlannedPress = { press: 'add', value };
  // The portal may still carry out the + for the new number: the user would then have either, or two.
  let isSettled = userChange.refused;
  for (let tries = 0; ; tries++) {
    if (!isSettled) await presses.waitOutQuarantine(back.pressedAt, true);
    const line = lineIn(await session.fresh(), back);
    result.after = line?.value;
    if (!line) return 'neither';
    if (isDone(userChange.change, line)) return 'new-number';
    if (isDone(back.change, line)) return 'old-number';
    if (stateOf(line).kind !== 'no' || tries === MOST_TRIES) return 'neither';
    back.line = line;
    const { kind } = await presses.pressOnce(back, planned);
    isSettled = kind === 'not-pressed';
  }
}
