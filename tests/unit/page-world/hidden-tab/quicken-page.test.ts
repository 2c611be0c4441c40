// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { before, native, page, ring, setRun, useSimulatedPage } from './simulated-page';

useSimulatedPage();

describe('a page', () => {
  test('keeps its own functions until a run is on, and gets them back', () => {
    expect(page.view.setTimeout).toBe(before.setTimeout);
    setRun('on');
    expect(page.view.setTimeout).not.toBe(before.setTimeout);
    setRun('off');
    expect({ ...page.view }).toMatchObject(before);
  });

  test('in view asks for no wake-up', () => {
    page.isHidden = false;
    setRun('on');
    page.view.setTimeout(() => {}, 50);
    page.view.requestAnimationFrame(() => {});
    expect(page.wakes).toEqual([]);
    expect(native.setTimeout).toHaveBeenCalledOnce();
  });

  test('that was in a frame, and was replaced by another page, is told nothing any more', () => {
    setRun('on');
    const call = vi.fn();
    page.view.setTimeout(call, 50);
    const gone = new Event('pagehide');
    page.view.dispatchEvent(Object.assign(gone, { persisted: false }));
    ring();
    expect(call).not.toHaveBeenCalled();
    setRun('on');
    expect(page.view.setTimeout).toBe(before.setTimeout);
  });
});
