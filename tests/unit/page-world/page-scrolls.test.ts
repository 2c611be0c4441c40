// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCROLLED } from '../../../utils/page-world/events';
import { followScrolls } from '../../../utils/page-world/page-scrolls';

let isHidden = true;
let scrolls: ReturnType<typeof followScrolls>;
let box: HTMLElement;
const heard = vi.fn();
const onMoved = vi.fn();
const native = window.Element.prototype.scrollTo;

beforeEach(() => {
  isHidden = true;
  document.body.innerHTML = '<div></div>';
  box = document.querySelector('div') as HTMLElement;
  scrolls = followScrolls(window as Window & typeof globalThis, {
    isNeeded: () => isHidden,
    onMoved,
  });
  box.addEventListener('scroll', heard);
});
afterEach(() => {
  scrolls.stop();
  vi.clearAllMocks();
});

/** As the page does, before the tab is hidden: happy-dom scrolls by the very property. */
function scrollTo(top: number): void {
  isHidden = false;
  box.scrollTop = top;
  isHidden = true;
}

test('what a script of the page has scrolled is told of with the next frame, once', () => {
  scrollTo(120);
  expect(onMoved).toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
  scrolls.tell();
  scrolls.tell();

  expect(heard).toHaveBeenCalledTimes(1);
});

test('what does not move is not told of', () => {
  scrollTo(0);
  scrolls.tell();

  expect(heard).not.toHaveBeenCalled();
});

test('what the extension has scrolled is told of too', () => {
  box.dispatchEvent(new CustomEvent(SCROLLED, { bubbles: true, composed: true }));
  expect(onMoved).toHaveBeenCalled();
  scrolls.tell();

  expect(heard).toHaveBeenCalledTimes(1);
});

test('a way there that a hidden tab never ends is left out', () => {
  const wishes: unknown[] = [];
  scrolls.stop();
  window.Element.prototype.scrollTo = function own(...given: unknown[]) {
    wishes.push(given[0]);
  };
  scrolls = followScrolls(window as Window & typeof globalThis, {
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
