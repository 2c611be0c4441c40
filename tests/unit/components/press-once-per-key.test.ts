// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pressOncePerKey } from '../../../components/press-once-per-key';

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
