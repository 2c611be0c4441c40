import type { Change } from './change';
import type { Plan, PlannedUser, Service } from './plan';
import { inVisitOrder } from './task-order';

/**
 * The plan of different changes for each user; equal changes are kept once. Users who lose an option that others are
 * given come first: there may be no more of it.
 */
export function planEach(
  service: Service,
  wanted: readonly { user: PlannedUser; changes: readonly Change[] }[],
): Plan {
  const changes: Change[] = [];
  const places = new Map<string, number>();
  const place = (change: Change): number => {
    const { option, action, value, expect, ifNone, pick } = change;
    const key = JSON.stringify([option, action, value, expect, ifNone, pick]);
    const known = places.get(key) ?? changes.push(change) - 1;
    places.set(key, known);
    return known;
  };
  const tasks = wanted.map(({ user, changes: own }) => ({ user, changes: own.map(place) }));
  return { service, changes, tasks: inVisitOrder(tasks, changes) };
}
