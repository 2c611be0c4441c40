import type { Change } from '../change';
import { optionKey } from '../option-names';
import type { Plan } from '../plan';

/** Changes of a plan that differ only in their numbers, as a person is told of them. */
export interface ChangeTerm {
  /** One of them; of those that are counted, if any is. */
  change: Change;
  /** How many different numbers the counted changes give; 0 where they give none. */
  values: number;
  /** For how many users they are wanted. */
  users: number;
  /** The same, but of each change only as many users as `counts` says. */
  counted: number;
}

/**
 * The changes of a plan by option and action: of hundreds of users who get a number each, one term tells.
 *
 * @param counts a number of users for each change, by its place in the plan
 */
export function changeTerms(
  { changes, tasks }: Pick<Plan, 'changes' | 'tasks'>,
  counts?: Readonly<Record<number, number>>,
): ChangeTerm[] {
  const users = new Map<number, number>();
  for (const task of tasks) {
    for (const place of task.changes) users.set(place, (users.get(place) ?? 0) + 1);
  }
  const terms = new Map<string, ChangeTerm & { given: Set<string> }>();
  changes.forEach((change, place) => {
    const { option, action, ifNone, value } = change;
    const key = JSON.stringify([optionKey(option), action, ifNone]);
    const term = terms.get(key) ?? { change, values: 0, users: 0, counted: 0, given: new Set() };
    const own = counts?.[place] ?? 0;
    if (own > 0 && term.counted === 0) term.change = change;
    term.users += users.get(place) ?? 0;
    term.counted += own;
    if (value !== undefined && (!counts || own > 0)) term.given.add(value);
    term.values = term.given.size;
    terms.set(key, term);
  });
  return [...terms.values()].map(({ given: _, ...term }) => term);
}
