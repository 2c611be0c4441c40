import type { Change } from './change';
import { DetailSession } from './detail-session';
import type { RunOptions } from './engine';
import type { Result, RunEvent } from './journal';
import type { Task } from './plan';
import { isAbsent, isSet, lineOf, type Reading, sameState } from './reading';
import { problemOfUser, type Reason } from './reason';
import { isDone, judgeOneOf, type Step, type Verdict, type Witness } from './verdict';

type Intent = Extract<RunEvent, { kind: 'intent' }>;
type Context = Pick<RunOptions, 'plan' | 'readBack' | 'driver' | 'journal' | 'signal' | 'rest'> & {
  witness?: Witness;
};

/** How often more a button is pressed that a busy portal refused to heed, each after a fresh reading. */
const MORE_PRESSES = 2;

/** One change for the user in hand, and what has come of it so far. */
interface Job {
  index: number;
  change: Change;
  verdict: Verdict;
  pressed: boolean;
  /** What the portal, or we, said against it. */
  objections: Reason[];
  /** Whether an objection means that nothing happened; else the change stays to be checked. */
  refused: boolean;
}

/**
 * Does one user: open, read, decide, press with the intent stored before, read back.
 *
 * @param intents presses of this user that were announced earlier without a result; what is announced
 *   here is added to it, so that it still holds the doubt if this throws
 * @returns one result per change of the task
 * @throws Halt when no user can be done: the session expired, the page was left, the journal failed
 */
export async function runTask(task: Task, intents: Intent[], context: Context): Promise<Result[]> {
  const { licence } = task.user;
  const session = new DetailSession(licence, context);
  const earlier = [...intents];
  try {
    const reading = await firstReading(task, earlier, session, context);
    const jobs = task.changes.map((index) => startJob(index, reading, context));
    for (const job of jobs) {
      if (job.verdict.kind === 'to-do') await carryOut(job, licence, intents, session, context);
    }
    const results = await readBack(jobs, licence, earlier, reading, session, context);
    await restoreLostValues(jobs, results, intents, session, context);
    await closeQuietly(session, results);
    return results;
  } catch (error) {
    const { reason } = problemOfUser(error);
    await closeQuietly(session, []);
    // By all that was announced, now or earlier: a change pressed before this may have been made.
    return task.changes.map((change) => unread(licence, change, intents, reason));
  }
}

/** Opens and reads; where an earlier press is in doubt and not seen done, only after the quarantine. */
async function firstReading(
  task: Task,
  earlier: readonly Intent[],
  session: DetailSession,
  { plan, rest, signal }: Context,
): Promise<Reading> {
  const reading = await session.fresh();
  const doubtful = task.changes.some((index) => {
    const change = plan.changes[index];
    if (!change || !earlier.some((intent) => intent.change === index)) return false;
    return !isDone(change, shownValue(reading, change.option) ?? '');
  });
  if (!doubtful) return reading;
  await session.close();
  await rest('doubt', signal);
  return session.fresh();
}

function startJob(index: number, reading: Reading, { plan, witness }: Context): Job {
  const change = plan.changes[index];
  if (!change) throw new Error(`The plan has no change ${index}`);
  const verdict = judgeOneOf(change, reading, witness);
  return { index, change, verdict, pressed: false, objections: [], refused: false };
}

async function carryOut(
  job: Job,
  licence: string,
  intents: Intent[],
  session: DetailSession,
  context: Context,
): Promise<void> {
  const { steps } = job.verdict;
  for (const [place, step] of steps.entries()) {
    const shown = await pressPatiently(job, step, licence, intents, session, context);
    if (shown || place === steps.length - 1) continue;
    // The first half of a replacement gave no sign: only a fresh reading may allow the second.
    const value = shownValue(await session.fresh(), job.change.option);
    if (value === undefined || !isAbsent(value)) return;
    job.objections = [];
    job.refused = false;
  }
}

/**
 * Presses, and once and twice more what the portal was too busy for. Its refusal may come too soon: the
 * time is waited out in which it could still do what it was asked, before it is read again, and only a
 * reading that shows nothing done allows another press.
 *
 * @returns whether the portal showed the new state
 */
async function pressPatiently(
  job: Job,
  step: Step,
  licence: string,
  intents: Intent[],
  session: DetailSession,
  context: Context,
): Promise<boolean> {
  for (let more = MORE_PRESSES; ; more--) {
    if (await pressStep(job, step, licence, intents, session, context)) return true;
    if (!job.objections.some(({ code }) => code === 'portal-busy')) return false;
    await session.close();
    await context.rest('doubt', context.signal);
    if (more === 0) return false;
    const now = await session.fresh();
    const [next] = judgeOneOf(job.change, now, context.witness).steps;
    if (next?.press !== step.press) return false;
    job.objections = [];
    job.refused = false;
  }
}

/** @returns whether the portal showed the new state */
async function pressStep(
  job: Job,
  step: Step,
  licence: string,
  intents: Intent[],
  session: DetailSession,
  { journal, signal }: Context,
): Promise<boolean> {
  const { option } = job.change;
  const detail = await session.open();
  const { before } = job.verdict;
  const intent: Intent = { kind: 'intent', licence, change: job.index, press: step.press, before };
  const announced = journal.append(intent);
  // The detail is made ready for the press meanwhile, which may fail first.
  announced.catch(() => {});
  intents.push(intent);
  job.pressed = true;
  const press = { option, button: step.press, ...(step.value && { value: step.value }) };
  const result = await detail.press(press, announced, signal);
  await announced;
  if (result.kind === 'shown') return true;
  if (result.reason) job.objections.push(result.reason);
  job.refused = result.kind === 'refused' || result.kind === 'not-pressed';
  return false;
}

async function readBack(
  jobs: readonly Job[],
  licence: string,
  earlier: readonly Intent[],
  first: Reading,
  session: DetailSession,
  { readBack: how }: Context,
): Promise<Result[]> {
  let last: Reading | Reason = first;
  if (jobs.some((job) => job.pressed)) {
    try {
      last = how === 'reopened' ? await session.fresh() : (await session.open()).read();
    } catch (error) {
      last = problemOfUser(error).reason;
    }
  }
  return jobs.map((job) => resultOf(job, licence, earlier, last));
}

function resultOf(
  job: Job,
  licence: string,
  earlier: readonly Intent[],
  last: Reading | Reason,
): Result {
  const { index: change, verdict } = job;
  const doubt = earlier.find((intent) => intent.change === change);
  const before = doubt?.before ?? verdict.before;
  if (!job.pressed) {
    const outcome = verdict.kind === 'to-do' ? 'failed' : verdict.kind;
    const settled = outcome === 'already' && doubt ? 'modified' : outcome;
    const { after, reasons } = verdict;
    if (doubt && outcome === 'failed') {
      // Pressed before an interruption, and its line can no longer be read.
      const unsure: Reason[] = [{ code: 'not-read-back' }, ...reasons];
      return { licence, change, outcome: 'to-check', before, reasons: unsure };
    }
    return { licence, change, outcome: settled, before, after, reasons };
  }
  if ('code' in last) {
    const reasons: Reason[] = [...job.objections, { code: 'not-read-back' }, last];
    return { licence, change, outcome: 'to-check', before, reasons };
  }
  const after = shownValue(last, job.change.option);
  if (after !== undefined && isDone(job.change, after)) {
    return { licence, change, outcome: 'modified', before, after, reasons: [] };
  }
  const outcome = job.refused && after !== undefined ? 'failed' : 'to-check';
  const reasons: Reason[] = job.refused
    ? job.objections
    : [...job.objections, { code: 'not-shown' }];
  return { licence, change, outcome, before, ...(after !== undefined && { after }), reasons };
}

/**
 * A replacement whose old number is gone and whose new one did not come: the user must not stay
 * without a number, so the old one is given back, once, and read back like any change.
 */
async function restoreLostValues(
  jobs: readonly Job[],
  results: Result[],
  intents: Intent[],
  session: DetailSession,
  context: Context,
): Promise<void> {
  for (const [place, job] of jobs.entries()) {
    const result = results[place];
    if (!result || job.change.action !== 'replace' || result.after === undefined) continue;
    if (result.outcome === 'modified' || !isSet(result.before) || !isAbsent(result.after)) continue;
    const value = result.before;
    try {
      const undo: Job = { ...job, objections: [], refused: false };
      const step: Step = { press: 'add', value };
      await pressStep(undo, step, result.licence, intents, session, context);
      result.after = shownValue(await session.fresh(), job.change.option) ?? result.after;
    } catch (error) {
      result.reasons.push(problemOfUser(error).reason);
    }
    const back = sameState(result.after, value);
    // A number is lost: a person must look, even where the portal shows no button any more.
    if (!back && result.outcome === 'unavailable') result.outcome = 'failed';
    result.reasons.push({ code: back ? 'old-value-put-back' : 'old-value-lost', value });
  }
}

function unread(
  licence: string,
  change: number,
  intents: readonly Intent[],
  reason: Reason,
): Result {
  const doubt = intents.find((intent) => intent.change === change);
  if (!doubt) return { licence, change, outcome: 'failed', before: '', reasons: [reason] };
  const reasons: Reason[] = [{ code: 'not-read-back' }, reason];
  return { licence, change, outcome: 'to-check', before: doubt.before, reasons };
}

function shownValue(reading: Reading, option: string): string | undefined {
  const line = lineOf(reading, option);
  return typeof line === 'object' ? line.value : undefined;
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
