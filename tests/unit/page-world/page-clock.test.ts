// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { quickenHidden } from '../../../utils/dom/hidden-tab/quicken';
import { hear, tell } from '../../../utils/page-world/events';
import { quickenOnRequest } from '../../../utils/page-world/page-clock';

type View = Window & typeof globalThis;

/** What the browser would do for the page: nothing comes of it until a test says so. */
const native = {
  setTimeout: vi.fn((_call: () => void, _ms?: number) => 7),
  setInterval: vi.fn((_call: () => void, _ms?: number) => 8),
  clearTimeout: vi.fn(),
  clearInterval: vi.fn(),
  requestAnimationFrame: vi.fn((_call: FrameRequestCallback) => 9),
  cancelAnimationFrame: vi.fn(),
};
const before = { ...native };
let view: View;
let home: Window;
let isHidden = true;
let wakes: string[] = [];
let stopHearing = () => {};
const over: (() => void)[] = [];

beforeEach(() => {
  isHidden = true;
  wakes = [];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  home = new EventTarget() as Window;
  view = viewOf();
  quickenOnRequest(view, home);
  stopHearing = hear(home, 'wake', (detail) => wakes.push(detail));
});
afterEach(() => {
  tell(home, 'quicken', 'off');
  stopHearing();
  for (const end of over.splice(0)) end();
  vi.clearAllMocks();
  vi.restoreAllMocks();
});

/** An observer of a browser that draws nothing. */
class Silent {
  observe() {}
}

/** The window of a page, as far as it is touched. */
function viewOf(): View {
  const nothing = () => {};
  const scrollTo = function own(this: { scrollTop: number }, { top }: { top: number }) {
    this.scrollTop = top;
  };
  const Element = { prototype: { animate: nothing, scrollIntoView: nothing, scrollTo } };
  const { MessageChannel, MutationObserver } = globalThis;
  const reportError = vi.fn();
  const parts = {
    ...{ Element, MessageChannel, MutationObserver, document, performance, reportError },
    ...{ ResizeObserver: Silent, ResizeObserverEntry: class {}, SVGElement: class {} },
    ...{ DOMRect, Event, getComputedStyle: () => ({ width: '9px', height: '9px' }) },
  };
  return Object.assign(new EventTarget(), { ...native, ...parts }) as never;
}

/** Rings what the page has asked for, the last one first. */
function ring(wake = wakes.at(-1) ?? ''): void {
  tell(home, 'ring', wake.split(' ').slice(0, 2).join(' '));
}

/** What a page's script sets in motion, for so many ms. */
function motion(endTime: number) {
  const animation = Object.assign(new EventTarget(), {
    playState: 'running',
    effect: { getComputedTiming: () => ({ endTime }) },
    finish: vi.fn(() => {
      animation.playState = 'finished';
    }),
  });
  return { animation: animation as unknown as Animation, heard: vi.fn() };
}

describe('what a page’s script moves', () => {
  beforeEach(() => {
    vi.stubGlobal('AnimationPlaybackEvent', Event);
    over.push(() => vi.unstubAllGlobals());
  });

  async function started({ animation, heard }: ReturnType<typeof motion>): Promise<void> {
    view.Element.prototype.animate = () => animation;
    tell(home, 'quicken', 'on');
    view.Element.prototype.animate([]).addEventListener('finish', heard);
    await Promise.resolve();
  }

  test.each([true, false])('is brought to its end during a run; hidden: %s', async (hidden) => {
    isHidden = hidden;
    const moved = motion(250);
    await started(moved);
    expect(moved.animation.finish).toHaveBeenCalledOnce();
    // In view a browser tells of it by itself.
    expect(moved.heard).toHaveBeenCalledTimes(hidden ? 1 : 0);
  });

  test('is told of where somebody else has ended it first', async () => {
    const moved = motion(250);
    moved.animation.finish();
    await started(moved);
    expect(moved.heard).toHaveBeenCalledOnce();
  });

  test('and has just ended is told of, once, when the page is hidden before its next frame', async () => {
    isHidden = false;
    const moved = motion(250);
    await started(moved);
    isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(moved.heard).toHaveBeenCalledOnce();
  });

  test('and was told of while hidden is not told of again when the page is in view', async () => {
    const moved = motion(250);
    await started(moved);
    for (let time = 0; time < 2; time++) {
      const late = new Event('finish');
      Object.defineProperty(late, 'isTrusted', { value: true });
      moved.animation.dispatchEvent(late);
    }
    // The second is of something that the page has set in motion since.
    expect(moved.heard).toHaveBeenCalledTimes(2);
  });

  test('without end is left alone', async () => {
    const moved = motion(Number.POSITIVE_INFINITY);
    await started(moved);
    expect(moved.animation.finish).not.toHaveBeenCalled();
    expect(moved.heard).not.toHaveBeenCalled();
  });

  test('after the run takes its time', async () => {
    isHidden = false;
    const { animation } = motion(250);
    const animate = () => animation;
    view.Element.prototype.animate = animate;
    tell(home, 'quicken', 'on');
    tell(home, 'quicken', 'off');
    expect(view.Element.prototype.animate).toBe(animate);
  });
});

describe('a page', () => {
  test('keeps its own functions until a run is on, and gets them back', () => {
    expect(view.setTimeout).toBe(before.setTimeout);
    tell(home, 'quicken', 'on');
    expect(view.setTimeout).not.toBe(before.setTimeout);
    tell(home, 'quicken', 'off');
    expect({ ...view }).toMatchObject(before);
  });

  test('in view asks for nothing', () => {
    isHidden = false;
    tell(home, 'quicken', 'on');
    view.setTimeout(() => {}, 50);
    view.requestAnimationFrame(() => {});
    expect(wakes).toEqual([]);
    expect(native.setTimeout).toHaveBeenCalledOnce();
  });

  test('hidden has its timers rung, once, with what they were given', () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setTimeout(call, 50, 'a', 'b');
    expect(wakes[0]).toMatch(/^\w+ 7 50$/);
    ring();
    ring();
    native.setTimeout.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledOnce();
    expect(call).toHaveBeenCalledWith('a', 'b');
    expect(native.clearTimeout).toHaveBeenCalledWith(7);
  });

  test('that nobody rings has the browser’s timers', () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setTimeout(call, 50);
    tell(home, 'quicken', 'off');
    native.setTimeout.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledOnce();
  });

  test.each(['clearTimeout', 'clearInterval'] as const)('can %s what it waits for', (clear) => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view[clear](view.setTimeout(call, 50));
    ring();
    expect(call).not.toHaveBeenCalled();
    expect(native[clear]).toHaveBeenCalledWith(7);
  });

  test('keeps long timers, and texts, to the browser', () => {
    tell(home, 'quicken', 'on');
    view.setTimeout(() => {}, 1001);
    view.setTimeout('void 0', 5);
    expect(wakes).toEqual([]);
    expect(native.setTimeout).toHaveBeenCalledTimes(2);
  });

  test('hidden is told of what was scrolled, draws its frame, and is told of sizes', async () => {
    tell(home, 'quicken', 'on');
    const order: string[] = [];
    const part = { isConnected: true, localName: 'div', clientWidth: 9, clientHeight: 9 };
    const target = { ...part, getClientRects: () => [new DOMRect()] } as never;
    new view.ResizeObserver(() => order.push('size')).observe(target);
    view.requestAnimationFrame(() => order.push('frame'));
    const dispatchEvent = ({ type }: Event) => order.push(type);
    const box = { isConnected: true, scrollTop: 0, scrollLeft: 0, dispatchEvent };
    Reflect.apply(view.Element.prototype.scrollTo, box, [{ top: 40 }]);
    await vi.waitFor(() => expect(order).toContain('frame'));

    expect(order).toEqual(['scroll', 'scrollend', 'frame', 'size']);
  });

  test('hidden draws its frames, all that were asked for, though one fails', async () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.requestAnimationFrame(() => {
      throw new Error('of the page');
    });
    native.requestAnimationFrame.mockReturnValueOnce(10);
    view.requestAnimationFrame(call);
    await expect.poll(() => call.mock.calls).toHaveLength(1);
    expect(view.reportError).toHaveBeenCalledOnce();
  });

  test('can call a frame off', async () => {
    tell(home, 'quicken', 'on');
    const [wanted, other] = [vi.fn(), vi.fn()];
    view.cancelAnimationFrame(view.requestAnimationFrame(other));
    native.requestAnimationFrame.mockReturnValueOnce(10);
    view.requestAnimationFrame(wanted);
    await expect.poll(() => wanted.mock.calls).toHaveLength(1);
    expect(other).not.toHaveBeenCalled();
  });

  test('that draws without end does so at a screen’s pace', async () => {
    tell(home, 'quicken', 'on');
    let frames = 0;
    const draw = () => {
      frames++;
      view.requestAnimationFrame(draw);
    };
    view.requestAnimationFrame(draw);
    await expect.poll(() => wakes).toHaveLength(1);
    expect(wakes[0]).toMatch(/ frame 16$/);
    expect(frames).toBeLessThan(10);
    const drawn = frames;
    ring();
    expect(frames).toBe(drawn + 1);
  });

  test('can have something done again and again, as often as it wants, until it is called off', () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    const id = view.setInterval(call, 50, 'a');
    expect(wakes.at(-1)).toMatch(/ 8 50$/);
    ring();
    ring();
    expect(call).toHaveBeenCalledTimes(2);
    expect(call).toHaveBeenCalledWith('a');
    expect(native.clearTimeout).not.toHaveBeenCalled();
    native.setInterval.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledTimes(2);
    native.setInterval.mock.calls[0]?.[0]();
    expect(call).toHaveBeenCalledTimes(3);
    view.clearInterval(id);
    expect(native.clearInterval).toHaveBeenCalledWith(8);
    ring();
    expect(call).toHaveBeenCalledTimes(3);
  });

  test.each(['ring', 'tick'])('has a second told once, whoever tells it first: %s', (first) => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setInterval(call, 1000);
    const tick = () => native.setInterval.mock.calls[0]?.[0]();
    for (let second = 0; second < 60; second++) {
      if (first === 'tick') tick();
      ring();
      if (first === 'ring') tick();
    }
    expect(call).toHaveBeenCalledTimes(60);
  });

  test('that is hidden twice within a period has one chain of rings', () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setInterval(call, 1000);
    const [stale] = wakes;
    document.dispatchEvent(new Event('visibilitychange'));
    ring(stale);
    expect(call).not.toHaveBeenCalled();
    expect(wakes).toHaveLength(2);
    ring();
    expect(call).toHaveBeenCalledOnce();
  });

  test('that wants something done all the time gets it at a screen’s pace', () => {
    tell(home, 'quicken', 'on');
    view.setInterval(() => {}, 1);
    expect(wakes.at(-1)).toMatch(/ 8 16$/);
    isHidden = false;
    ring();
    expect(wakes).toHaveLength(1);
  });

  test('that nobody rings for, as it asks too often, draws by the browser’s own timer', async () => {
    tell(home, 'quicken', 'on');
    const draw = vi.fn(() => {
      if (draw.mock.calls.length < 10) view.requestAnimationFrame(draw);
    });
    view.requestAnimationFrame(draw);
    await expect.poll(() => wakes).toHaveLength(1);
    const drawn = draw.mock.calls.length;
    native.setTimeout.mock.lastCall?.[0]();
    expect(draw).toHaveBeenCalledTimes(drawn + 1);
  });

  test('that was in a frame, and has made room for another, is told nothing any more', () => {
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setTimeout(call, 50);
    const gone = new Event('pagehide');
    view.dispatchEvent(Object.assign(gone, { persisted: false }));
    ring();
    expect(call).not.toHaveBeenCalled();
    tell(home, 'quicken', 'on');
    expect(view.setTimeout).toBe(before.setTimeout);
  });

  test('that is hidden in the midst of something has it rung', () => {
    isHidden = false;
    tell(home, 'quicken', 'on');
    const call = vi.fn();
    view.setTimeout(call, 50);
    isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    ring();
    expect(call).toHaveBeenCalledOnce();
  });
});

describe('the content script', () => {
  function quickened() {
    const asked: number[] = [];
    const wake = (ms: number) => {
      asked.push(ms);
      return () => {};
    };
    const { stop, isHelped } = quickenHidden(document, wake);
    over.push(stop);
    return { asked, isHelped };
  }

  test('knows whether the page’s side has heard', () => {
    expect(quickened().isHelped()).toBe(false);
    quickenOnRequest(viewOf(), window);
    expect(quickened().isHelped()).toBe(true);
  });

  test('tells a document that comes in the midst of a run', () => {
    quickened();
    const late = viewOf();
    quickenOnRequest(late, window);
    expect(late.setTimeout).not.toBe(before.setTimeout);
  });

  test('wakes nobody in view, for nonsense, or more than so often', () => {
    const { asked } = quickened();
    for (const detail of ['x 1 -5', 'x 1 5000', 'x', '', 'x 1 NaN']) tell(window, 'wake', detail);
    expect(asked).toEqual([]);
    isHidden = false;
    tell(window, 'wake', 'x 1 5');
    expect(asked).toEqual([]);
    isHidden = true;
    for (let at = 0; at < 1000; at++) tell(window, 'wake', 'x 1 5');
    expect(asked).toHaveLength(250);
  });

  test('asks for nothing any more once the run is over', () => {
    const { asked } = quickened();
    for (const end of over.splice(0)) end();
    tell(window, 'wake', 'x 1 5');
    expect(asked).toEqual([]);
  });
});

describe('a library that keeps the context of a timer', () => {
  const KINDS = ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const;
  type Call = () => void;

  /** What zone.js does: it runs timers, frames and listeners in the context in which they were set. */
  function patch(context: { now: string }): void {
    const kept = (call: Call) => {
      const then = context.now;
      return (...given: unknown[]) => {
        const back = context.now;
        context.now = then;
        (call as (...given: unknown[]) => void)(...given);
        context.now = back;
      };
    };
    for (const kind of KINDS) {
      const below = view[kind] as unknown as (call: Call, ms?: number) => number;
      Object.assign(view, { [kind]: (call: Call, ms?: number) => below(kept(call), ms) });
    }
    const { addEventListener } = EventTarget.prototype;
    vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      type,
      call,
      options,
    ) {
      addEventListener.call(this, type, kept(call as Call), options);
    });
  }

  const orders = ['before', 'during', 'between runs'].flatMap((when) =>
    KINDS.map((kind) => [when, kind] as const),
  );
  test.each(orders)('has it rung in it; loaded %s, %s', (when, kind) => {
    const context = { now: 'root' };
    const seen: string[] = [];
    if (when === 'before') patch(context);
    tell(home, 'quicken', 'on');
    if (when === 'during') patch(context);
    if (when === 'between runs') {
      tell(home, 'quicken', 'off');
      patch(context);
      tell(home, 'quicken', 'on');
    }
    context.now = 'angular';
    (view[kind] as (call: Call, ms: number) => number)(() => seen.push(context.now), 40);
    context.now = 'root';
    if (kind === 'requestAnimationFrame')
      tell(home, 'ring', `${wakes[0]?.split(' ')[0] ?? ''} frame`);
    else ring();
    if (kind === 'requestAnimationFrame')
      return vi.waitFor(() => expect(seen).toEqual(['angular']));
    expect(seen).toEqual(['angular']);
  });
});
