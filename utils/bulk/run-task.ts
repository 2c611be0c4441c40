import { DetailSession } from './detail-session';
import { type Doubt, ownDoubt, unsettled } from './doubts';
import { isReplacement, type Job, type TaskContext } from './job';
import type { Result } from './journal';
import { numberIn, stateOf } from './option-state';
import type { Task } from './plan';
import { carryOut, type Hand, lineIn } from './press-step';
import { problemOfUser } from './problem';
import { type Account, resultsOf } from './read-back';
import { lineOf, type Reading, sameState } from './reading';
import type { Reason } from './reason';
import { giveBack, isUnfinished, mayReplace, unsureOf } from './replacement';
import { isDone, judgeOneOf } from './verdict';

/**
 * Does one user: open, read, decide, press with the intent stored before, read back.
 *
 * @param doubts presses on his options whose effect is not known; what is announced here is added to it,
 *   so that it still holds the doubt if this throws
 * @returns one result per change of the task
 * @throws Halt when no user can be done: the session expired, the page was left, the journal failed
 */
export async function runTask(
  task: Task,
  doubts: Doubt[],
  context: TaskContext,
): Promise<Result[]> {
  const { licence } = task.user;
  const session = new DetailSession(licence, context, doubts.length > 0);
  const hand: Hand = { licence, session, doubts, context };
  const earlier = [...doubts];
  try {
    const first = await firstReading(task, hand);
    const jobs = task.changes.map((index) => startJob(index, first, hand));
    await pressAll(jobs, hand);
    const last = await lastReading(jobs, first, hand);
    const results = resultsOf(jobs, { licence, first, last, earlier } satisfies Account);
    for (const [place, job] of jobs.entries()) {
      const result = results[place];
      if (result) await giveBack(job, result, hand);
    }
    noteReplacements(jobs, results, context);
    await closeQuietly(session, results);
    return results;
  } catch (error) {
    const { reason } = problemOfUser(error);
    await closeQuietly(session, []);
    // By all that was announced, now or earlier: a change pressed before this may have been made.
    return task.changes.map((change) => unread(change, { hand, reason }));
  }
}

/** Opens and reads; where an earlier press is in doubt and not seen done, only once it has had its time. */
async function firstReading(task: Task, { session, doubts, context }: Hand): Promise<Reading> {
  const reading = await session.fresh();
  const open = task.changes.flatMap((index) => {
    const change = context.plan.changes[index];
    return change ? unsettled(doubts, { index, change }, reading) : [];
  });
  if (open.length === 0) return reading;
  await session.close();
  const latest = Math.max(...open.map(({ since }) => since));
  await context.wait('quarantine', context.signal, latest);
  return session.fresh();
}

function startJob(index: number, reading: Reading, { doubts, context }: Hand): Job {
  const wanted = context.plan.changes[index];
  if (!wanted) throw new Error(`The plan has no change ${index}`);
  const own = doubts.filter((doubt) => doubt.change === index);
  const removed = own.find(({ press, before }) => press === 'remove' && numberIn(before));
  const line = lineOf(reading, wanted.option);
  const isEmpty = typeof line === 'object' && stateOf(line).kind === 'no';
  // What a replacement of ours has begun is no change that somebody else has made since.
  const isBegun = removed !== undefined && wanted.action === 'replace';
  const isOurs = removed && isEmpty && sameState(removed.before, wanted.expect ?? '');
  const { expect: _, ...asBegun } = wanted;
  const change = isOurs ? asBegun : wanted;
  return {
    index,
    change,
    verdict: judgeOneOf(change, reading, context.witness),
    line: typeof line === 'object' ? line : undefined,
    pressed: false,
    hasRemoved: isBegun && isEmpty,
    isBegun,
    pressedAt: removed?.since ?? performance.now(),
    objections: [],
    hasSeenGone: false,
    refused: false,
  };
}

/** Makes what is to be done, one change after the other, up to the first that fails in an unforeseen way. */
async function pressAll(jobs: readonly Job[], hand: Hand): Promise<void> {
  const { replacements } = hand.context;
  for (const job of jobs) {
    if (job.verdict.kind !== 'to-do' || !mayReplace(job, replacements)) continue;
    try {
      await carryOut(job, hand);
      if (isReplacement(job) && job.hasRemoved && replacements.state !== 'proven') {
        replacements.state = 'pending';
        const line = lineIn(await hand.session.fresh(), job);
        if (line && isDone(job.change, line)) replacements.state = 'proven';
        // An x that the portal did not heed has taken nothing.
        else if (line && sameState(line.value, job.verdict.before)) replacements.state = 'untried';
      }
    } catch (error) {
      job.objections = [...job.objections, problemOfUser(error).reason];
      job.refused = !job.pressed;
      return;
    }
  }
}

/** What the detail shows in the end: opened anew, unless the person wants it quicker. */
async function lastReading(
  jobs: readonly Job[],
  first: Reading,
  { session, context }: Hand,
): Promise<Reading | Reason> {
  if (!jobs.some((job) => job.pressed || job.hasRemoved)) return first;
  try {
    const isAnew = context.readBack === 'reopened';
    return isAnew ? await session.fresh() : (await session.open()).read();
  } catch (error) {
    return problemOfUser(error).reason;
  }
}

/** A whole replacement that was read back is the proof for the next; one that was not ends them. */
function noteReplacements(
  jobs: readonly Job[],
  results: readonly Result[],
  { replacements }: TaskContext,
): void {
  for (const [place, job] of jobs.entries()) {
    if (!(job.hasRemoved || job.isBegun) || job.change.action !== 'replace') continue;
    const result = results[place];
    if (result?.outcome === 'modified') replacements.state = 'proven';
    else if (replacements.state !== 'proven' && result && isUnfinished(result)) {
      replacements.state = 'pending';
    }
  }
}

/** A change of a user who could not be read to the end: a number that was taken from him may be lost. */
function unread(change: number, { hand, reason }: { hand: Hand; reason: Reason }): Result {
  const { licence, doubts, context } = hand;
  const doubt = ownDoubt(doubts, change);
  if (!doubt) return { licence, change, outcome: 'failed', before: '', reasons: [reason] };
  const { before } = doubt;
  const own = doubts.filter((one) => one.change === change);
  const unsure = unsureOf(context.plan.changes[change], own);
  const reasons: Reason[] = [{ code: 'not-read-back' }, reason, ...unsure];
  return { licence, change, outcome: 'to-check', before, reasons };
}

/** Closing is no part of the result, but a person should know that something stayed open. */
async function closeQuietly(session: DetailSession, results: Result[]): Promise<void> {
  try {
    await session.close();
  } catch (error) {
    const { reason } = problemOfUser(error);
    for (const result of results) result.reasons.push(reason);
  }
}
