import { expect, test } from 'vitest';
import { joinedPlan } from '../../../utils/bulk/fold-runs';
import { ADD_FAX, ADD_SUPERVISOR, plan, stateOf } from '../support/builders';

const run = (taken: string[] | undefined, change = ADD_FAX) => {
  return stateOf({ ...plan([change], ['FPC1']), ...(taken && { taken }) });
};

test('runs that are joined know the users’ own numbers that any of them has known', () => {
  const [one, other] = [run(['0199000001']), run(['0199000002', '0199000001'], ADD_SUPERVISOR)];
  expect(joinedPlan([one, other]).taken).toEqual(['0199000001', '0199000002']);
  expect(joinedPlan([one, run(['0199000002'])])).toEqual({
    ...one.plan,
    taken: ['0199000001', '0199000002'],
  });
});

test('a plan that the others add nothing to is joined as it is', () => {
  const one = run(['0199000001']);
  expect(joinedPlan([one, run(undefined)])).toBe(one.plan);
});
