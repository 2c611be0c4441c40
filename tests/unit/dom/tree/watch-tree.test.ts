// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { OWN } from '../../../../utils/dom/own-mark';
import { watchTree } from '../../../../utils/dom/tree/watch-tree';

/** How often something was told to be at rest after an event in a page. */
function restsAfter(end: Event, at: (page: Element) => Element): number {
  document.body.innerHTML = `<p>theirs</p><p ${OWN}="">ours</p>`;
  const onRest = vi.fn();
  const stop = watchTree(document.documentElement, { onChange: () => {}, onRest });
  at(document.body).dispatchEvent(end);
  stop();
  at(document.body).dispatchEvent(end);
  return onRest.mock.calls.length;
}

const endOf = (propertyName: string) =>
  Object.assign(new Event('transitionend', { bubbles: true }), { propertyName });
const theirs = (page: Element) => page.children[0] as Element;
const ours = (page: Element) => page.children[1] as Element;

describe('what has come to rest in a page', () => {
  test.each([endOf('opacity'), endOf('transform'), new Event('animationend', { bubbles: true })])(
    'is told of',
    (end) => {
      expect(restsAfter(end, theirs)).toBe(1);
    },
  );

  test('is not told of where it is a colour, or ours', () => {
    expect(restsAfter(endOf('background-color'), theirs)).toBe(0);
    expect(restsAfter(endOf('opacity'), ours)).toBe(0);
  });
});
