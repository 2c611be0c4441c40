// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pushPageAside } from '../../../utils/panel/push-page-aside';

let end = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(document, { elementsFromPoint: () => [] });
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

/** A page beside an open panel. */
function pageBeside() {
  const model = signal({ folded: false, run: { workState: 'idle' }, users: { isReading: false } });
  const recognition = { model: signal<{ teaching?: object }>({}) };
  const settled = signal({ side: 'right', width: 420 });
  const isBeside = signal(true);
  end = pushPageAside(document, {
    model,
    recognition,
    dock: { settled, isBeside },
  } as unknown as Parameters<typeof pushPageAside>[1]);
  return { model, recognition, settled, isBeside };
}

/** What the extension's style sheet says of the page. */
const said = () => document.querySelector('style[data-myopenip-bulk]')?.textContent ?? '';

test('the page makes room at the side where the panel is', () => {
  const { settled } = pageBeside();
  expect(said()).toContain('margin-right: 420px');

  settled.value = { side: 'left', width: 500 };

  expect(said()).toContain('margin-left: 500px');
  expect(said()).not.toContain('margin-right');
});

test('the page has all of its room while the panel is folded', () => {
  const { model } = pageBeside();

  model.value = { ...model.value, folded: true };
  vi.runAllTimers();

  expect(said()).toBe('');
});

test('the page has all of its room while a person teaches the extension', () => {
  const { recognition } = pageBeside();

  recognition.model.value = { teaching: {} };

  expect(said()).toBe('');
});

test('the page has all of its room where the panel lies over it', () => {
  const { isBeside } = pageBeside();

  isBeside.value = false;

  expect(said()).toBe('');
});

test('the page gets its room back when the panel goes', () => {
  pageBeside();

  end();
  vi.runAllTimers();

  expect(said()).toBe('');
});

test('a page that is redrawn is looked at once in a while, and not at all during a run', async () => {
  const { model } = pageBeside();
  vi.runAllTimers();
  const looks = vi.spyOn(document.body, 'getBoundingClientRect');
  const redraw = async () => {
    for (let time = 0; time < 50; time++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(20);
    }
  };

  model.value = { ...model.value, run: { workState: 'running' } };
  await redraw();
  expect(looks).not.toHaveBeenCalled();
  model.value = { ...model.value, run: { workState: 'idle' } };
  await redraw();

  expect(looks.mock.calls.length).toBeGreaterThan(0);
  expect(looks.mock.calls.length).toBeLessThan(5);
});

test('the page is looked at again after a click, once a dialog has slid in', async () => {
  vi.useRealTimers();
  const looks = vi.spyOn(document.body, 'getBoundingClientRect');
  pageBeside();
  await vi.waitFor(() => expect(looks).toHaveBeenCalled());
  looks.mockClear();

  document.body.click();

  await vi.waitFor(() => expect(looks).toHaveBeenCalledOnce(), { timeout: 3000 });
});
