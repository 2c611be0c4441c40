import { expect, test, vi } from 'vitest';
import { duringLook, lookedBetween } from '../../../utils/dom/look';

test('what was spent on looking between two moments is known, and no more', () => {
  let now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  duringLook(() => {
    now += 10;
    // What is asked for in the midst of a look is part of it.
    duringLook(() => {
      now += 5;
    });
  });
  now += 100;
  duringLook(() => {
    now += 20;
  });

  expect(lookedBetween(1000, now)).toBe(35);
  expect(lookedBetween(1010, 1120)).toBe(10);
  expect(lookedBetween(1015, 1115)).toBe(0);
  expect(lookedBetween(1120, 1125)).toBe(5);
});
