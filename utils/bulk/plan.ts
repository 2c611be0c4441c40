import type { Change } from './change';
import type { User } from './reading';

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
