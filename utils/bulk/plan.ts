import type { Change } from './change';
import type { User } from './reading';
import { inVisitOrder } from './task-order';

/** A customer's telephony service in MyOpenIP. */
export interface Service {
  /** Identifies the service; begins with the portal's host. The other fields are for people. */
  key: string;
  reference: string;
  name: string;
  customer: string;
}

/** A user as the plan holds them, unchanged since the run was started. */
export type PlannedUser = Pick<User, 'licence' | 'type' | 'sda' | 'name'>;

/** Changes × users. */
export interface Plan {
  service: Service;
  changes: Change[];
  tasks: Task[];
  /** The digits of numbers that are known to be somebody's: they are not given as the next free ones. */
  taken?: string[];
}

/** What is to do for one user. */
export interface Task {
  user: PlannedUser;
  /** The changes, by their places in the plan's `changes`. */
  changes: number[];
  /** The numbers that a preview has seen, by the places of the changes that replace them, where others are given such. */
  shown?: Record<number, string>;
}

/** The plan of the same changes for every user, in the order of `users`. */
export function planForAll(service: Service, changes: Change[], users: readonly User[]): Plan {
  const all = changes.map((_, index) => index);
  return {
    service,
    changes,
    tasks: users.map((user) => ({ user: plainUser(user), changes: all })),
  };
}

/**
 * The plan of different changes for each user; equal changes are kept once. Those come first from whom an option is
 * taken that others are given: there may be no more of it.
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

/** A service's reference and name, as far as they are known, for a person to read. */
export function serviceTitle({ reference, name }: Service): string {
  return [reference, name].filter(Boolean).join(' · ');
}

/** The host of the portal that a service is on, from the service's key. */
export function portalHost(key: string): string {
  return key.split(/[ /]/, 1)[0] ?? '';
}

/** How many results a plan has: one per user and change. */
export function planSize(plan: Plan): number {
  return plan.tasks.reduce((sum, task) => sum + task.changes.length, 0);
}

/** A user as a plan holds them. */
export function plainUser({ licence, type, sda, name }: User): PlannedUser {
  return { licence, type, sda, name };
}
