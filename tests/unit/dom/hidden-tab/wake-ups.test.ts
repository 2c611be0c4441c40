// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { later, useWaker } from '../../../../utils/dom/hidden-tab/timer';
import { type WakePort, WakeUps } from '../../../../utils/dom/hidden-tab/wake-ups';

/** A background that wakes in time, whose worker can die. */
class Background {
  readonly asked: number[] = [];
  connections = 0;
  isDead = false;
  isDeaf = false;
  #disconnect = () => {};

  readonly connect = (): WakePort => {
    if (this.isDead) throw new Error('Extension context invalidated.');
    this.connections++;
    let isOpen = true;
    const onMessage: (() => void)[] = [];
    return {
      disconnect: () => {
        isOpen = false;
      },
      postMessage: (ms) => {
        this.asked.push(ms);
        if (this.isDeaf) return;
        setTimeout(() => isOpen && onMessage.forEach((listener) => void listener()), ms);
      },
      onMessage: { addListener: (listener) => onMessage.push(listener) },
      onDisconnect: {
        addListener: (listener) => {
          this.#disconnect = () => {
            isOpen = false;
            listener();
          };
        },
      },
    };
  };

  die(): void {
    this.#disconnect();
  }
}

let background: Background;
let wakeUps: WakeUps;

beforeEach(() => {
  vi.useFakeTimers();
  background = new Background();
  wakeUps = new WakeUps(background.connect);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('all are woken in time, by requests for the earliest one', () => {
  const woken: string[] = [];
  wakeUps.wake(50, () => woken.push('first'));
  for (let at = 0; at < 20; at++) wakeUps.wake(100 + at, () => woken.push('later'));
  expect(background.asked).toEqual([50]);
  vi.advanceTimersByTime(50);
  expect(woken).toEqual(['first']);
  vi.advanceTimersByTime(70);
  expect(woken).toHaveLength(21);
  expect(background.asked.length).toBeLessThan(22);
});

test('an earlier wake-up that comes later is asked for at once', () => {
  const woken: string[] = [];
  wakeUps.wake(500, () => woken.push('late'));
  wakeUps.wake(20, () => woken.push('soon'));
  expect(background.asked).toEqual([500, 20]);
  vi.advanceTimersByTime(20);
  expect(woken).toEqual(['soon']);
  vi.advanceTimersByTime(480);
  expect(woken).toEqual(['soon', 'late']);
});

test('a wake-up that was cancelled does not come', () => {
  const call = vi.fn();
  wakeUps.wake(50, call)();
  vi.advanceTimersByTime(1000);
  expect(call).not.toHaveBeenCalled();
});

test('a worker that dies is asked again for the time that is left', () => {
  const call = vi.fn();
  wakeUps.wake(500, call);
  vi.advanceTimersByTime(300);
  background.die();
  expect(background.asked).toEqual([500, 200]);
  vi.advanceTimersByTime(200);
  expect(call).toHaveBeenCalledOnce();
});

test('a worker that dies at once, again and again, is asked a few times, and again a second later', () => {
  const call = vi.fn();
  wakeUps.wake(500, call);
  for (let at = 0; at < 50; at++) background.die();
  expect(background.connections).toBe(5);
  vi.advanceTimersByTime(1000);
  expect(background.connections).toBe(6);
  vi.advanceTimersByTime(10);
  expect(call).toHaveBeenCalledOnce();
});

test('where the extension is gone, all is left to the page’s timers', () => {
  background.isDead = true;
  expect(() => wakeUps.wake(50, () => {})).not.toThrow();
});

test('after a wake-up that never comes others are asked for', () => {
  background.isDeaf = true;
  wakeUps.wake(50, () => {});
  vi.advanceTimersByTime(2000);
  background.isDeaf = false;
  const call = vi.fn();
  wakeUps.wake(30, call);
  vi.advanceTimersByTime(30);
  expect(call).toHaveBeenCalledOnce();
});

test('a wake-up that never came counts as late when the next one comes', () => {
  background.isDeaf = true;
  wakeUps.wake(50, () => {});
  vi.advanceTimersByTime(1000);
  background.isDeaf = false;
  vi.advanceTimersByTime(100);
  expect(wakeUps.lateness).toBeGreaterThan(900);
  wakeUps.wake(30, () => {});
  vi.advanceTimersByTime(30);
  expect(wakeUps.lateness).toBeLessThan(5);
});

test('a wait that is longer than the longest request is woken in time', () => {
  const call = vi.fn();
  wakeUps.wake(2500, call);
  vi.advanceTimersByTime(2499);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledOnce();
  expect(background.asked).toEqual([1000, 1000, 500]);
});

test('nobody is woken after the end', () => {
  const call = vi.fn();
  wakeUps.wake(50, call);
  wakeUps.end();
  vi.advanceTimersByTime(1000);
  expect(call).not.toHaveBeenCalled();
});

test('it is known how late the last wake-up was', () => {
  wakeUps.wake(50, () => {});
  const awake = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => awake() + 900);
  vi.advanceTimersByTime(50);
  expect(wakeUps.lateness).toBe(900);
});

test.each([
  [true, 1],
  [false, 0],
])('`later`, hidden: %s, asks to be woken %d times, and calls once', (isHidden, times) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  const stopWaker = useWaker(wakeUps.wake);
  const [call, other] = [vi.fn(), vi.fn()];
  later(50, call);
  later(60, other)();
  vi.advanceTimersByTime(200);
  expect(call).toHaveBeenCalledOnce();
  expect(other).not.toHaveBeenCalled();
  expect(background.asked).toHaveLength(times);
  stopWaker();
  later(50, call);
  vi.advanceTimersByTime(50);
  expect(call).toHaveBeenCalledTimes(2);
  expect(background.asked).toHaveLength(times);
});
