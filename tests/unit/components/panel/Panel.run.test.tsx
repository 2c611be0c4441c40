// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { WorkState } from '../../../../components/panel/run/run-model';
import { renderPanel, renderRun } from '../../support/panel';
import { check, row } from '../../support/panel-results';

const PROGRESS = { done: 3, total: 12, failed: 1 };

describe('a panel with a preview', () => {
  test('shows what would happen', () => {
    const { panel } = renderRun({
      check: check([row({ outcome: 'to-do', finding: 'to-do' })]),
    });

    panel.getByRole('table', { name: 'Résultats' });
    panel.getByRole('cell', { name: 'À modifier' });
    panel.getByRole('button', { name: /^Appliquer/ });
    panel.getByRole('button', { name: 'Prévisualiser encore' });
  });
});

describe('a panel with a run', () => {
  test.each(['running', 'previewing', 'pausing', 'paused', 'stopping'] as const)(
    'is busy while %s, its form locked',
    (workState) => {
      const { region } = renderPanel({ run: { workState, progress: PROGRESS } });

      expect(region.getAttribute('aria-busy')).toBe('true');
      for (const section of region.querySelectorAll('fieldset'))
        expect(section.disabled).toBe(true);
    },
  );

  test.each<[WorkState, string[]]>([
    ['running', ['Pause', 'Arrêter']],
    ['previewing', ['Pause', 'Arrêter']],
    ['pausing', ['Reprendre', 'Arrêter']],
    ['paused', ['Reprendre', 'Arrêter']],
    ['interrupted', ['Reprendre', 'Arrêter']],
    ['stopping', []],
    ['idle', ['Appliquer', 'Prévisualiser']],
  ])('while %s offers %j', (workState, names) => {
    renderRun({ workState, progress: PROGRESS });

    const foot = document.querySelector('footer')?.querySelectorAll('button') ?? [];

    expect([...foot].map((button) => button.textContent)).toEqual(names);
  });

  test('shows how far it is, in users', () => {
    const { panel } = renderRun({ workState: 'running', progress: PROGRESS });
    const bar = panel.getByRole('progressbar', { name: 'Progression' });

    expect(bar.getAttribute('aria-valuenow')).toBe('3');
    expect(bar.getAttribute('aria-valuemax')).toBe('12');
    expect(bar.getAttribute('aria-valuetext')).toBe('3 sur 12, à regarder\u00a0: 1');
  });

  test('says how long it may take, and how many are to be looked at', () => {
    const { panel } = renderRun({
      workState: 'running',
      progress: { ...PROGRESS, remaining: 5 * 60_000 },
    });

    expect(panel.getByText(/Temps restant/).textContent).toContain('environ 5');
    panel.getByText(/À regarder\s: 1/);
  });

  test('tells in the status line what is going on', () => {
    const { panel } = renderPanel({
      run: { workState: 'running', progress: PROGRESS, news: 'Modifications en cours.' },
      users: { selected: new Set(['FPC3']) },
    });

    expect(panel.getByRole('status').textContent).toBe(
      '1 utilisateur sélectionné · Modifications en cours.',
    );
  });

  test('raises an alert for what a person must see', () => {
    const { panel } = renderPanel({ alert: 'Journal en panne' });

    expect(panel.getByRole('alert').textContent).toBe('Journal en panne');
  });
});
