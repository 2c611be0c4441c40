import { expect, test } from 'vitest';
import { countersOf, worstAmong } from '../../../../utils/bulk/lots/outcome-order';

test('what only a person can settle is the worst', () => {
  expect(worstAmong(['modified', 'failed', 'to-check'])).toBe('to-check');
  expect(worstAmong(['already', 'modified', 'stopped'])).toBe('stopped');
  expect(worstAmong([])).toBeUndefined();
});

test('what went well is counted first, and counts of zero are left out', () => {
  const counters = countersOf({ 'to-check': 1, failed: 0, already: 3, modified: 2 });

  expect(counters).toEqual([
    { outcome: 'modified', count: 2 },
    { outcome: 'already', count: 3 },
    { outcome: 'to-check', count: 1 },
  ]);
});
