// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { native, page, ring, setRun, useSimulatedPage } from './simulated-page';

useSimulatedPage();

describe('a page in a hidden tab', () => {
  test('is told of scrolling, gets its frame, and is told of sizes, in this order', async () => {
    setRun('on');
    const order: string[] = [];
    const part = { isConnected: true, localName: 'div', clientWidth: 9, clientHeight: 9 };
    const target = { ...part, getClientRects: () => [new DOMRect()] } as never;
    new page.view.ResizeObserver(() => order.push('size')).observe(target);
    page.view.requestAnimationFrame(() => order.push('frame'));
    const dispatchEvent = ({ type }: Event) => order.push(type);
    const box = { isConnected: true, scrollTop: 0, scrollLeft: 0, dispatchEvent };
    Reflect.apply(page.view.Element.prototype.scrollTo, box, [{ top: 40 }]);
    await vi.waitFor(() => expect(order).toContain('frame'));

    expect(order).toEqual(['scroll', 'scrollend', 'frame', 'size']);
  });

  test('gets all its frames, though one callback throws', async () => {
    setRun('on');
    const call = vi.fn();
    page.view.requestAnimationFrame(() => {
      throw new Error('of the page');
    });
    native.requestAnimationFrame.mockReturnValueOnce(10);
    page.view.requestAnimationFrame(call);
    await expect.poll(() => call.mock.calls).toHaveLength(1);
    expect(page.view.reportError).toHaveBeenCalledOnce();
  });

  test('can cancel a frame', async () => {
    setRun('on');
    const [wanted, other] = [vi.fn(), vi.fn()];
    page.view.cancelAnimationFrame(page.view.requestAnimationFrame(other));
    native.requestAnimationFrame.mockReturnValueOnce(10);
    page.view.requestAnimationFrame(wanted);
    await expect.poll(() => wanted.mock.calls).toHaveLength(1);
    expect(other).not.toHaveBeenCalled();
  });

  test('that draws all the time does so at a screen’s pace', async () => {
    setRun('on');
    let frames = 0;
    const draw = () => {
      frames++;
      page.view.requestAnimationFrame(draw);
    };
    page.view.requestAnimationFrame(draw);
    await expect.poll(() => page.wakes).toHaveLength(1);
    expect(page.wakes[0]).toMatch(/ frame 16$/);
    expect(frames).toBeLessThan(10);
    const drawn = frames;
    ring();
    expect(frames).toBe(drawn + 1);
  });

  test('that asks too often to be woken gets its frames by the browser’s own timer', async () => {
    setRun('on');
    const draw = vi.fn(() => {
      if (draw.mock.calls.length < 10) page.view.requestAnimationFrame(draw);
    });
    page.view.requestAnimationFrame(draw);
    await expect.poll(() => page.wakes).toHaveLength(1);
    const drawn = draw.mock.calls.length;
    native.setTimeout.mock.lastCall?.[0]();
    expect(draw).toHaveBeenCalledTimes(drawn + 1);
  });
});
