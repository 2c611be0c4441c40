import type { Change } from './change';
import type { Result } from './journal';
import { numberIn, stateOfValue } from './option-state';
import { type Plan, planEach, type Task } from './plan';
import { isAbsent, isSet, isYesNo, sameState } from './reading';
import { isOver, isProblem, type RunState } from './run-state';

/** The plan that does again only what failed or could not be proven. Each user is read afresh first. */
export function retryPlan(state: RunState): Plan {
  return followUp(state, (task) => {
    const results = state.results.get(task.user.licence) ?? [];
    const open = results.filter(({ outcome }) => isProblem(outcome));
    return open.flatMap(({ change }) => state.plan.changes[change] ?? []);
  });
}

/** The plan that does what a stopped run left undone. */
export function remainderPlan(state: RunState): Plan {
  return followUp(state, (task) => {
    if (!isOver(state)) return [];
    const results = state.results.get(task.user.licence);
    const stopped = results?.filter(({ outcome }) => outcome === 'stopped');
    const left = stopped?.map(({ change }) => change) ?? task.changes;
    return left.flatMap((change) => state.plan.changes[change] ?? []);
  });
}

/**
 * The plan that puts back what this run changed, and only where the value is still the one that it
 * wrote. What was never read back is not touched: nobody knows what it was changed to.
 */
export function undoPlan(state: RunState): Plan {
  return followUp(state, (task) => {
    const results = state.results.get(task.user.licence) ?? [];
    return results.flatMap((result) => undoChange(state.plan.changes[result.change], result) ?? []);
  });
}

function undoChange(change: Change | undefined, result: Result): Change | undefined {
  const { before, after, outcome } = result;
  if (!change || after === undefined || outcome === 'already' || outcome === 'unavailable') {
    return undefined;
  }
  // What is not understood can neither be put back nor known again.
  if ([before, after].some((value) => stateOfValue(value).kind === 'unclear')) return undefined;
  if (sameState(before, after)) return undefined;
  const { option } = change;
  const back = { option, expect: after };
  if (isAbsent(before)) return { ...back, action: 'remove' };
  const value = isYesNo(before) ? undefined : numberIn(before);
  return { ...back, action: isSet(after) ? 'replace' : 'add', ...(value && { value }) };
}

function followUp(state: RunState, changesOf: (task: Task) => Change[]): Plan {
  const wanted = state.plan.tasks.map((task) => ({ user: task.user, changes: changesOf(task) }));
  return planEach(
    state.plan.service,
    wanted.filter(({ changes }) => changes.length > 0),
  );
}
