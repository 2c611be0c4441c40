// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { scrolling } from '../../../../utils/dom/seen/scrollers';
import { SCROLLED } from '../../../../utils/page-world/events';

let isHidden = true;
let told: (string | undefined)[] = [];

beforeEach(() => {
  isHidden = true;
  told = [];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  document.body.innerHTML = '<div id="box"><p id="row"></p></div>';
  document.body.addEventListener(SCROLLED, ({ target }) => told.push((target as Element).id));
});

const scroll = () => {
  (document.querySelector('#box') as Element).scrollTop = 90;
  return 'done';
};

test('in a hidden tab the page is told of what has moved, and of nothing else', () => {
  const row = document.querySelector('#row') as Element;

  expect(scrolling(row, scroll)).toBe('done');
  expect(told).toEqual(['box']);
  scrolling(row, scroll);
  expect(told).toEqual(['box']);
});

test('in view the browser tells the page itself', () => {
  isHidden = false;
  scrolling(document.querySelector('#row') as Element, scroll);

  expect(told).toEqual([]);
});
