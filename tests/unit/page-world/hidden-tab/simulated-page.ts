import { afterEach, beforeEach, vi } from 'vitest';
import { hear, tell } from '../../../../utils/page-world/events';
import type { View } from '../../../../utils/page-world/hidden-tab/hidden-page';
import { quickenOnRequest } from '../../../../utils/page-world/hidden-tab/quicken-page';

/** The browser's own functions: they call back only when a test does. */
export const native = {
  setTimeout: vi.fn((_call: () => void, _ms?: number) => 7),
  setInterval: vi.fn((_call: () => void, _ms?: number) => 8),
  clearTimeout: vi.fn(),
  clearInterval: vi.fn(),
  requestAnimationFrame: vi.fn((_call: FrameRequestCallback) => 9),
  cancelAnimationFrame: vi.fn(),
};

/** The same as they were before any run. */
export const before = { ...native };

/** A page in a hidden tab that the helper runs in. `useSimulatedPage` sets it anew for each test. */
export const page = {
  view: undefined as unknown as View,
  /** Where the content script would be. */
  home: undefined as unknown as Window,
  isHidden: true,
  /** What the page has asked to be woken by, the last one last. */
  wakes: [] as string[],
};

/** Gives each test of a file a page of its own. */
export function useSimulatedPage(): void {
  let stopHearing = () => {};
  beforeEach(() => {
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => page.isHidden);
    Object.assign(page, { isHidden: true, home: new EventTarget(), view: viewOf(), wakes: [] });
    quickenOnRequest(page.view, page.home);
    stopHearing = hear(page.home, 'wake', (detail) => page.wakes.push(detail));
  });
  afterEach(() => {
    setRun('off');
    stopHearing();
    vi.clearAllMocks();
    vi.restoreAllMocks();
  });
}

/** What the content script tells the helper when a run begins, and when it is over. */
export function setRun(state: 'on' | 'off'): void {
  tell(page.home, 'quicken', state);
}

/** Rings what the page has asked for, the last one first. */
export function ring(wake = page.wakes.at(-1) ?? ''): void {
  tell(page.home, 'ring', wake.split(' ').slice(0, 2).join(' '));
}

/** An observer of a browser that draws nothing. */
class Silent {
  observe() {}
}

/** The window of a page, with the parts that are used. */
export function viewOf(): View {
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
