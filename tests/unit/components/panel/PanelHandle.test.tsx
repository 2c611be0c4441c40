// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { WorkState } from '../../../../components/panel/run/run-model';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';

const PROGRESS = { done: 4, total: 36, failed: 0 };
const handle = () => screen.getByRole('button', { name: 'Agrandir' });
const says = () => document.querySelector('.handle-says')?.textContent;

describe('the handle of a folded panel', () => {
  test('opens it', () => {
    const { actions } = renderPanel({ folded: true });

    clickAsPerson(handle());

    expect(actions.fold).toHaveBeenCalledExactlyOnceWith(false);
  });

  test.each([
    [[], undefined],
    [['FPC1'], '1 sélectionné'],
    [['FPC1', 'FPC2'], '2 sélectionnés'],
  ])('tells of the users chosen: %j', (licences, text) => {
    renderPanel({ folded: true, users: { selected: new Set(licences) } });

    expect(says()).toBe(text);
    expect(document.querySelector('.ring')).toBeNull();
  });

  test('tells how far a run is, also to a screen reader, and shows it', () => {
    renderPanel({
      folded: true,
      users: { selected: new Set(['FPC1']) },
      run: { workState: 'running', progress: PROGRESS },
    });

    expect(says()).toBe('4 sur 36');
    expect(document.getElementById(handle().getAttribute('aria-describedby') ?? '')).toBe(
      document.querySelector('.handle-says'),
    );
    expect(
      document.querySelector('.ring circle:last-child')?.getAttribute('stroke-dasharray'),
    ).toBe(`${100 / 9} 100`);
  });

  test.each<[WorkState, boolean]>([
    ['running', false],
    ['paused', true],
    ['interrupted', true],
  ])('of a run that is %s stands out: %s', (workState, waits) => {
    renderPanel({ folded: true, run: { workState, progress: PROGRESS } });

    expect(document.querySelector('.handle')?.classList.contains('is-waiting')).toBe(waits);
  });

  test.each([
    ['right', 'left'],
    ['left', 'right'],
  ] as const)('at the %s points to where the panel opens', (side, way) => {
    renderPanel({ folded: true, dock: { side } });

    expect(document.querySelector(`.handle .icon.is-${way}`)).not.toBeNull();
  });
});
