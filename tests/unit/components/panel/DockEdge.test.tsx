// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { keyAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';
import type { PanelPart } from '../../support/panel-model';

/** The panel's edge, and what is done with it. */
function edgeOf(dock: PanelPart['dock'] = {}) {
  const { panel, dockActions, region } = renderPanel({ dock });
  const edge = panel.getByRole('separator', { name: 'Largeur du panneau' });
  Object.assign(edge, { setPointerCapture: () => {} });
  return { edge, region, setWidth: dockActions.setWidth };
}

describe('the edge of the panel', () => {
  test('says how wide it is, and how wide it can be', () => {
    const { edge, region } = edgeOf({ width: 500, widest: 600 });

    expect(edge.getAttribute('aria-orientation')).toBe('vertical');
    expect(edge.getAttribute('aria-valuenow')).toBe('500');
    expect(edge.getAttribute('aria-valuemin')).toBe('360');
    expect(edge.getAttribute('aria-valuemax')).toBe('600');
    expect(region.style.width).toBe('500px');
    expect(edge.tabIndex).toBe(0);
  });

  test.each([
    ['right', 'ArrowLeft', false, 436],
    ['right', 'ArrowRight', false, 404],
    ['right', 'ArrowLeft', true, 484],
    ['left', 'ArrowRight', false, 436],
    ['left', 'ArrowLeft', false, 404],
    ['right', 'Home', false, 360],
    ['left', 'End', false, 640],
  ] as const)('at the %s is moved by %s, with Shift: %s, to %d', (side, key, shiftKey, width) => {
    const { edge, setWidth } = edgeOf({ side });

    const isLeftAlone = keyAsPerson(edge, key, { shiftKey });

    expect(setWidth).toHaveBeenCalledExactlyOnceWith(width, true);
    expect(isLeftAlone).toBe(false);
  });

  test.each([
    ['ArrowLeft', 630, 640],
    ['ArrowRight', 370, 360],
  ])('is not moved by %s beyond what is allowed', (key, width, end) => {
    const { edge, setWidth } = edgeOf({ width });

    keyAsPerson(edge, key);

    expect(setWidth).toHaveBeenCalledExactlyOnceWith(end, true);
  });

  test('leaves other keys alone', () => {
    const { edge, setWidth } = edgeOf();

    expect(keyAsPerson(edge, 'Tab')).toBe(true);
    expect(setWidth).not.toHaveBeenCalled();
  });

  test.each([
    ['right', 980, 440],
    ['left', 1020, 440],
  ] as const)('at the %s is drawn, and let go', (side, to, width) => {
    const { edge, setWidth } = edgeOf({ side });

    fireEvent.pointerDown(edge, { clientX: 1000, button: 0, pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: to });
    expect(setWidth).toHaveBeenLastCalledWith(width, false);
    fireEvent.pointerUp(edge, { clientX: to });
    fireEvent.pointerMove(edge, { clientX: 500 });

    expect(setWidth).toHaveBeenLastCalledWith(width, true);
    expect(setWidth).toHaveBeenCalledTimes(2);
  });
});
