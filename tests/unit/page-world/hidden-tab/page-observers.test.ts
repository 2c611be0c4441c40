// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  knowObservers,
  type PageObservers,
} from '../../../../utils/page-world/hidden-tab/page-observers';

type View = Window & typeof globalThis;

/** Tells what the browser would tell by itself. */
let browserTells: ((entries: object[]) => void)[] = [];
let view: View;
let observers: PageObservers;
let height = 40;
let element: HTMLElement;

/** An observer of a browser that draws nothing. */
class Silent {
  readonly root: Element | null = null;
  readonly rootMargin = '0px';
  readonly thresholds = [0];

  constructor(callback: (entries: object[], observer: unknown) => void) {
    browserTells.push((entries) => callback(entries, this));
  }

  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  browserTells = [];
  height = 40;
  document.body.innerHTML = '<div></div>';
  element = document.querySelector('div') as HTMLElement;
  vi.spyOn(element, 'getClientRects').mockImplementation(() => {
    return (height > 0 ? [new DOMRect()] : []) as unknown as DOMRectList;
  });
  vi.spyOn(element, 'getBoundingClientRect').mockImplementation(() => {
    return new DOMRect(0, 100, 50, height);
  });
  const none = { paddingLeft: '0px', overflow: 'visible', display: 'block' };
  view = Object.assign(Object.create(window), {
    ResizeObserver: Silent,
    IntersectionObserver: Silent,
    ResizeObserverEntry: class {},
    IntersectionObserverEntry: class {},
    innerWidth: 500,
    innerHeight: 300,
    getComputedStyle: () => ({ ...none, width: '50px', height: `${height}px` }),
    reportError: vi.fn(),
  }) as View;
  observers = knowObservers(view);
});

/** Watches the element. @returns the observer, and what it was told */
function watch(name: 'ResizeObserver' | 'IntersectionObserver') {
  const heard: number[] = [];
  const observer = new view[name](
    (entries: (ResizeObserverEntry | IntersectionObserverEntry)[]) => {
      for (const entry of entries) {
        heard.push(
          'contentRect' in entry ? entry.contentRect.height : Number(entry.isIntersecting),
        );
      }
    },
  );
  observer.observe(element);
  return { observer, heard };
}

describe('who watches for sizes', () => {
  test('is told the first one, and each that differs, once', () => {
    const { heard } = watch('ResizeObserver');
    observers.notify();
    observers.notify();
    height = 60;
    observers.notify();
    height = 0;
    observers.notify();

    expect(heard).toEqual([40, 60, 0]);
  });

  test('is told nothing of what has no size at first, as by a browser', () => {
    height = 0;
    const { heard } = watch('ResizeObserver');
    observers.notify();

    expect(heard).toEqual([]);
  });

  test('is not told again by the browser, which comes too late', () => {
    const { heard } = watch('ResizeObserver');
    const told = (size: number) => {
      const contentRect = new DOMRect(0, 0, 50, size);
      browserTells[0]?.([{ target: element, contentRect, borderBoxSize: [] }]);
    };
    observers.notify();
    told(40);
    expect(heard).toEqual([40]);
    told(41);
    expect(heard).toEqual([40, 41]);
    // What the browser has told itself is not told once more.
    height = 41;
    observers.notify();
    expect(heard).toEqual([40, 41]);
  });

  test('is told nothing of what it does not watch any more', () => {
    const { observer, heard } = watch('ResizeObserver');
    expect(observers.isAny()).toBe(true);
    observer.unobserve(element);
    observers.notify();
    observer.observe(element);
    observer.disconnect();
    observers.notify();

    expect(heard).toEqual([]);
    expect(observers.isAny()).toBe(false);
  });

  test('is told again of what it watches again', () => {
    const { observer, heard } = watch('ResizeObserver');
    observers.notify();
    observer.observe(element);
    observers.notify();

    expect(heard).toEqual([40, 40]);
  });
});

describe('who watches for what comes into view', () => {
  test('is told at first, and when it comes or goes', () => {
    const { heard } = watch('IntersectionObserver');
    const place = vi.mocked(element.getBoundingClientRect);
    observers.notify();
    observers.notify();
    place.mockImplementation(() => new DOMRect(0, 700, 50, 40));
    observers.notify();
    place.mockImplementation(() => new DOMRect(0, 300, 50, 40));
    observers.notify();

    // What only touches the view is in it.
    expect(heard).toEqual([1, 0, 1]);
  });
});

test('an error of a page’s callback is reported to the page', () => {
  const error = new Error('of the page');
  const observer = new view.ResizeObserver(() => {
    throw error;
  });
  observer.observe(element);
  const { heard } = watch('ResizeObserver');
  observers.notify();

  expect(view.reportError).toHaveBeenCalledWith(error);
  expect(heard).toEqual([40]);
});
