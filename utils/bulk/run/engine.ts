import type { Journal, Result, ShownNumber } from '../journal';
import { type LostNumber, lostIn } from '../numbers/lost-numbers';
import { Halt, JournalFailure } from '../problem';
import { AllowedQuestions, sentenceOf } from '../questions';
import type { Reason } from '../reason';
import { Guard } from './guard';
import { PutAside, type Turn, Turns } from './put-aside';
import type { RunOptions } from './run-options';
import type { UserContext } from './user-context';
import { UserRun } from './user-run';

/**
 * Carries out a plan, one user after the other, and writes what it does into the journal. A user who would have to be waited
 * for is put aside, and comes again after the others.
 *
 * What stops a run:
 * - It ends when every user has an outcome, when a person stops it, and at the first lost number: `run` resolves.
 * - It pauses, and waits for a person, when a person asks for it, when the guard does (`guard.ts`), and at a `Halt`: the
 *   session expired, or the page shows something else.
 * - It breaks off when `signal` aborts, as the page goes, and when the journal cannot be written: `run` rejects, nothing
 *   more is pressed, and the run can be resumed from its journal.
 */
export async function run(options: RunOptions): Promise<void> {
  const { control, journal, plan } = options;
  const questions = new AllowedQuestions(options.allowed ?? []);
  const context: UserContext = {
    ...options,
    questions,
    earlierReadings: options.earlierReadings ?? { seenButtons: false },
    replacements: { state: options.replacements ?? 'untried' },
    mayPutAside: false,
    circular: new Set(),
  };
  const [lostBefore] = options.lost ?? [];
  // The page went away before it could write the end of the run: resuming the run only writes that.
  if (lostBefore) return stopFor(lostBefore, journal);
  const guard = new Guard(options.isProven === true);
  const turns = new Turns(options, guard);
  let lastWrite = Promise.resolve();
  for (const turn of turns.all()) {
    const came = await takeTurn(turn, turns, context, options);
    if (came === 'stopped') return journal.append({ kind: 'stopped' });
    if (came === 'put-aside') {
      turns.putAside(turn);
      continue;
    }
    turns.passed();
    const { results, shown } = came;
    // Not awaited: the next user's detail loads meanwhile. Their first intent is awaited, and is stored
    // after this outcome.
    const { licence } = turn.task.user;
    const part = turn.isPart && { isPart: true };
    const told = shown.length > 0 && { shown };
    lastWrite = journal.append({ kind: 'outcome', licence, results, ...part, ...told });
    lastWrite.catch(() => {});
    const [lost] = lostIn(results, (change) => plan.changes[change]?.option ?? '');
    if (lost) {
      await lastWrite;
      return stopFor(lost, journal);
    }
    const reason = guard.judge(results);
    if (!reason || control.isUnguarded || turns.isLast(turn)) continue;
    await lastWrite;
    await pauseFor(reason, options, questions);
    guard.reset();
  }
  await lastWrite;
  await journal.append({ kind: 'finished' });
}

/** What came of a user's turn: the results, and the numbers that other options of theirs showed. */
interface TurnTaken {
  results: Result[];
  shown: ShownNumber[];
}

/**
 * Carries out what a turn is for. Where the run pauses meanwhile, it begins again once a person resumes it: what was
 * pressed before is settled by reading.
 */
async function takeTurn(
  turn: Turn,
  turns: Turns,
  context: UserContext,
  options: RunOptions,
): Promise<TurnTaken | 'put-aside' | 'stopped'> {
  const { control, signal } = options;
  const { task, doubts, circular } = turn;
  for (;;) {
    signal.throwIfAborted();
    if (control.wish === 'pause') await pause(options, context.questions);
    if (control.wish === 'stop') return 'stopped';
    try {
      const mayPutAside = turns.mayPutAside(turn);
      const user = new UserRun(task, doubts, { ...context, mayPutAside, circular });
      const results = await user.run();
      return { results, shown: user.shown };
    } catch (error) {
      if (error instanceof PutAside) return 'put-aside';
      if (!(error instanceof Halt) || error instanceof JournalFailure) throw error;
      await pauseFor(error.reason, options, context.questions);
    }
  }
}

/** Ends the run at the first number that it has lost. */
function stopFor(lost: LostNumber, journal: Journal): Promise<void> {
  return journal.append({ kind: 'stopped', reason: { code: 'number-lost', ...lost } });
}

/** Pauses the run by itself, and tells a person why. */
function pauseFor(reason: Reason, options: RunOptions, questions: AllowedQuestions): Promise<void> {
  options.control.ask('pause');
  return pause(options, questions, reason);
}

async function pause(
  { control, journal, signal }: RunOptions,
  questions: AllowedQuestions,
  reason?: Reason,
): Promise<void> {
  await journal.append({ kind: 'paused', ...(reason && { reason }) });
  await control.whilePaused(signal);
  const { wish, isUnguarded } = control;
  if (wish !== 'go') return;
  const allows = control.takeAllowance() ? sentenceOf(reason) : '';
  if (allows) questions.allow(allows);
  await journal.append({
    kind: 'resumed',
    ...(isUnguarded && { isUnguarded }),
    ...(allows && { allows }),
  });
}
