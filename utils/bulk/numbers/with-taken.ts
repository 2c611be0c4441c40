import type { Plan } from '../plan';
import type { User } from '../reading';
import { numberIn } from '../shown-value';

/** Whether anybody is given a number that is chosen as the run comes to them. */
export function givesNextFree({ changes }: Pick<Plan, 'changes'>): boolean {
  return changes.some(({ pick }) => pick);
}

/** A plan that knows the users' own numbers, where it gives the next free ones. */
export function withTaken(plan: Plan, users: readonly User[]): Plan {
  if (!givesNextFree(plan)) return plan;
  const own = users.flatMap(({ sda }) => numberIn(sda) ?? []);
  return { ...plan, taken: [...new Set([...(plan.taken ?? []), ...own])] };
}
