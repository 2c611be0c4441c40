import type { Action, Change } from './change';
import type { Plan } from './plan';

/** The changes of a plan that do the same to the same option, whatever their values. */
export interface AskedChange {
  action: Action;
  option: string;
  /** For how many users. */
  users: number;
  /** The only change of them; absent where users get different values. */
  only?: Change;
}

/** What a plan asks for, as a person would sum it up, in the plan's order. */
export function askedChanges({ changes, tasks }: Pick<Plan, 'changes' | 'tasks'>): AskedChange[] {
  const byKind = Map.groupBy(
    changes.keys(),
    (place) => `${changes[place]?.action} ${changes[place]?.option}`,
  );
  return [...byKind.values()].flatMap((places): AskedChange[] => {
    const own = new Set(places);
    const [first] = places.flatMap((place) => changes[place] ?? []);
    if (!first) return [];
    const users = tasks.filter((task) => task.changes.some((place) => own.has(place))).length;
    const { action, option } = first;
    return [{ action, option, users, ...(places.length === 1 && { only: first }) }];
  });
}
