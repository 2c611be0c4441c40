// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Signs } from '../../../utils/dom/act/act-and-wait';
import { Arrival, Loading } from '../../../utils/portal/opening/detail-arrival';

test('a portal that was seen to give one answer for a detail is known for it', () => {
  const loading = new Loading();
  expect(loading.isOneAnswer).toBe(false);
  loading.learnOneAnswer();
  expect(loading.isOneAnswer).toBe(true);
});

test('a portal that was seen to give several answers for a detail is presumed to by each', () => {
  const loading = new Loading();
  loading.learnOneAnswer();
  loading.learnSeveralAnswers();
  expect(loading.isOneAnswer).toBe(false);
  loading.learnOneAnswer();
  expect(loading.isOneAnswer).toBe(false);
});

test.for([
  [1, true],
  [2, false],
] as const)(
  'of a detail for which %s answers have come the portal is learned',
  ([answers, isOneAnswer]) => {
    const loading = new Loading();
    loading.learnOneAnswer();
    const root = document.documentElement;
    const signs: Signs = {
      ...{ changedAt: 0, answeredAt: 1, firstAnsweredAt: 1, answers },
      causeOf: () => 'ours',
      quietFor: () => false,
      isStill: () => false,
      isAtRest: () => false,
      hasArrived: () => false,
    };
    new Arrival(root, loading, [], { isUntouched: false }).look(document.body, signs);
    expect(loading.isOneAnswer).toBe(isOneAnswer);
  },
);
