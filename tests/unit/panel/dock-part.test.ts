import { expect, test, vi } from 'vitest';
import { DockPart } from '../../../utils/panel/dock-part';

/** The dock of a window. */
function dockIn(innerWidth: number) {
  const window = Object.assign(new EventTarget(), { innerWidth }) as unknown as Window;
  const options = {
    window,
    signal: new AbortController().signal,
    dock: { side: 'right', width: 420 } as const,
    store: vi.fn(),
    openSettings: vi.fn(),
  };
  const resize = (width: number) => {
    Object.assign(window, { innerWidth: width });
    window.dispatchEvent(new Event('resize'));
  };
  return { part: new DockPart(options), store: options.store, resize };
}

test('the page makes room, and the width is stored, when a person lets go of the edge', () => {
  const { part, store } = dockIn(1440);

  part.actions.setWidth(500, false);
  expect(part.model.value.width).toBe(500);
  expect(part.settled.value.width).toBe(420);
  expect(store).not.toHaveBeenCalled();
  part.actions.setWidth(510, true);

  expect(part.settled.value.width).toBe(510);
  expect(store).toHaveBeenCalledExactlyOnceWith({ side: 'right', width: 510 });
});

test('the other side is stored, with the width', () => {
  const { part, store } = dockIn(1440);

  part.actions.setSide('left');

  expect(part.model.value.side).toBe('left');
  expect(part.settled.value.side).toBe('left');
  expect(store).toHaveBeenCalledExactlyOnceWith({ side: 'left', width: 420 });
});

test('a small window shows less of the width, and does not forget it', () => {
  const { part, resize } = dockIn(1440);
  part.actions.setWidth(640, true);

  resize(1160);
  expect(part.model.value).toMatchObject({ width: 500, widest: 500 });
  expect(part.settled.value.width).toBe(500);
  resize(1440);

  expect(part.model.value.width).toBe(640);
});

test('on a telephone the panel takes all of the window, and its edge has no way to go', () => {
  const { part } = dockIn(375);

  expect(part.model.value).toMatchObject({ width: 375, narrowest: 375, widest: 375 });
});
