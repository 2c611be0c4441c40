import type { Change } from './change';
import type { Doubt } from './doubts';
import { isReplacement, type Job } from './job';
import type { Result } from './journal';
import { numberIn, stateOf, stateOfValue } from './option-state';
import { type Hand, lineIn, pressOnce } from './press-step';
import { problemOfUser } from './problem';
import type { Reason } from './reason';
import { isDone, type Step } from './verdict';

/** How often an old number is given back, each time in a detail opened anew. */
const MOST_TRIES = 2;

/** A number that a user had and that a run took from him without being able to give it back. */
export interface LostNumber {
  licence: string;
  option: string;
  value: string;
}

/** What is known of replacements in a run: none tried, one under way or failed, one read back as whole. */
export interface Replacements {
  state: 'untried' | 'pending' | 'proven';
}

/**
 * Whether a replacement may be begun: what could be given back must be known, and no other one of the run
 * may have taken a number without having given the new one. Else the job says why not.
 */
export function mayReplace(job: Job, { state }: Replacements): boolean {
  if (!isReplacement(job)) return true;
  const { before } = job.verdict;
  if (numberIn(before) === undefined) {
    refuse(job, 'unavailable', { code: 'old-value-unknown', value: before });
    return false;
  }
  if (state === 'pending') refuse(job, 'failed', { code: 'replacement-untried' });
  return state !== 'pending';
}

function refuse(job: Job, kind: 'unavailable' | 'failed', reason: Reason): void {
  job.verdict = { ...job.verdict, kind, after: job.verdict.before, reasons: [reason] };
}

/**
 * Gives the old number back where a replacement took it and the new one did not come: the user must not
 * stay without a number. What may still be carried out is waited for first, and each try is made in a
 * detail opened anew. The result says what came of it.
 */
export async function giveBack(job: Job, result: Result, hand: Hand): Promise<void> {
  const value = numberIn(result.before);
  if (!job.hasRemoved || value === undefined || result.outcome === 'modified') return;
  const isThere = result.after !== undefined && numberIn(result.after) !== undefined;
  if (isThere) return;
  let end: 'given' | 'back' | 'neither' = 'neither';
  try {
    end = await tryToGiveBack(job, value, result, hand);
  } catch (error) {
    result.reasons.push(problemOfUser(error).reason);
    result.after = undefined;
  }
  if (end === 'given') {
    // The new number has come after all, later than it was read back.
    Object.assign(result, { outcome: 'modified', reasons: [] });
    return;
  }
  const isBack = end === 'back';
  if (result.after === undefined) result.outcome = 'to-check';
  // A number is lost: a person must look, even where the portal shows no button any more.
  else if (!isBack && result.outcome === 'unavailable') result.outcome = 'failed';
  if (isBack) result.reasons.push({ code: 'old-value-put-back', value });
  else if (result.after === undefined || stateOfValue(result.after).kind === 'unclear') {
    result.reasons.push({ code: 'old-value-unsure', value });
  } else if (numberIn(result.after) === undefined) {
    result.reasons.push({ code: 'old-value-lost', value });
  }
}

/** @returns whether the new number is there after all, or the old one again */
async function tryToGiveBack(
  job: Job,
  value: string,
  result: Result,
  hand: Hand,
): Promise<'given' | 'back' | 'neither'> {
  const { option } = job.change;
  const back: Job = { ...job, change: { option, action: 'add', value } };
  const step: Step = { press: 'add', value };
  // A + in doubt may still come true; beside the old number the user would have either, or two.
  let isSettled = job.refused;
  for (let tries = 0; ; tries++) {
    if (!isSettled) await waitOutQuarantine(back, hand);
    const line = lineIn(await hand.session.fresh(), back);
    result.after = line?.value;
    if (!line) return 'neither';
    if (isDone(job.change, line)) return 'given';
    if (isDone(back.change, line)) return 'back';
    if (stateOf(line).kind !== 'no' || tries === MOST_TRIES) return 'neither';
    back.line = line;
    const { kind } = await pressOnce(back, step, hand);
    isSettled = kind === 'not-pressed';
  }
}

async function waitOutQuarantine(job: Job, { session, context }: Hand): Promise<void> {
  await session.close();
  await context.wait('quarantine', context.signal, job.pressedAt);
}

/**
 * What a person is told of a replacement whose end nobody has read: its x may have taken a number.
 *
 * @param presses what was announced for this change and has no known effect
 */
export function unsureOf(
  change: Change | undefined,
  presses: readonly Pick<Doubt, 'press' | 'before'>[],
): Reason[] {
  const removal = presses.find(({ press }) => press === 'remove');
  const value = removal && numberIn(removal.before);
  const isTaken = change?.action === 'replace' && value !== undefined;
  return isTaken ? [{ code: 'old-value-unsure', value }] : [];
}

/** Whether a replacement has taken a number, or may have, without having given the new one. */
export function isUnfinished({ outcome, reasons }: Result): boolean {
  return (
    outcome === 'to-check' ||
    reasons.some(({ code }) => code.startsWith('old-value-put') || LOST.includes(code))
  );
}

const LOST: readonly Reason['code'][] = ['old-value-lost', 'old-value-unsure'];

/** The numbers that results say are lost. */
export function lostIn(
  results: readonly Result[],
  optionOf: (change: number) => string,
): LostNumber[] {
  return results.flatMap(({ licence, change, reasons }) => {
    return reasons.flatMap((reason) => {
      if (!LOST.includes(reason.code) || !('value' in reason)) return [];
      return [{ licence, option: optionOf(change), value: reason.value }];
    });
  });
}
