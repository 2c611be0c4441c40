import type { Plan } from '../plan';
import type { User } from '../reading';
import { numberIn } from '../shown-value';

/** A plan that knows the users' own numbers, where it gives the next free ones. */
export function withTaken(plan: Plan, users: readonly User[]): Plan {
  if (!plan.changes.some(({ pick }) => pick)) return plan;
  const own = users.flatMap(({ sda }) => numberIn(sda) ?? []);
  return { ...plan, taken: [...new Set([...(plan.taken ?? []), ...own])] };
}
