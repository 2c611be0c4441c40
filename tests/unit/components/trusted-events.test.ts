// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { trusted } from '../../../components/trusted-events';
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
