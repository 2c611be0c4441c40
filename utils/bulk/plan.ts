import type { Change } from './change';
import type { User } from './reading';

/** Where a run takes place. `key` tells one service from another; the rest is for people. */
export interface Service {
  key: string;
  reference: string;
  name: string;
  customer: string;
}

/** A user in a plan, frozen when the run starts. */
export type PlannedUser = Pick<User, 'licence' | 'type' | 'sda' | 'name'>;

/** Changes × users. Each task names its changes by their place in `changes`. */
export interface Plan {
  service: Service;
  changes: Change[];
  tasks: Task[];
}

export interface Task {
  user: PlannedUser;
  changes: number[];
}

/** The plan of giving every user the same changes, in the order of the list. */
export function planForAll(service: Service, changes: Change[], users: readonly User[]): Plan {
  const all = changes.map((_, index) => index);
  return { service, changes, tasks: users.map((user) => ({ user: plain(user), changes: all })) };
}

/** The plan of one list of changes per user; equal changes are kept once. */
export function planEach(
  service: Service,
  wanted: readonly { user: PlannedUser; changes: readonly Change[] }[],
): Plan {
  const changes: Change[] = [];
  const places = new Map<string, number>();
  const place = (change: Change): number => {
    const key = JSON.stringify([change.option, change.action, change.value, change.expect]);
    const known = places.get(key) ?? changes.push(change) - 1;
    places.set(key, known);
    return known;
  };
  const tasks = wanted.map(({ user, changes: own }) => ({ user, changes: own.map(place) }));
  return { service, changes, tasks };
}

/** A service in one line: its reference and its name, as far as they are known. */
export function serviceTitle({ reference, name }: Service): string {
  return [reference, name].filter(Boolean).join(' · ');
}

/** The host of the portal that a service is on, from the service's key. */
export function portalHost(key: string): string {
  return key.split(/[ /]/, 1)[0] ?? '';
}

/** How many lines the results of a plan have: one per user and change. */
export function planSize(plan: Plan): number {
  return plan.tasks.reduce((sum, task) => sum + task.changes.length, 0);
}

function plain({ licence, type, sda, name }: User): PlannedUser {
  return { licence, type, sda, name };
}
