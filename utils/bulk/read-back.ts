import { type Doubt, ownDoubt } from './doubts';
import type { Job } from './job';
import type { Result } from './journal';
import { optionKey } from './option-names';
import { isSameState, plainValue, stateOf, stateOfValue } from './option-state';
import { lineIn } from './press-step';
import type { OptionLine, Reading } from './reading';
import type { Reason } from './reason';
import { unsureOf } from './replacement';
import { isDone } from './verdict';

/** What is known of a user at the end: the readings before and after, and what was in doubt before. */
export interface Account {
  licence: string;
  first: Reading;
  /** The last reading; why there is none. */
  last: Reading | Reason;
  /** The doubts that there were before anything was pressed now. */
  earlier: readonly Doubt[];
}

/** One result per job, all of them by the last reading; and what else has changed unasked. */
export function resultsOf(jobs: readonly Job[], account: Account): Result[] {
  const results = jobs.map((job) =>
    job.pressed ? ofPressed(job, account) : ofUntouched(job, account),
  );
  const [toTell] = results.filter((_, place) => jobs[place]?.pressed);
  toTell?.reasons.push(...alsoChanged(jobs, account));
  return results;
}

/** What a job came to that pressed nothing, or nothing that can have had an effect. */
function ofUntouched(job: Job, { licence, last, earlier }: Account): Result {
  const { index: change, verdict } = job;
  const doubt = ownDoubt(earlier, change);
  const before = doubt?.before ?? verdict.before;
  const outcome = verdict.kind === 'to-do' ? 'failed' : verdict.kind;
  const { after } = verdict.kind === 'to-do' ? { after: verdict.before } : verdict;
  const reasons = [...verdict.reasons, ...job.objections];
  if (outcome === 'already') {
    // What was there at first may have gone by what was pressed beside it.
    if ('code' in last) {
      const unread: Reason[] = [{ code: 'not-looked-at-again' }, last];
      return { licence, change, outcome: 'to-check', before, reasons: unread };
    }
    const line = lineIn(last, job);
    if (line && isDone(job.change, line)) {
      return { licence, change, outcome: doubt ? 'modified' : 'already', before, after, reasons };
    }
    const now = line ? line.value : '';
    const gone: Reason = { code: 'changed-meanwhile', option: job.change.option, value: now };
    return { licence, change, outcome: 'to-check', before, after: now, reasons: [gone] };
  }
  if (doubt && outcome === 'failed') {
    // Pressed before an interruption, and its line can no longer be read.
    const own = earlier.filter((one) => one.change === change);
    const unsure = unsureOf(job.change, own);
    const all: Reason[] = [{ code: 'not-read-back' }, ...reasons, ...unsure];
    return { licence, change, outcome: 'to-check', before, reasons: all };
  }
  return { licence, change, outcome, before, after, reasons };
}

function ofPressed(job: Job, { licence, last, earlier }: Account): Result {
  const { index: change, verdict, objections } = job;
  const before = ownDoubt(earlier, change)?.before ?? verdict.before;
  if ('code' in last) {
    const reasons: Reason[] = [...objections, { code: 'not-read-back' }, last];
    return { licence, change, outcome: 'to-check', before, reasons };
  }
  const line = lineIn(last, job);
  if (!line) {
    const reasons: Reason[] = [...objections, { code: 'not-read-back' }];
    return { licence, change, outcome: 'to-check', before, reasons };
  }
  const after = line.value;
  if (isDone(job.change, line)) {
    return { licence, change, outcome: 'modified', before, after, reasons: [] };
  }
  if (stateOf(line).kind === 'unclear') {
    const unclear: Reason = { code: 'read-back-unclear', option: line.label, value: after };
    return {
      licence,
      change,
      outcome: 'to-check',
      before,
      after,
      reasons: [...objections, unclear],
    };
  }
  // An x that was shown to be done, and is not, may be done yet: whatever has kept the + from being pressed.
  const isOver =
    job.refused && !(job.hasSeenGone && isSameState(stateOfValue(before), stateOf(line)));
  const outcome = isOver ? 'failed' : 'to-check';
  const reasons: Reason[] = isOver ? objections : [...objections, { code: 'not-shown' }];
  return { licence, change, outcome, before, after, reasons };
}

/** Options that nobody asked to change and that show another state than at first. */
function alsoChanged(jobs: readonly Job[], { first, last }: Account): Reason[] {
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
