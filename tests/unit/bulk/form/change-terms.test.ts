import { expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { changeTerms } from '../../../../utils/bulk/form/change-terms';
import { planEach } from '../../../../utils/bulk/plan-each';
import { ADD_SUPERVISOR, plan, REMOVE_SUPERVISOR, SERVICE, user } from '../../support/builders';

const number = (value: string): Change => ({ option: 'Numéro Fax2Mail', action: 'replace', value });

test('of users who get a number each, one term tells', () => {
  const each = planEach(SERVICE, [
    { user: user('FPC1'), changes: [ADD_SUPERVISOR, number('0199000001')] },
    { user: user('FPC2'), changes: [number('0199000002')] },
    { user: user('FPC3'), changes: [number('0199000002')] },
  ]);

  expect(changeTerms(each)).toMatchObject([
    { values: 0, users: 1 },
    { values: 2, users: 3 },
  ]);
  expect(changeTerms(each, { 1: 1, 2: 1 })).toEqual([
    { change: ADD_SUPERVISOR, values: 0, users: 1, counted: 0 },
    { change: number('0199000001'), values: 2, users: 3, counted: 2 },
  ]);
  expect(changeTerms(each, { 2: 2 })[1]).toEqual({
    change: number('0199000002'),
    values: 1,
    users: 3,
    counted: 2,
  });
});

test('other actions, and another answer for those who have none, are terms of their own', () => {
  const leaving: Change = { ...number('0199000001'), ifNone: 'leave' };
  const all = [ADD_SUPERVISOR, REMOVE_SUPERVISOR, number('0199000001'), leaving];

  expect(
    changeTerms(plan(all, ['FPC1', 'FPC2'])).map(({ change, users }) => [change, users]),
  ).toEqual(all.map((change) => [change, 2]));
});

test('twenty thousand users with a number each are told at once', () => {
  const many = Array.from({ length: 20_000 }, (_, place) => {
    return { user: user(`FPC${place}`), changes: [number(String(100_000_000 + place))] };
  });
  const each = planEach(SERVICE, many);
  // Of this thread alone: the machine may be busy with other tests.
  const begin = process.threadCpuUsage();

  const terms = changeTerms(each);

  const { user: used } = process.threadCpuUsage(begin);
  expect(used / 1000).toBeLessThan(1000);
  expect(terms).toMatchObject([{ users: 20_000, values: 20_000 }]);
});
