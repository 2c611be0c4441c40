import type { Change } from '../../../utils/bulk/change';
import { planEach } from '../../../utils/bulk/plan-each';
import { visitsOf } from '../../../utils/bulk/task-order';
import { SERVICE, user } from './builders';

/** The changes of each user. */
export type Wanted = Record<string, Change[]>;

export function planOf(wanted: Wanted) {
  return planEach(
    SERVICE,
    Object.entries(wanted).map(([licence, changes]) => ({ user: user(licence), changes })),
  );
}

/** The visits in short: `FPC1 remove Superviseur`. */
export function visits(wanted: Wanted): string[] {
  const { tasks, changes } = planOf(wanted);
  return visitsOf(tasks, changes).map(({ task }) => {
    const made = task.changes.map((place) => changes[place]);
    return `${task.user.licence} ${made.map((one) => `${one?.action} ${one?.option}`).join(', ')}`;
  });
}

export const remove = (option: string): Change => ({ option, action: 'remove' });
export const add = (option: string, value?: string): Change => {
  return { option, action: 'add', ...(value && { value }) };
};
