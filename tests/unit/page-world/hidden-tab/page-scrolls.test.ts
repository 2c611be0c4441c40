// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCROLLED } from '../../../../utils/page-world/events';
import { PageScrolls } from '../../../../utils/page-world/hidden-tab/page-scrolls';

let isHidden = true;
let scrolls: PageScrolls;
let box: HTMLElement;
const heard = vi.fn();
const onMoved = vi.fn();
const native = window.Element.prototype.scrollTo;

beforeEach(() => {
  isHidden = true;
  document.body.innerHTML = '<div></div>';
  box = document.querySelector('div') as HTMLElement;
  scrolls = new PageScrolls(window as Window & typeof globalThis, {
    isNeeded: () => isHidden,
    onMoved,
  });
  box.addEventListener('scroll', heard);
});
afterEach(() => {
  scrolls.stop();
  vi.clearAllMocks();
});

/** Scrolls as a page's script does. In view: happy-dom's own `scrollTo` sets the property. */
function scrollTo(top: number): void {
  isHidden = false;
  box.scrollTop = top;
  isHidden = true;
}

test('what a script of the page has scrolled fires its event with the next frame, once', () => {
  scrollTo(120);
  expect(onMoved).toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
  scrolls.notify();
  scrolls.notify();

  expect(heard).toHaveBeenCalledTimes(1);
});

test('what does not move fires nothing', () => {
  scrollTo(0);
  scrolls.notify();

  expect(heard).not.toHaveBeenCalled();
});

test('what the extension has scrolled fires its event too', () => {
  box.dispatchEvent(new CustomEvent(SCROLLED, { bubbles: true, composed: true }));
  expect(onMoved).toHaveBeenCalled();
  scrolls.notify();

  expect(heard).toHaveBeenCalledTimes(1);
});

test('a hidden tab scrolls at once, as it never ends a smooth way', () => {
  const wishes: unknown[] = [];
  scrolls.stop();
  window.Element.prototype.scrollTo = function own(...given: unknown[]) {
    wishes.push(given[0]);
  };
  scrolls = new PageScrolls(window as Window & typeof globalThis, {
    isNeeded: () => isHidden,
    onMoved,
  });
  box.scrollTo({ top: 5, behavior: 'smooth' });
  box.scrollTo(1, 2);
  isHidden = false;
  box.scrollTo({ top: 5, behavior: 'smooth' });
  scrolls.stop();
  window.Element.prototype.scrollTo = native;

  expect(wishes).toEqual([
    { top: 5, behavior: 'instant' },
    { left: 1, top: 2, behavior: 'instant' },
    { top: 5, behavior: 'smooth' },
  ]);
});

test('the page has its own functions back at the end', () => {
  expect(window.Element.prototype.scrollTo).not.toBe(native);
  scrolls.stop();

  expect(window.Element.prototype.scrollTo).toBe(native);
  box.scrollTop = 7;
  expect(onMoved).not.toHaveBeenCalled();
});
