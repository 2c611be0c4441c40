// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Confirmation } from '../../../components/panel/panel-model';
import { trusted } from '../../../components/trusted-events';
import { KeptPresses } from '../../../utils/panel/kept-presses';
import { ADD_SUPERVISOR, plan } from '../support/builders';

let confirmation: Confirmation | undefined;
let isBusy = false;
let button: HTMLButtonElement;
let kept: KeptPresses;
const pressed = vi.fn();
const actions = { confirm: vi.fn(), cancel: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  confirmation = undefined;
  document.body.innerHTML = '<button>Appliquer</button>';
  button = document.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', trusted(pressed));
  isBusy = false;
  kept = new KeptPresses({
    confirmation: () => confirmation,
    isBusy: () => isBusy,
    said: () => 'Rien',
    actions,
  });
});

/** Something is asked in the panel. */
function ask(): void {
  confirmation = {
    plan: plan([ADD_SUPERVISOR], ['FPC1']),
    readBack: 'reopened',
    isUndo: false,
  };
}

test('without a press that was kept away nothing waits, and nothing is answered', () => {
  ask();

  expect(kept.waiting).toBeUndefined();
  expect(kept.answer('confirm')).toBe(false);
  expect(kept.answer('press')).toBe(false);
  expect(actions.confirm).not.toHaveBeenCalled();
});

test('the press that was kept away is made, and what it asks waits in its place', () => {
  kept.keep(button);
  expect(kept.waiting).toEqual({ kind: 'press', button: 'Appliquer', isBusy: false, said: 'Rien' });
  expect(kept.answer('press')).toBe(true);
  expect(pressed).toHaveBeenCalledOnce();

  ask();
  expect(kept.waiting).toEqual({ kind: 'confirmation', confirmation });
  // Nothing that was asked meanwhile is answered by what was meant for something else.
  expect(kept.answer('press')).toBe(false);
  expect(pressed).toHaveBeenCalledOnce();
  expect(kept.answer('confirm')).toBe(true);
  expect(actions.confirm).toHaveBeenCalledOnce();
  expect(kept.answer('confirm')).toBe(false);
});

test('a confirmation that was not asked is not given', () => {
  kept.keep(button);

  expect(kept.answer('confirm')).toBe(false);
  expect(actions.confirm).not.toHaveBeenCalled();
});

test('who thinks better of it has done nothing', () => {
  kept.keep(button);
  expect(kept.answer('cancel')).toBe(true);
  expect(kept.waiting).toBeUndefined();

  kept.keep(button);
  ask();
  expect(kept.answer('cancel')).toBe(true);
  expect(actions.cancel).toHaveBeenCalledOnce();
  expect(pressed).not.toHaveBeenCalled();
});

test('once the person can press in the panel again, nothing waits elsewhere', () => {
  kept.keep(button);
  ask();
  kept.forget();

  expect(kept.waiting).toBeUndefined();
  expect(kept.answer('confirm')).toBe(false);
});

test('a button that waits for something, or is gone, is not pressed', () => {
  kept.keep(button);
  button.disabled = true;
  expect(kept.waiting).toMatchObject({ isBusy: true });
  expect(kept.answer('press')).toBe(false);

  // While details are read, other buttons stand there.
  button.disabled = false;
  button.remove();
  isBusy = true;
  expect(kept.waiting).toMatchObject({ button: 'Appliquer', isBusy: true });
  expect(kept.answer('press')).toBe(false);

  isBusy = false;
  expect(kept.waiting).toBeUndefined();
  expect(kept.answer('press')).toBe(false);
  expect(pressed).not.toHaveBeenCalled();
});

test('a button that has come in its place is pressed, if there is one such', () => {
  kept.keep(button);
  button.remove();
  document.body.innerHTML = '<button>Appliquer</button>';
  document.querySelector('button')?.addEventListener('click', trusted(pressed));
  expect(kept.answer('press')).toBe(true);
  expect(pressed).toHaveBeenCalledOnce();

  document.body.innerHTML = '<button>Appliquer</button><button>Appliquer</button>';
  expect(kept.waiting).toBeUndefined();
  expect(kept.answer('press')).toBe(false);
});
