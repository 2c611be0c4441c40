import type { Change } from '../change';
import type { Result } from '../journal';
import { stateOf } from '../line-state';
import { lostIn } from '../numbers/lost-numbers';
import { kindOfOption } from '../option-names';
import type { Reading } from '../reading';
import type { Reason } from '../reason';
import type { RunState } from '../run-state';
import { haveSameState, numberIn } from '../shown-value';
import { isDone } from '../verdict';
import { isReplacement, lineIn, type UserChange } from './user-change';

/**
 * What a run knows of replacements on this portal.
 * - `untried`: none was begun, or its x had no effect
 * - `ungiven`: the same, and there is no reliable way to give a number: giving one to a user without a number has
 *   failed, or a list stands in the place of the +; and no number was given since
 * - `pending`: one has taken a number and is not read back as whole, or never will be
 * - `proven`: one was read back as whole
 */
export interface Replacements {
  state: 'untried' | 'ungiven' | 'pending' | 'proven';
}

/** What a run knows of replacements by its results: where an interrupted run goes on. */
export function replacementsOf({ plan, results }: RunState): Replacements['state'] {
  const ofReplacements = [...results.values()].flat().filter(({ change, before }) => {
    return plan.changes[change]?.action === 'replace' && numberIn(before) !== undefined;
  });
  if (ofReplacements.some(({ outcome }) => outcome === 'modified')) return 'proven';
  if (ofReplacements.some(isUnfinished)) return 'pending';
  const given = [...results.values()].flat().filter(({ change, before }) => {
    return numberIn(before) === undefined && givesNumber(plan.changes[change]);
  });
  if (given.some(({ outcome }) => outcome === 'modified')) return 'untried';
  return given.some(({ reasons }) => reasons.some(isNoWay)) ? 'ungiven' : 'untried';
}

/**
 * Whether a change may begin. A replacement may begin if its old value is a number that could be put back, if the run
 * has not taken and put back that number before, and if no other replacement of the run is pending. Otherwise the
 * change's verdict says why it may not.
 *
 * @param circular the changes whose number comes free only after them, by their places: none of these may begin
 */
export function mayBegin(
  userChange: UserChange,
  { state }: Replacements,
  circular: ReadonlySet<number> = new Set(),
): boolean {
  // A replacement that is half done goes on: the user must not be left without a number.
  if (circular.has(userChange.index) && !userChange.isBegun) {
    const { value = '' } = userChange.change;
    refuse(userChange, 'unavailable', { code: 'number-circle', value });
    return false;
  }
  if (!isReplacement(userChange)) return true;
  const { before } = userChange.verdict;
  if (numberIn(before) === undefined) {
    refuse(userChange, 'unavailable', { code: 'old-value-unknown', value: before });
    return false;
  }
  if (userChange.wasPutBack) {
    refuse(userChange, 'failed', { code: 'old-value-put-back', value: before });
    return false;
  }
  // A number that is taken would have to be put back in the way that has just failed.
  if (state === 'ungiven') {
    refuse(userChange, 'failed', { code: 'number-ungiven' });
    return false;
  }
  if (state === 'pending') refuse(userChange, 'failed', { code: 'replacement-untried' });
  return state !== 'pending';
}

function refuse(userChange: UserChange, kind: 'unavailable' | 'failed', reason: Reason): void {
  userChange.verdict = {
    ...userChange.verdict,
    kind,
    after: userChange.verdict.before,
    reasons: [reason],
  };
}

/**
 * Notes how a replacement stands whose x was pressed, before the user's next change is made.
 *
 * @param read reads the detail, opened again
 */
export async function noteRemoval(
  userChange: UserChange,
  replacements: Replacements,
  read: () => Promise<Reading>,
): Promise<void> {
  if (!isReplacement(userChange) || !userChange.hasRemoved || replacements.state === 'proven')
    return;
  // If the reading fails, the replacement stays pending.
  replacements.state = 'pending';
  const line = lineIn(await read(), userChange);
  if (line && isDone(userChange.change, line)) replacements.state = 'proven';
  // The x had no effect: nothing was taken.
  else if (line && haveSameState(line.value, userChange.verdict.before))
    replacements.state = 'untried';
}

/**
 * Notes that a user without a number has a list to choose one from, but no +. Nothing is known that would give a
 * number, so no number is taken.
 */
export function noteReading({ options }: Reading, replacements: Replacements): void {
  const isOddlyGiven = options.some((line) => {
    const mayBeNumber = kindOfOption(line.label) !== 'yes-no';
    // What the list says before anything is chosen may stand in the value.
    const isEmpty = ['no', 'unclear'].includes(stateOf(line).kind);
    return line.isListAlone === true && mayBeNumber && isEmpty;
  });
  if (isOddlyGiven && replacements.state === 'untried') replacements.state = 'ungiven';
}

/**
 * Notes that a number could not be given, before the user's next change is made.
 *
 * @param read reads the detail, opened again
 */
export async function noteGift(
  userChange: UserChange,
  replacements: Replacements,
  read: () => Promise<Reading>,
): Promise<void> {
  const hasFailed = isGift(userChange) && userChange.objections.some(isNoWay);
  if (!hasFailed || replacements.state !== 'untried') return;
  // If the reading fails, this stays noted.
  replacements.state = 'ungiven';
  const line = lineIn(await read(), userChange);
  // It came without an answer.
  if (line && isDone(userChange.change, line)) replacements.state = 'untried';
}

/** Notes what came of a user's replacements, also of those that an earlier page had begun, and of the numbers given. */
export function noteResults(
  userChanges: readonly UserChange[],
  results: readonly Result[],
  replacements: Replacements,
): void {
  for (const [place, userChange] of userChanges.entries()) {
    if (isGift(userChange)) noteGiven(results[place], replacements);
    if (!(userChange.hasRemoved || userChange.isBegun) || userChange.change.action !== 'replace')
      continue;
    const result = results[place];
    if (result?.outcome === 'modified') replacements.state = 'proven';
    else if (replacements.state !== 'proven' && result && isUnfinished(result)) {
      replacements.state = 'pending';
    }
  }
}

function noteGiven(result: Result | undefined, replacements: Replacements): void {
  const isGiven = result?.outcome === 'modified';
  if (isGiven && replacements.state === 'ungiven') replacements.state = 'untried';
  const hasFailed = !isGiven && result?.reasons.some(isNoWay);
  if (hasFailed && replacements.state === 'untried') replacements.state = 'ungiven';
}

/** Whether a replacement took a number, or may have, and the new number is not known to be there. */
function isUnfinished(result: Result): boolean {
  const isPutBack = result.reasons.some(({ code }) => code === 'old-value-put-back');
  return result.outcome === 'to-check' || isPutBack || lostIn([result], () => '').length > 0;
}

/** Whether a change gives a number to a user who has none. */
function isGift(userChange: UserChange): boolean {
  return !isReplacement(userChange) && givesNumber(userChange.change);
}

function givesNumber(change: Change | undefined): boolean {
  if (!change || change.action === 'remove') return false;
  return change.pick !== undefined || numberIn(change.value ?? '') !== undefined;
}

/** Whether a reason says that no number at all could be given. A portal that refuses one number may accept another. */
function isNoWay({ code }: Reason): boolean {
  return NO_WAY.includes(code);
}

const NO_WAY: readonly Reason['code'][] = [
  'no-answer',
  'list-not-opened',
  'value-not-pressable',
  'choice-ambiguous',
  'question-unknown',
  'question-standing',
  'question-ticked',
];
