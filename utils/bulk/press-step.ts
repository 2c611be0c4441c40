import type { DetailSession } from './detail-session';
import type { Doubt } from './doubts';
import type { PressResult } from './driver';
import type { Job, TaskContext } from './job';
import type { RunEvent } from './journal';
import { lineOf, type OptionLine, type Reading } from './reading';
import type { Reason } from './reason';
import { isDone, judgeOneOf, type Step } from './verdict';

type Intent = Extract<RunEvent, { kind: 'intent' }>;

/** How often more a button is pressed that a busy portal refused to heed, each after a fresh reading. */
const MORE_PRESSES = 2;

/** One user's detail while his changes are made: where it is opened, and what is in doubt. */
export interface Hand {
  licence: string;
  session: DetailSession;
  /** Presses without a known effect; what is announced now is added to it. */
  doubts: Doubt[];
  context: TaskContext;
}

/**
 * Makes the presses of a job, as long as each shows its effect.
 *
 * @returns whether the last one showed it
 */
export async function carryOut(job: Job, hand: Hand): Promise<boolean> {
  const { steps } = job.verdict;
  for (const [place, step] of steps.entries()) {
    const isLast = place === steps.length - 1;
    const isShown = await pressPatiently(job, step, hand);
    if (isLast) return isShown;
    if (!(await mayGoOn(job, isShown, hand))) return false;
    job.hasSeenGone = true;
    job.objections = [];
    job.refused = false;
  }
  return false;
}

/** Whether the old number is seen to be gone, so that the new one may be given. */
async function mayGoOn(job: Job, isShown: boolean, hand: Hand): Promise<boolean> {
  if (!job.pressed) return false;
  const { session } = hand;
  const inPlace = isShown ? lineIn((await session.open()).read(), job) : undefined;
  // Where the first half gave no sign, only a fresh reading may allow the second; and a portal may draw
  // the + later than the value.
  const line = inPlace?.button === 'add' ? inPlace : lineIn(await session.fresh(), job);
  if (!line || !isDone({ ...job.change, action: 'remove' }, line)) return false;
  job.line = line;
  return true;
}

/**
 * Presses, and once and twice more what the portal was too busy for. Its refusal may come too soon: the
 * time is waited out in which it could still do what it was asked, before it is read again, and only a
 * reading that shows nothing done allows another press. A line that has changed before the press is read
 * and judged once more.
 *
 * @returns whether the portal showed the new state
 */
export async function pressPatiently(job: Job, step: Step, hand: Hand): Promise<boolean> {
  let hasReread = false;
  for (let more = MORE_PRESSES; ; ) {
    const result = await pressOnce(job, step, hand);
    if (result.kind === 'shown') return true;
    const reason = 'reason' in result ? result.reason : undefined;
    if (result.kind === 'not-pressed' && reason?.code === 'line-changed' && !hasReread) {
      hasReread = true;
    } else {
      if (reason?.code !== 'portal-busy') return false;
      await hand.session.close();
      await hand.context.wait('quarantine', hand.context.signal, job.pressedAt);
      if (more-- === 0) return false;
    }
    if (!(await isStillToDo(job, step, hand))) return false;
    job.objections = [];
    job.refused = false;
  }
}

/** Reads the detail anew, and judges it: whether the same press is what is to be done. */
async function isStillToDo(job: Job, step: Step, { session, context }: Hand): Promise<boolean> {
  const reading = await session.fresh();
  const change = job.hasRemoved ? { ...job.change, action: 'add' as const } : job.change;
  const [next] = judgeOneOf(change, reading, context.witness).steps;
  job.line = lineIn(reading, job);
  return next?.press === step.press;
}

/** Announces one press, makes it, and takes in what came of it. */
export async function pressOnce(job: Job, step: Step, hand: Hand): Promise<PressResult> {
  const { licence, session, doubts, context } = hand;
  const { journal, signal, questions } = context;
  const { option } = job.change;
  const detail = await session.open();
  const { before } = job.verdict;
  const intent: Intent = { kind: 'intent', licence, change: job.index, press: step.press, before };
  const announced = journal.append(intent);
  // The detail is made ready for the press meanwhile, which may fail first.
  announced.catch(() => {});
  const doubt: Doubt = {
    option,
    press: step.press,
    before,
    since: performance.now(),
    change: job.index,
  };
  doubts.push(doubt);
  const judged = job.line ?? { label: option, value: before, button: step.press };
  const press = { option, button: step.press, ...(step.value && { value: step.value }) };
  const wish = { ...press, judged, allowed: questions.allowed };
  let result: PressResult;
  try {
    result = await detail.press(wish, announced, signal);
    await announced;
  } catch (error) {
    // Nobody can say how far it came, nor when it was made.
    doubt.since = performance.now();
    notePressed(job, step, doubt);
    throw error;
  }
  await settle(job, step, { result, doubt }, hand);
  return result;
}

/**
 * Takes in what came of a press. What can have had no effect is taken back from the journal: nothing was
 * pressed, or the question that came up was taken back.
 */
async function settle(
  job: Job,
  step: Step,
  { result, doubt }: { result: PressResult; doubt: Doubt },
  { licence, doubts, context }: Hand,
): Promise<void> {
  const isPressed = result.kind !== 'not-pressed';
  const hasEffect = isPressed && !(result.kind === 'refused' && isQuestion(result.reason));
  // The portal may only now have got to work on it.
  doubt.since = performance.now();
  if (hasEffect) notePressed(job, step, doubt);
  else {
    job.pressed ||= isPressed;
    doubts.splice(doubts.indexOf(doubt), 1);
    await context.journal.append({ kind: 'retracted', licence, change: job.index });
  }
  if (result.kind === 'shown') return;
  if (result.reason) job.objections = [...job.objections, result.reason];
  job.refused = result.kind === 'refused' || result.kind === 'not-pressed';
}

function notePressed(job: Job, { press }: Step, { since }: Doubt): void {
  job.pressed = true;
  job.pressedAt = since;
  if (press === 'remove' && job.change.action === 'replace') job.hasRemoved = true;
}

function isQuestion({ code }: Reason): boolean {
  return code === 'question-unknown' || code === 'question-ticked';
}

/** The one line of a job's option. */
export function lineIn(reading: Reading, { change }: Job): OptionLine | undefined {
  const line = lineOf(reading, change.option);
  return typeof line === 'object' ? line : undefined;
}
