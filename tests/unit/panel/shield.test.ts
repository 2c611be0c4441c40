// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isSafeFromClickjacking } from '../../../utils/dom/seen/clickjacking';
import { shield } from '../../../utils/panel/shield';
import { clickAsPerson, clickAsScript } from '../support/events';

vi.mock('../../../utils/dom/seen/clickjacking', () => ({ isSafeFromClickjacking: vi.fn() }));

const told = { onBlocked: vi.fn(), onPassed: vi.fn() };
const pressed = vi.fn();
let button: HTMLButtonElement;

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '<div><button>Appliquer</button></div>';
  const container = document.querySelector('div') as HTMLElement;
  button = document.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', pressed);
  shield(container, container, told);
});

test('a press that the page hides is blocked, and reported with its button', () => {
  vi.mocked(isSafeFromClickjacking).mockReturnValue(false);
  clickAsPerson(button);

  expect(pressed).not.toHaveBeenCalled();
  expect(told.onBlocked.mock.calls).toEqual([[button]]);
  expect(told.onPassed).not.toHaveBeenCalled();
});

test('a press that a person sees gets through, and is reported', () => {
  vi.mocked(isSafeFromClickjacking).mockReturnValue(true);
  clickAsPerson(button);

  expect(pressed).toHaveBeenCalledOnce();
  expect(told.onPassed).toHaveBeenCalledOnce();
  expect(told.onBlocked).not.toHaveBeenCalled();
});

test('a press by a script is not reported', () => {
  vi.mocked(isSafeFromClickjacking).mockReturnValue(true);
  clickAsScript(button);

  expect(told.onPassed).not.toHaveBeenCalled();
});
