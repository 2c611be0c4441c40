// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isGone, isOfGonePage, isStanding } from '../../../utils/dom/flat-tree';
import { holds } from '../../../utils/dom/tree/search';

/** What Firefox makes of a node whose page has gone: whatever is asked of it, it throws. */
const gone = new Proxy({} as Node, {
  get() {
    throw new TypeError("can't access dead object");
  },
});

test('a node stands in a page while that is there', () => {
  const paragraph = document.createElement('p');
  expect(isStanding(paragraph)).toBe(false);
  document.body.append(paragraph);
  expect(isStanding(paragraph)).toBe(true);
  expect(isStanding(gone)).toBe(false);
});

test('what was in a page that has gone stands in nothing, and holds nothing', () => {
  const list = document.createElement('ul');
  const item = list.appendChild(document.createElement('li'));
  document.body.append(list);
  expect([holds(list, gone), holds(gone, item)]).toEqual([false, false]);
  expect([holds(list, item), holds(item, list)]).toEqual([true, false]);
  list.remove();
  expect(holds(list, item)).toBe(true);
});

test('that something else cannot be touched is no sign of a page that has gone', () => {
  const broken = document.createElement('p');
  document.body.append(broken);
  broken.contains = () => {
    throw new TypeError('broken');
  };
  expect(() => holds(broken, document.body)).toThrow('broken');
});

test('a tree is gone with the page of its frame, not with the element that it stood in', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  expect([document, root].map(isGone)).toEqual([false, false]);
  const other = document.implementation.createHTMLDocument();
  expect([other, gone as Document].map(isGone)).toEqual([true, true]);
});

test('to touch a node of a page that has gone is told from other errors', () => {
  const errorOf = (act: () => unknown) => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };
  expect(isOfGonePage(errorOf(() => gone.nodeType))).toBe(true);
  expect(isOfGonePage(errorOf(() => (undefined as unknown as Node).nodeType))).toBe(false);
  expect(isOfGonePage(new Error("can't access dead object"))).toBe(false);
});
