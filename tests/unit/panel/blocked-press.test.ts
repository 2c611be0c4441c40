// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Confirmation } from '../../../components/panel/run/run-model';
import { trusted } from '../../../components/trusted-events';
import { BlockedPress } from '../../../utils/panel/blocked-press';
import { ADD_SUPERVISOR, plan } from '../support/builders';

let confirmation: Confirmation | undefined;
let isBusy = false;
let button: HTMLButtonElement;
let blocked: BlockedPress;
const pressed = vi.fn();
const actions = { confirm: vi.fn(), cancel: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  confirmation = undefined;
  document.body.innerHTML = '<button>Appliquer</button>';
  button = document.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', trusted(pressed));
  isBusy = false;
  blocked = new BlockedPress({
    confirmation: () => confirmation,
    isBusy: () => isBusy,
    said: () => 'Rien',
    actions,
  });
});

/** Opens a confirmation in the panel. */
function ask(): void {
  confirmation = {
    plan: plan([ADD_SUPERVISOR], ['FPC1']),
    readBack: 'reopened',
    isUndo: false,
  };
}

test('without a blocked press nothing waits, and no answer is taken', () => {
  ask();

  expect(blocked.waiting).toBeUndefined();
  expect(blocked.answer('confirm')).toBe(false);
  expect(blocked.answer('press')).toBe(false);
  expect(actions.confirm).not.toHaveBeenCalled();
});

test('the blocked press is made, and what it asks waits in its place', () => {
  blocked.remember(button);
  expect(blocked.waiting).toEqual({
    kind: 'press',
    button: 'Appliquer',
    isBusy: false,
    said: 'Rien',
  });
  expect(blocked.answer('press')).toBe(true);
  expect(pressed).toHaveBeenCalledOnce();

  ask();
  expect(blocked.waiting).toEqual({ kind: 'confirmation', confirmation });
  // A press is no answer to the confirmation that took its place.
  expect(blocked.answer('press')).toBe(false);
  expect(pressed).toHaveBeenCalledOnce();
  expect(blocked.answer('confirm')).toBe(true);
  expect(actions.confirm).toHaveBeenCalledOnce();
  expect(blocked.answer('confirm')).toBe(false);
});

test('a confirmation that was not asked is not given', () => {
  blocked.remember(button);

  expect(blocked.answer('confirm')).toBe(false);
  expect(actions.confirm).not.toHaveBeenCalled();
});

test('a cancelled press does nothing', () => {
  blocked.remember(button);
  expect(blocked.answer('cancel')).toBe(true);
  expect(blocked.waiting).toBeUndefined();

  blocked.remember(button);
  ask();
  expect(blocked.answer('cancel')).toBe(true);
  expect(actions.cancel).toHaveBeenCalledOnce();
  expect(pressed).not.toHaveBeenCalled();
});

test('once the person can press in the panel again, nothing waits elsewhere', () => {
  blocked.remember(button);
  ask();
  blocked.forget();

  expect(blocked.waiting).toBeUndefined();
  expect(blocked.answer('confirm')).toBe(false);
});

test('a disabled or missing button is not pressed', () => {
  blocked.remember(button);
  button.disabled = true;
  expect(blocked.waiting).toMatchObject({ isBusy: true });
  expect(blocked.answer('press')).toBe(false);

  // While details are read, the panel shows other buttons.
  button.disabled = false;
  button.remove();
  isBusy = true;
  expect(blocked.waiting).toMatchObject({ button: 'Appliquer', isBusy: true });
  expect(blocked.answer('press')).toBe(false);

  isBusy = false;
  expect(blocked.waiting).toBeUndefined();
  expect(blocked.answer('press')).toBe(false);
  expect(pressed).not.toHaveBeenCalled();
});

test('the button that took its place is pressed, if there is only one', () => {
  blocked.remember(button);
  button.remove();
  document.body.innerHTML = '<button>Appliquer</button>';
  document.querySelector('button')?.addEventListener('click', trusted(pressed));
  expect(blocked.answer('press')).toBe(true);
  expect(pressed).toHaveBeenCalledOnce();

  document.body.innerHTML = '<button>Appliquer</button><button>Appliquer</button>';
  expect(blocked.waiting).toBeUndefined();
  expect(blocked.answer('press')).toBe(false);
});
