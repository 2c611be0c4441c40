// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { pressOncePerKey, trusted } from '../../../components/trusted';
import { clickAsPerson, clickAsScript } from '../support/events';

test('lets a person’s click through', () => {
  const handler = vi.fn();
  const button = document.createElement('button');
  button.addEventListener('click', trusted(handler));

  clickAsPerson(button);

  expect(handler).toHaveBeenCalledExactlyOnceWith();
});

test('ignores the click of a script', () => {
  const handler = vi.fn();
  const button = document.createElement('button');
  button.addEventListener('click', trusted(handler));

  clickAsScript(button);
  button.click();

  expect(handler).not.toHaveBeenCalled();
});

test.each([
  ['Enter', true, true],
  ['Enter', false, false],
  [' ', true, true],
  ['a', true, false],
])('a button is pressed by %j once; repeated %s: kept away %s', (key, repeat, isKept) => {
  const container = document.createElement('div');
  const button = document.createElement('button');
  container.append(button);
  pressOncePerKey(container);
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true });
  button.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(isKept);
});

test('a key held down in a field goes on writing', () => {
  const container = document.createElement('div');
  const field = document.createElement('textarea');
  container.append(field);
  pressOncePerKey(container);
  const held = { key: ' ', repeat: true, bubbles: true, cancelable: true };
  const event = new KeyboardEvent('keydown', held);
  field.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
