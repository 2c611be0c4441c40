// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pressElement } from '../../../../utils/dom/act/press';

/** What an element was told by a press of it: the `detail` of each click. */
function clicksOf(html: string): number[] {
  document.body.innerHTML = html;
  const element = document.body.querySelector('.pressed') as HTMLElement;
  const clicks: number[] = [];
  element.addEventListener('click', (event) => {
    event.preventDefault();
    clicks.push(event.detail);
  });
  pressElement(element);
  return clicks;
}

test('a list that opens as the mouse goes down is not closed by the click that follows', () => {
  document.body.innerHTML = '<button type="button" aria-haspopup="listbox">+</button>';
  const button = document.body.querySelector('button') as HTMLElement;
  let isOpen = false;
  button.addEventListener('pointerdown', () => {
    isOpen = !isOpen;
  });
  button.addEventListener('click', ({ detail }) => {
    // A screen reader clicks without a mouse.
    if (detail === 0) isOpen = !isOpen;
  });
  pressElement(button);
  expect(isOpen).toBe(true);
});

test.for([
  ['what opens a list', '<button type="button" aria-haspopup="menu" class="pressed">+</button>', 1],
  [
    'what sends a form',
    '<form><button aria-haspopup="dialog" class="pressed">+</button></form>',
    0,
  ],
  ['a link', '<a href="#x" aria-haspopup="menu" class="pressed">+</a>', 0],
  ['any other button', '<button type="button" class="pressed">+</button>', 0],
] as const)(
  '%s is clicked once, by its own click where that does something',
  ([, html, detail]) => {
    expect(clicksOf(html)).toEqual([detail]);
  },
);
