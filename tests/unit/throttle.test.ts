import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttled } from '../../utils/throttle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('works once for many calls within the interval', () => {
  const work = vi.fn();
  const { soon, now } = throttled(work, 250);
  now();

  for (let call = 0; call < 10; call++) soon();
  vi.advanceTimersByTime(249);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);

  expect(work).toHaveBeenCalledTimes(2);
});

test('the last call is never lost', () => {
  const work = vi.fn();
  const { soon } = throttled(work, 250);
  soon();
  vi.advanceTimersByTime(1);

  soon();
  vi.advanceTimersByTime(250);

  expect(work).toHaveBeenCalledTimes(2);
});

test('does not repeat what `now` has done', () => {
  const work = vi.fn();
  const { soon, now } = throttled(work, 250);
  soon();

  now();
  vi.advanceTimersByTime(1000);

  expect(work).toHaveBeenCalledTimes(1);
});

test('`flush` does at once what is pending, and nothing where nothing is', () => {
  const work = vi.fn();
  const { soon, flush } = throttled(work, 250);
  flush();
  expect(work).not.toHaveBeenCalled();
  soon();

  flush();
  vi.advanceTimersByTime(1000);

  expect(work).toHaveBeenCalledTimes(1);
});

test('works when the clock is set back', () => {
  const work = vi.fn();
  const { soon, now } = throttled(work, 100);
  now();
  vi.setSystemTime(Date.now() - 3_600_000);
  soon();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(2);
});
