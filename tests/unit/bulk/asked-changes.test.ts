import { expect, test } from 'vitest';
import { askedChanges } from '../../../utils/bulk/asked-changes';
import { planEach } from '../../../utils/bulk/plan';
import { ADD_SUPERVISOR, plan, SERVICE } from '../support/builders';

test('the same for all is one change', () => {
  expect(askedChanges(plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']))).toEqual([
    { action: 'add', option: ADD_SUPERVISOR.option, users: 2, only: ADD_SUPERVISOR },
  ]);
});

test('a number for each is one change as well, without a value', () => {
  const users = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']).tasks.map(({ user }) => user);
  const number = (value: string) => ({ action: 'add' as const, option: 'Fax', value });
  const wanted = users.map((user, i) => ({ user, changes: [number(`0199${i}`)] }));

  expect(askedChanges(planEach(SERVICE, wanted))).toEqual([
    { action: 'add', option: 'Fax', users: 2 },
  ]);
});
