import { type Doubt, doubtsOf } from './doubts';
import { type Job, lineIn } from './job';
import type { Outcome, Result } from './journal';
import { stateOf } from './line-state';
import { optionKey } from './option-names';
import { isSameState } from './option-state';
import type { OptionLine, Reading } from './reading';
import type { Reason } from './reason';
import { plainValue, stateOfValue } from './shown-value';
import { type Ending, isToCheck, unreadResult } from './to-check';
import { isDone } from './verdict';

/** What is known of a user when nothing more is pressed. */
export interface UserReadings {
  licence: string;
  first: Reading;
  /** The last reading; the reason why there is none. */
  last: Reading | Reason;
  /** The doubts that there were before anything was pressed now. */
  earlier: readonly Doubt[];
}

/** One result per job, by the last reading. The first result of a pressed job also tells what else has changed. */
export function resultsOf(jobs: readonly Job[], readings: UserReadings): Result[] {
  const results = jobs.map((job) => {
    if (job.pressed) return pressedResult(job, readings);
    if (job.verdict.kind === 'already') return alreadyResult(job, readings);
    return unmadeResult(job, readings);
  });
  const [firstPressed] = results.filter((_, place) => jobs[place]?.pressed);
  firstPressed?.reasons.push(...alsoChanged(jobs, readings));
  return results;
}

/** The result of a job for which nothing was pressed that can have had an effect. */
function unmadeResult({ index: change, ...job }: Job, { licence, earlier }: UserReadings): Result {
  const { kind, before, after } = job.verdict;
  const presses = doubtsOf(earlier, change);
  const reasons = [...job.verdict.reasons, ...job.objections];
  const line = { licence, change, before: presses[0]?.before ?? before };
  if (kind === 'unavailable') return { ...line, outcome: kind, after, reasons };
  // An earlier page has pressed, and now the change cannot be made, or its line cannot be read.
  if (presses.length > 0) return unreadResult(line, job.change, presses, reasons);
  return { ...line, outcome: 'failed', after: kind === 'to-do' ? before : after, reasons };
}

/** The result of a job that had nothing to do: the user's other changes may have undone what was there. */
function alreadyResult(job: Job, { licence, last, earlier }: UserReadings): Result {
  const { index: change, verdict } = job;
  const [press] = doubtsOf(earlier, change);
  const line = { licence, change, before: press?.before ?? verdict.before };
  const shown = shownIn(last, job);
  if (!isToCheck({ isTouched: true, isRefused: false, shown })) {
    const outcome = press ? 'modified' : 'already';
    return { ...line, outcome, after: verdict.after, reasons: [...verdict.reasons] };
  }
  if ('code' in last) {
    return { ...line, outcome: 'to-check', reasons: [{ code: 'not-looked-at-again' }, last] };
  }
  const after = lineIn(last, job)?.value ?? '';
  const gone: Reason = { code: 'changed-meanwhile', option: job.change.option, value: after };
  return { ...line, outcome: 'to-check', after, reasons: [gone] };
}

/** The result of a job for which a press was made that may have had an effect. */
function pressedResult(job: Job, { licence, last, earlier }: UserReadings): Result {
  const { index: change, verdict, objections } = job;
  const before = doubtsOf(earlier, change)[0]?.before ?? verdict.before;
  const line = 'code' in last ? undefined : lineIn(last, job);
  const shown = shownIn(last, job);
  const isRefused = job.refused && !isUndone(job, before, line);
  const outcome = pressedOutcome({ isTouched: true, isRefused, shown });
  const result = { licence, change, outcome, before, ...(line && { after: line.value }) };
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
function isUndone({ hasSeenGone }: Job, before: string, line: OptionLine | undefined): boolean {
  return hasSeenGone && line !== undefined && isSameState(stateOfValue(before), stateOf(line));
}

/** What the last reading shows of a job's option. */
function shownIn(last: Reading | Reason, job: Job): Ending['shown'] {
  const line = 'code' in last ? undefined : lineIn(last, job);
  if (!line) return 'unknown';
  if (isDone(job.change, line)) return 'wanted';
  return stateOf(line).kind === 'unclear' ? 'unknown' : 'other';
}

/** The options that nobody asked to change and that show another state than at first. */
function alsoChanged(jobs: readonly Job[], { first, last }: UserReadings): Reason[] {
  if ('code' in last) return [];
  const asked = new Set(jobs.map(({ change }) => optionKey(change.option)));
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
