// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageActivity } from '../../../../utils/dom/act/page-activity';
import { Arrival } from '../../../../utils/portal/opening/detail-arrival';
import { LoadHabits } from '../../../../utils/portal/opening/load-habits';

test('a portal that was seen to give one answer for a detail is known for it', () => {
  const habits = new LoadHabits();
  expect(habits.isOneAnswer).toBe(false);
  habits.learnOneAnswer();
  expect(habits.isOneAnswer).toBe(true);
});

test('a portal that was seen to give several answers for a detail is presumed to by each', () => {
  const habits = new LoadHabits();
  habits.learnOneAnswer();
  habits.learnSeveralAnswers();
  expect(habits.isOneAnswer).toBe(false);
  habits.learnOneAnswer();
  expect(habits.isOneAnswer).toBe(false);
});

test.for([
  [1, true],
  [2, false],
] as const)(
  'of a detail for which %s answers have come the portal is learned',
  ([answers, isOneAnswer]) => {
    const habits = new LoadHabits();
    habits.learnOneAnswer();
    const root = document.documentElement;
    const activity: PageActivity = {
      ...{ changedAt: 0, answeredAt: 1, firstAnsweredAt: 1, answers },
      causeOf: () => 'ours',
      quietFor: () => false,
      isStill: () => false,
      isAtRest: () => false,
      hasArrived: () => false,
    };
    new Arrival(root, habits, [], { isUntouched: false }).look(document.body, activity);
    expect(habits.isOneAnswer).toBe(isOneAnswer);
  },
);
