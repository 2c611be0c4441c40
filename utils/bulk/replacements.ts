import { isReplacement, type Job, lineIn } from './job';
import type { Result } from './journal';
import { lostIn } from './lost-numbers';
import type { Reading } from './reading';
import type { Reason } from './reason';
import type { RunState } from './run-state';
import { haveSameState, numberIn } from './shown-value';
import { isDone } from './verdict';

/**
 * What a run knows of replacements on this portal.
 * - `untried`: none was begun, or its x had no effect
 * - `pending`: one has taken a number and is not read back as whole, or never will be
 * - `proven`: one was read back as whole
 */
export interface Replacements {
  state: 'untried' | 'pending' | 'proven';
}

/** What a run knows of replacements by its results: where an interrupted run goes on. */
export function replacementsOf({ plan, results }: RunState): Replacements['state'] {
  const ofReplacements = [...results.values()].flat().filter(({ change, before }) => {
    return plan.changes[change]?.action === 'replace' && numberIn(before) !== undefined;
  });
  if (ofReplacements.some(({ outcome }) => outcome === 'modified')) return 'proven';
  return ofReplacements.some(isUnfinished) ? 'pending' : 'untried';
}

/**
 * Whether a job may begin. A replacement may where its old value is a number that could be given back, and
 * where no other replacement of the run is pending. Where it may not, the job's verdict then says why.
 */
export function mayBegin(job: Job, { state }: Replacements): boolean {
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
 * Notes how a replacement stands whose x was pressed, before the user's next change is made.
 *
 * @param read reads the detail, opened again
 */
export async function noteRemoval(
  job: Job,
  replacements: Replacements,
  read: () => Promise<Reading>,
): Promise<void> {
  if (!isReplacement(job) || !job.hasRemoved || replacements.state === 'proven') return;
  // Should the reading fail, it stays pending.
  replacements.state = 'pending';
  const line = lineIn(await read(), job);
  if (line && isDone(job.change, line)) replacements.state = 'proven';
  // The x had no effect: nothing was taken.
  else if (line && haveSameState(line.value, job.verdict.before)) replacements.state = 'untried';
}

/** Notes what came of a user's replacements, also of those that an earlier page had begun. */
export function noteResults(
  jobs: readonly Job[],
  results: readonly Result[],
  replacements: Replacements,
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

/** Whether a replacement took a number, or may have, and the new number is not known to be there. */
function isUnfinished(result: Result): boolean {
  const isPutBack = result.reasons.some(({ code }) => code === 'old-value-put-back');
  return result.outcome === 'to-check' || isPutBack || lostIn([result], () => '').length > 0;
}
