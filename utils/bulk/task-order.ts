import type { Change } from './change';
import { optionKey } from './option-names';
import type { Task } from './plan';

/** Whether a task takes away an option that another one of the plan gives: its stock may be what that one needs. */
export function freesOf(changes: readonly Change[]): (task: Task) => boolean {
  const given = keysOf(changes, ({ action }) => action !== 'remove');
  return (task) => changesOf(task, changes).some((one) => isRemoval(one) && given.has(keyOf(one)));
}

/** The tasks in the order in which they are carried out: those first that free what others are given. */
export function freeingFirst(tasks: readonly Task[], changes: readonly Change[]): Task[] {
  const frees = freesOf(changes);
  const freed = keysOf(changes, isRemoval);
  const isFirst = (task: Task) => {
    // A user who is given what others free waits for them.
    return (
      frees(task) &&
      changesOf(task, changes).every((one) => isRemoval(one) || !freed.has(keyOf(one)))
    );
  };
  return [...tasks.filter(isFirst), ...tasks.filter((task) => !isFirst(task))];
}

function isRemoval({ action }: Change): boolean {
  return action === 'remove';
}

function keyOf({ option }: Change): string {
  return optionKey(option);
}

function keysOf(changes: readonly Change[], is: (change: Change) => boolean): Set<string> {
  return new Set(changes.filter(is).map(keyOf));
}

function changesOf({ changes: places }: Task, changes: readonly Change[]): Change[] {
  return places.flatMap((place) => changes[place] ?? []);
}
