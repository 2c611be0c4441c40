// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { native, page, ring, setRun, useSimulatedPage } from './simulated-page';

useSimulatedPage();

describe('a page', () => {
  test('in a hidden tab has its timers rung, once, with what they were given', () => {
    setRun('on');
    const call = vi.fn();
    page.view.setTimeout(call, 50, 'a', 'b');
    expect(page.wakes[0]).toMatch(/^\w+ 7 50$/);
    ring();
    ring();
    native.setTimeout.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledOnce();
    expect(call).toHaveBeenCalledWith('a', 'b');
    expect(native.clearTimeout).toHaveBeenCalledWith(7);
  });

  test('that nobody rings has the browser’s timers', () => {
    setRun('on');
    const call = vi.fn();
    page.view.setTimeout(call, 50);
    setRun('off');
    native.setTimeout.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledOnce();
  });

  test.each(['clearTimeout', 'clearInterval'] as const)('can %s what it waits for', (clear) => {
    setRun('on');
    const call = vi.fn();
    page.view[clear](page.view.setTimeout(call, 50));
    ring();
    expect(call).not.toHaveBeenCalled();
    expect(native[clear]).toHaveBeenCalledWith(7);
  });

  test('leaves long timers, and code in text, to the browser', () => {
    setRun('on');
    page.view.setTimeout(() => {}, 1001);
    page.view.setTimeout('void 0', 5);
    expect(page.wakes).toEqual([]);
    expect(native.setTimeout).toHaveBeenCalledTimes(2);
  });

  test('has an interval rung until it clears it', () => {
    setRun('on');
    const call = vi.fn();
    const id = page.view.setInterval(call, 50, 'a');
    expect(page.wakes.at(-1)).toMatch(/ 8 50$/);
    ring();
    ring();
    expect(call).toHaveBeenCalledTimes(2);
    expect(call).toHaveBeenCalledWith('a');
    expect(native.clearTimeout).not.toHaveBeenCalled();
    native.setInterval.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledTimes(2);
    native.setInterval.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledTimes(3);
    page.view.clearInterval(id);
    expect(native.clearInterval).toHaveBeenCalledWith(8);
    ring();
    expect(call).toHaveBeenCalledTimes(3);
  });

  test.each(['ring', 'tick'])('is called once per period, whoever is first: %s', (first) => {
    setRun('on');
    const call = vi.fn();
    page.view.setInterval(call, 1000);
    const tick = () => native.setInterval.mock.calls[0]?.[0]();
    for (let second = 0; second < 60; second++) {
      if (first === 'tick') tick();
      ring();
      if (first === 'ring') tick();
    }
    expect(call).toHaveBeenCalledTimes(60);
  });

  test('that is hidden twice within a period has one chain of wake-ups', () => {
    setRun('on');
    const call = vi.fn();
    page.view.setInterval(call, 1000);
    const [stale] = page.wakes;
    document.dispatchEvent(new Event('visibilitychange'));
    ring(stale);
    expect(call).not.toHaveBeenCalled();
    expect(page.wakes).toHaveLength(2);
    ring();
    expect(call).toHaveBeenCalledOnce();
  });

  test('has an interval of 1 ms rung at a screen’s pace', () => {
    setRun('on');
    page.view.setInterval(() => {}, 1);
    expect(page.wakes.at(-1)).toMatch(/ 8 16$/);
    page.isHidden = false;
    ring();
    expect(page.wakes).toHaveLength(1);
  });

  test('that is hidden while a timer runs has it rung', () => {
    page.isHidden = false;
    setRun('on');
    const call = vi.fn();
    page.view.setTimeout(call, 50);
    page.isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    ring();
    expect(call).toHaveBeenCalledOnce();
  });
});
