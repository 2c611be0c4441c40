// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { pressElement } from '../../../../utils/dom/act/press';
import { pressAside } from '../../../../utils/dom/act/press-aside';
import { OWN } from '../../../../utils/dom/own-mark';

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

test('and where the page moves the focus only once it has drawn', async () => {
  next().onclick = () => queueMicrotask(() => next().focus());
  typed().focus();
  pressAside(next());
  await Promise.resolve();
  expect(own().activeElement).toBe(typed());
});

test.for([
  ['by a pointer', () => next().dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  [
    'by a key',
    () => typed().dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', composed: true })),
  ],
] as const)('a person may leave %s what they typed in', ([, go]) => {
  next().onclick = null;
  typed().focus();
  pressAside(next());
  go();
  next().focus();
  expect(document.activeElement).toBe(next());
});

test('a person may go on in another field of ours', () => {
  document.querySelector('div')?.setAttribute(OWN, 'panel');
  own().innerHTML = '<textarea></textarea><input>';
  typed().focus();
  pressAside(next());
  own().querySelector('input')?.focus();
  expect(own().activeElement?.localName).toBe('input');
});

test('a page that insists on the focus gets it in the end', () => {
  typed().focus();
  pressAside(next());
  for (let times = 0; times < 3; times++) next().focus();
  expect(document.activeElement).toBe(next());
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
