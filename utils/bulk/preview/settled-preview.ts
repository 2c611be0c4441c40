import type { Plan } from '../plan';
import type { Reason } from '../reason';
import { visitsOf } from '../task-order';
import type { PreviewLine } from './preview-line';
import { type SeenPlan, withShown } from './seen-numbers';
import { FreedStock } from './stock';

/**
 * The lines of a preview as a run of it would find them: a + that is gone may come back after the removals, and users
 * who would only exchange their numbers are left out. Only the whole preview tells both.
 *
 * @param excluded the licences of those whom the run leaves out: they free nothing
 */
export function settledLines(
  { plan, lines: read }: SeenPlan,
  excluded: ReadonlySet<string>,
): readonly PreviewLine[] {
  const lines = withSeenButtons(read);
  const own = lines.filter(({ licence }) => !excluded.has(licence));
  const freed = new FreedStock(plan, own);
  // Users who are left out also show whether several users may have one number.
  const circular = circularIn(withoutUsers(plan, excluded), { plan, lines });
  return lines.map((line) => {
    if (excluded.has(line.licence)) return line;
    const isLeftOut = line.kind === 'to-do' && circular.get(line.licence)?.has(line.change);
    return isLeftOut ? leftOut(line, plan.changes[line.change]?.value) : freed.judged(line);
  });
}

/** A user who was read before any + or x was recognised is judged like a user who was read later. */
function withSeenButtons(lines: readonly PreviewLine[]): readonly PreviewLine[] {
  if (!lines.some(({ kind }) => kind === 'to-do')) return lines;
  return lines.map((line) => {
    if (!line.reasons.some(({ code }) => code === 'no-button-seen')) return line;
    return { ...line, kind: 'unavailable', reasons: [{ code: 'no-button' }] };
  });
}

/** A plan without the users that a person has left out. */
export function withoutUsers(plan: Plan, excluded: ReadonlySet<string>): Plan {
  return { ...plan, tasks: plan.tasks.filter(({ user }) => !excluded.has(user.licence)) };
}

function circularIn(plan: Plan, seen: SeenPlan): Map<string, ReadonlySet<number>> {
  const shown = withShown(plan, seen);
  const visits = visitsOf(shown.tasks, shown.changes);
  return new Map(visits.map(({ task, circular }) => [task.user.licence, circular]));
}

function leftOut(line: PreviewLine, value = ''): PreviewLine {
  const reasons: Reason[] = [{ code: 'number-circle', value }];
  return { ...line, kind: 'unavailable', after: line.before, reasons };
}
