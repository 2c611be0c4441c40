import type { Change } from '../change';
import type { Result } from '../journal';
import { hasGiven } from '../numbers/given-number';
import type { LostNumber } from '../numbers/lost-numbers';
import type { Plan, Service, Task } from '../plan';
import { planEach } from '../plan-each';
import { sentenceOf } from '../questions';
import { isError } from '../result-lines';
import { isOver, type RunState } from '../run-state';
import { haveSameState, isAbsent, isSet, isYesNo, numberIn, stateOfValue } from '../shown-value';

/** The plan that does again what failed or is to be checked. Each user is read again first. */
export function retryPlan(state: RunState): Plan {
  return followUp(state, (task) => {
    const results = state.results.get(task.user.licence) ?? [];
    const open = results.filter(({ outcome }) => isError(outcome));
    return open.flatMap((result) => retried(state.plan.changes[result.change], result) ?? []);
  });
}

/** The plan that does again all that is not as wanted: what failed, was not to be had, or was not reached. */
export function unmadePlan(state: RunState): Plan {
  return followUp(state, (task) => {
    const results = state.results.get(task.user.licence) ?? [];
    const byChange = new Map(results.map((result) => [result.change, result]));
    return task.changes.flatMap((index) => {
      const change = state.plan.changes[index];
      const result = byChange.get(index);
      if (!result) return change ?? [];
      const isMade = result.outcome === 'modified' || result.outcome === 'already';
      // A user who had no number to replace was left alone, as the person wanted.
      const isLeft =
        result.outcome === 'unavailable' &&
        result.reasons.some(({ code }) => code === 'nothing-to-replace');
      return isMade || isLeft ? [] : (retried(change, result) ?? []);
    });
  });
}

/** The sentences of questions that kept changes from being made, and that a person may allow. */
export function askedSentences({ results }: RunState): string[] {
  const reasons = [...results.values()].flat().flatMap((result) => result.reasons);
  return [...new Set(reasons.map(sentenceOf).filter(Boolean))];
}

/** The plan that does what a stopped run has left undone; empty for a run that is not over. */
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
 * The plan that undoes what this run has changed, only where the option still shows what the run wrote. A
 * change that was not read back is left alone: nobody knows what it came to.
 */
export function undoPlan(state: RunState): Plan {
  return followUp(state, (task) => {
    const results = state.results.get(task.user.licence) ?? [];
    return results.flatMap((result) => undoChange(state.plan.changes[result.change], result) ?? []);
  });
}

/** How many users an undo leaves as they are: nothing was changed, or nobody knows what it came to. */
export function leftAlone(
  { plan, results }: RunState,
  undo: Plan,
): { unchanged: number; unsure: number } {
  const undone = new Set(undo.tasks.map(({ user }) => user.licence));
  const left = plan.tasks.filter(({ user }) => !undone.has(user.licence));
  const isUnsure = ({ user }: Task) => {
    return results.get(user.licence)?.some(({ outcome }) => outcome === 'to-check') === true;
  };
  const unsure = left.filter(isUnsure).length;
  return { unchanged: left.length - unsure, unsure };
}

/** The plan that puts lost numbers back, only where the user has been given no number since. */
export function putBackPlan(service: Service, lost: readonly LostNumber[]): Plan {
  return planEach(
    service,
    lost.map(({ licence, option, value }) => ({
      user: { licence, type: '', sda: '', name: '' },
      changes: [{ option, action: 'add', value, expect: '' }],
    })),
  );
}

/**
 * A change as it is tried again. An undo that has taken a number without putting the old one back now expects that
 * there is none. Where somebody else had taken it before, it still expects what the run wrote. A user whose number a
 * replacement has taken, or may have taken, is not left alone like a user who never had one.
 */
function retried(
  change: Change | undefined,
  { before, after, outcome }: Result,
): Change | undefined {
  if (change?.action !== 'replace') return change;
  const { ifNone, ...again } = change;
  // An x whose effect was not seen may still take effect.
  const mayBeTaken = outcome === 'to-check' || after === undefined || !isSet(after);
  if (ifNone && !(mayBeTaken && numberIn(before) !== undefined)) return change;
  const isTakenByUs = after !== undefined && isAbsent(after) && !isAbsent(before);
  const isExpected = again.expect !== undefined && isTakenByUs;
  return isExpected ? { ...again, expect: after } : again;
}

function undoChange(change: Change | undefined, result: Result): Change | undefined {
  const { before, after, outcome } = result;
  if (!change || after === undefined || outcome === 'already' || outcome === 'unavailable') {
    return undefined;
  }
  // A value that is not understood can neither be put back nor recognised.
  if ([before, after].some((value) => stateOfValue(value).kind === 'unclear')) return undefined;
  if (haveSameState(before, after)) return undefined;
  // What somebody else has given or taken meanwhile is theirs: no + has taken it, and no x has given it.
  if (change.action === 'remove' ? isSet(after) : change.action === 'add' && isSet(before)) {
    return undefined;
  }
  if (numberIn(after) !== undefined && !hasGiven(change, result, after)) return undefined;
  const { option } = change;
  const back = { option, expect: after };
  if (isAbsent(before)) return { ...back, action: 'remove' };
  const value = isYesNo(before) ? undefined : numberIn(before);
  return { ...back, action: isSet(after) ? 'replace' : 'add', ...(value && { value }) };
}

function followUp(state: RunState, changesOf: (task: Task) => Change[]): Plan {
  const { service, tasks, taken } = state.plan;
  const wanted = tasks.map((task) => ({ user: task.user, changes: changesOf(task) }));
  const plan = planEach(
    service,
    wanted.filter(({ changes }) => changes.length > 0),
  );
  return taken ? { ...plan, taken } : plan;
}
