import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPatience } from '../../../../utils/dom/act/timeout';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** As when the machine sleeps: its clock goes on, its timers do not. */
function sleep(ms: number): void {
  const awake = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => awake() + ms);
}

test('it ends when its time has passed', () => {
  const onEnd = vi.fn();
  startPatience(30_000, onEnd);
  vi.advanceTimersByTime(29_999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('a page that was asleep is given the same time again, once', () => {
  const onEnd = vi.fn();
  startPatience(30_000, onEnd);
  sleep(60_000);
  vi.advanceTimersByTime(59_999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onEnd).toHaveBeenCalledOnce();
});

test.each([0, 60_000])('it can be called off, also after a sleep of %d ms', (asleep) => {
  const onEnd = vi.fn();
  const stop = startPatience(30_000, onEnd);
  if (asleep > 0) {
    sleep(asleep);
    vi.advanceTimersByTime(30_000);
  }
  stop();
  vi.advanceTimersByTime(60_000);
  expect(onEnd).not.toHaveBeenCalled();
});
