import type { Driver } from '../driver';
import type { Plan } from '../plan';
import { problemOfUser } from '../problem';
import { DetailSession } from '../run/detail-session';
import type { RunControl } from '../run/run-control';
import type { Wait } from '../run/run-options';
import { type EarlierReadings, judgeOneOf } from '../verdict';
import { withOtherAnswer } from './if-none';
import { isNone, type PreviewLine } from './preview-line';

/** What a preview needs. */
export interface PreviewOptions {
  plan: Plan;
  driver: Driver;
  control: RunControl;
  signal: AbortSignal;
  wait: Wait;
  /** What this page has read before, if anything. */
  earlierReadings?: EarlierReadings | undefined;
  /** Called once for each user, with one line per change. */
  onUser: (lines: PreviewLine[]) => void;
}

/**
 * Reads each user's detail and says what the plan would do. Presses no + or x.
 *
 * @returns whether all users were read; `false` where a person has stopped it
 * @throws Halt when no user can be read
 */
export async function preview(options: PreviewOptions): Promise<boolean> {
  const { plan, control, signal, onUser } = options;
  const { earlierReadings = { seenButtons: false } } = options;
  for (const task of plan.tasks) {
    signal.throwIfAborted();
    if (control.wish === 'pause') await control.whilePaused(signal);
    if (control.wish === 'stop') return false;
    onUser(await previewTask(task, options, earlierReadings));
  }
  return true;
}

async function previewTask(
  { user: { licence }, changes }: Plan['tasks'][number],
  options: PreviewOptions,
  earlierReadings: EarlierReadings,
): Promise<PreviewLine[]> {
  const session = new DetailSession(licence, options);
  try {
    const reading = await session.fresh();
    await session.close();
    return changes.flatMap((change) => {
      const wanted = options.plan.changes[change];
      if (!wanted) return [];
      const { kind, before, after, reasons } = judgeOneOf(wanted, reading, earlierReadings);
      const line = { licence, change, kind, before, after, reasons };
      if (wanted.action !== 'replace' || !isNone(line)) return line;
      const other = judgeOneOf(withOtherAnswer(wanted), reading, earlierReadings);
      const otherwise = { kind: other.kind, after: other.after, reasons: other.reasons };
      return { ...line, otherwise };
    });
  } catch (error) {
    const reasons = [problemOfUser(error).reason];
    await session.close().catch(() => {
      // The reason that is told is why this user could not be read.
    });
    return changes.map((change): PreviewLine => {
      return { licence, change, kind: 'failed', before: '', after: '', reasons };
    });
  }
}
