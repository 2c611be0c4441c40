import { type Doubt, doubtsAbout } from '../doubts';
import type { Outcome, Result } from '../journal';
import { stateOf } from '../line-state';
import { optionKey } from '../option-names';
import { isSameState } from '../option-state';
import type { OptionLine, Reading } from '../reading';
import type { Reason } from '../reason';
import { plainValue, stateOfValue } from '../shown-value';
import { type Ending, isToCheck, unreadResult } from '../to-check';
import { isDone } from '../verdict';
import { lineIn, type UserChange } from './user-change';

/** What is known of a user when nothing more is pressed. */
export interface UserReadings {
  licence: string;
  first: Reading;
  /** The last reading; the reason why there is none. */
  last: Reading | Reason;
  /** The doubts that there were before anything was pressed now. */
  earlier: readonly Doubt[];
}

/** One result per change, by the last reading. The first result of a pressed change also tells what else has changed. */
export function resultsOf(userChanges: readonly UserChange[], readings: UserReadings): Result[] {
  const results = userChanges.map((userChange) => {
    const { pick, value } = userChange.change;
    return { ...resultOf(userChange, readings), ...(pick && value && { picked: value }) };
  });
  const [firstPressed] = results.filter((_, place) => userChanges[place]?.pressed);
  firstPressed?.reasons.push(...alsoChanged(userChanges, readings));
  return results;
}

function resultOf(userChange: UserChange, readings: UserReadings): Result {
  if (userChange.pressed) return pressedResult(userChange, readings);
  if (userChange.verdict.kind === 'already') return alreadyResult(userChange, readings);
  return unmadeResult(userChange, readings);
}

/** The result of a change without a press that can have had an effect. */
function unmadeResult(
  { index: change, ...userChange }: UserChange,
  { licence, earlier }: UserReadings,
): Result {
  const { kind, before, after } = userChange.verdict;
  const presses = doubtsAbout(earlier, change);
  const reasons = [...userChange.verdict.reasons, ...userChange.objections];
  const line = { licence, change, before: userChange.taken ?? presses[0]?.before ?? before };
  // Another number than the one that was chosen may be what came of the press.
  const isUnsure = userChange.change.pick !== undefined && presses.length > 0;
  if (kind === 'unavailable' && !isUnsure) return { ...line, outcome: kind, after, reasons };
  // An earlier page has pressed, and now the change cannot be made, or its line cannot be read.
  if (presses.length > 0) return unreadResult(line, userChange.change, presses, reasons);
  return { ...line, outcome: 'failed', after: kind === 'to-do' ? before : after, reasons };
}

/** The result of a change that had nothing to do: the user's other changes may have undone what was there. */
function alreadyResult(userChange: UserChange, { licence, last, earlier }: UserReadings): Result {
  const { index: change, verdict } = userChange;
  const [press] = doubtsAbout(earlier, change);
  const line = { licence, change, before: press?.before ?? verdict.before };
  const notGiven = press ? numberNotGiven(last, userChange) : undefined;
  const shown = notGiven ? 'not-given' : shownIn(last, userChange);
  if (!isToCheck({ isTouched: true, isRefused: false, shown })) {
    const outcome = press ? 'modified' : 'already';
    return { ...line, outcome, after: verdict.after, reasons: [...verdict.reasons] };
  }
  if (notGiven) return { ...line, outcome: 'to-check', after: notGiven.value, reasons: [notGiven] };
  if ('code' in last) {
    return { ...line, outcome: 'to-check', reasons: [{ code: 'not-looked-at-again' }, last] };
  }
  const after = lineIn(last, userChange)?.value ?? '';
  const gone: Reason = {
    code: 'changed-meanwhile',
    option: userChange.change.option,
    value: after,
  };
  return { ...line, outcome: 'to-check', after, reasons: [gone] };
}

/** The result of a change with a press that may have had an effect. */
function pressedResult(userChange: UserChange, { licence, last, earlier }: UserReadings): Result {
  const { index: change, verdict, objections } = userChange;
  const [press] = doubtsAbout(earlier, change);
  const before = userChange.taken ?? press?.before ?? verdict.before;
  const line = 'code' in last ? undefined : lineIn(last, userChange);
  const notGiven = numberNotGiven(last, userChange);
  const shown = notGiven ? 'not-given' : shownIn(last, userChange);
  const isRefused = userChange.refused && !isUndone(userChange, before, line);
  const outcome = pressedOutcome({ isTouched: true, isRefused, shown });
  const result = { licence, change, outcome, before, ...(line && { after: line.value }) };
  if (notGiven) return { ...result, reasons: [...objections, notGiven] };
  if (outcome === 'modified') return { ...result, reasons: [] };
  if (outcome === 'failed') return { ...result, reasons: objections };
  return { ...result, reasons: [...objections, ...whyToCheck(last, line, shown)] };
}

function pressedOutcome(ending: Ending): Outcome {
  if (isToCheck(ending)) return 'to-check';
  return ending.shown === 'wanted' ? 'modified' : 'failed';
}

function whyToCheck(
  last: Reading | Reason,
  line: OptionLine | undefined,
  shown: Ending['shown'],
): Reason[] {
  if (!line) return [{ code: 'not-read-back' }, ...('code' in last ? [last] : [])];
  if (shown === 'other') return [{ code: 'not-shown' }];
  return [{ code: 'read-back-unclear', option: line.label, value: line.value }];
}

/**
 * Whether the x of a replacement was seen to be done, and the old value is there again. The portal may
 * still carry the x out, whatever it said of the + that came after.
 */
function isUndone(
  { hasSeenGone }: UserChange,
  before: string,
  line: OptionLine | undefined,
): boolean {
  return hasSeenGone && line !== undefined && isSameState(stateOfValue(before), stateOf(line));
}

/**
 * After a press for the next free number, the option may show a number that was not chosen: the portal, or somebody
 * else, has given another one. That number may be anybody's, so a person must check it.
 */
function numberNotGiven(
  last: Reading | Reason,
  userChange: UserChange,
): Extract<Reason, { code: 'number-not-given' }> | undefined {
  const { change } = userChange;
  const line = 'code' in last ? undefined : lineIn(last, userChange);
  const isThere = line && ['yes', 'number'].includes(stateOf(line).kind);
  if (!change.pick || !isThere) return undefined;
  if (change.value !== undefined && isDone(change, line)) return undefined;
  return { code: 'number-not-given', value: line.value };
}

/** What the last reading shows of a change's option. */
function shownIn(last: Reading | Reason, userChange: UserChange): Ending['shown'] {
  const line = 'code' in last ? undefined : lineIn(last, userChange);
  if (!line) return 'unknown';
  if (isDone(userChange.change, line)) return 'wanted';
  return stateOf(line).kind === 'unclear' ? 'unknown' : 'other';
}

/** The options that show another state than at first, though nobody asked to change them. */
function alsoChanged(userChanges: readonly UserChange[], { first, last }: UserReadings): Reason[] {
  if ('code' in last) return [];
  const asked = new Set(userChanges.map(({ change }) => optionKey(change.option)));
  return first.options.flatMap((before): Reason[] => {
    const key = optionKey(before.label);
    const [after, ...others] = last.options.filter(({ label }) => optionKey(label) === key);
    if (asked.has(key) || !after || others.length > 0) return [];
    if (!hasChanged(before, after)) return [];
    const [was, is] = [before, after].map(({ label, value }) => plainValue(value, label));
    return [{ code: 'also-changed', option: before.label, before: was ?? '', after: is ?? '' }];
  });
}

function hasChanged(before: OptionLine, after: OptionLine): boolean {
  const [was, is] = [stateOf(before), stateOf(after)];
  const isKnown = was.kind !== 'unclear' && is.kind !== 'unclear';
  return isKnown && !isSameState(was, is);
}
