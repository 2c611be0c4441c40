// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { pressElement } from '../../../../utils/dom/act/press';
import { pressAside } from '../../../../utils/dom/act/press-aside';

const own = () => document.querySelector('div')?.shadowRoot as ShadowRoot;
const typed = () => own().querySelector('textarea') as HTMLElement;
const next = () => document.querySelector('button') as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div></div><button>›</button>';
  document.querySelector('div')?.attachShadow({ mode: 'open' });
  own().innerHTML = '<textarea></textarea>';
  // Some kits move the focus to what is pressed, be it by a mouse or not.
  next().onclick = () => next().focus();
});

test('a person who types goes on typing while a page of the list is turned', () => {
  typed().focus();
  pressAside(next());
  expect(own().activeElement).toBe(typed());
});

test('a page may have the focus where nothing had it', () => {
  pressAside(next());
  expect(document.activeElement).toBe(next());
});

test('a list box that closes without the focus keeps it', () => {
  typed().focus();
  pressElement(next());
  expect(document.activeElement).toBe(next());
});
