// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isInPlainSight } from '../../../utils/dom/seen/plain-sight';
import { shield } from '../../../utils/panel/shield';
import { clickAsPerson, clickAsScript } from '../support/events';

vi.mock('../../../utils/dom/seen/plain-sight', () => ({ isInPlainSight: vi.fn() }));

const told = { onHidden: vi.fn(), onSeen: vi.fn() };
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

test('a press that the page hides is kept away, and told with its button', () => {
  vi.mocked(isInPlainSight).mockReturnValue(false);
  clickAsPerson(button);

  expect(pressed).not.toHaveBeenCalled();
  expect(told.onHidden.mock.calls).toEqual([[button]]);
  expect(told.onSeen).not.toHaveBeenCalled();
});

test('a press that a person sees gets through, and is told', () => {
  vi.mocked(isInPlainSight).mockReturnValue(true);
  clickAsPerson(button);

  expect(pressed).toHaveBeenCalledOnce();
  expect(told.onSeen).toHaveBeenCalledOnce();
  expect(told.onHidden).not.toHaveBeenCalled();
});

test('what a script presses tells nothing of what a person sees', () => {
  vi.mocked(isInPlainSight).mockReturnValue(true);
  clickAsScript(button);

  expect(told.onSeen).not.toHaveBeenCalled();
});
