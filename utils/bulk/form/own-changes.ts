import type { Change } from '../change';
import { type Plan, plainUser, type Service } from '../plan';
import { planEach } from '../plan-each';
import type { User } from '../reading';

/** Changes for single users: each has their own, in place of the same for all. */
export interface OwnChanges {
  /** Where they come from, for a person to read: « Classeur dupont.xlsx ». */
  label: string;
  byLicence: ReadonlyMap<string, readonly Change[]>;
}

/** How much of the own changes a selection takes, and how many selected users have none. */
export interface OwnCounts {
  users: number;
  changes: number;
  /** Selected, without a change of their own: nothing is done for them. */
  without: number;
  /** With changes of their own, not selected: nothing is done for them either. */
  left: number;
}

/** Counts what comes of own changes with these users selected. */
export function countOwn({ byLicence }: OwnChanges, selected: ReadonlySet<string>): OwnCounts {
  let users = 0;
  let changes = 0;
  for (const licence of selected) {
    const own = byLicence.get(licence);
    if (!own) continue;
    users++;
    changes += own.length;
  }
  return { users, changes, without: selected.size - users, left: byLicence.size - users };
}

/** The plan of own changes, for those of these users who have any. */
export function planOfOwn(service: Service, own: OwnChanges, users: readonly User[]): Plan {
  return planEach(
    service,
    users.flatMap((user) => {
      const changes = own.byLicence.get(user.licence);
      return changes ? { user: plainUser(user), changes } : [];
    }),
  );
}

/** The changes of the selected users, as a plan has them. */
export function plannedOwn(
  { byLicence }: OwnChanges,
  selected: ReadonlySet<string>,
): Pick<Plan, 'changes' | 'tasks'> {
  const service: Service = { key: '', reference: '', name: '', customer: '' };
  const wanted = [...byLicence].flatMap(([licence, changes]) => {
    return selected.has(licence) ? { user: { licence, type: '', sda: '', name: '' }, changes } : [];
  });
  return planEach(service, wanted);
}

/** The changes of each user of a plan. */
export function changesByLicence({ tasks, changes }: Plan): Map<string, Change[]> {
  return new Map(
    tasks.map(({ user, changes: places }) => {
      return [user.licence, places.flatMap((place) => changes[place] ?? [])];
    }),
  );
}

/** Whether a plan wants the same of all its users, so that it can be wanted of others. */
export function isSameForAll({ tasks, changes }: Plan): boolean {
  return tasks.every((task) => task.changes.length === changes.length);
}

/** Whether two lists of changes ask for the same, in the same order. */
export function areSameChanges(some: readonly Change[], others: readonly Change[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, place) => {
      const other = others[place];
      return other !== undefined && isSameChange(one, other);
    })
  );
}

/** Whether two changes ask for the same in all that they say, in whatever order they say it. */
function isSameChange(one: Change, other: Change): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Change)[];
  return names.every((name) => one[name] === other[name]);
}
