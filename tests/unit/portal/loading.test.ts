import { expect, test } from 'vitest';
import { Loading } from '../../../utils/portal/freshness';

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
