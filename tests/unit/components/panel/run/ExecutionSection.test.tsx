// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { renderRun } from '../../../support/panel';
import { results } from '../../../support/panel-results';

describe('a run that goes on', () => {
  test('says whom it has in hand', () => {
    const { panel } = renderRun({ workState: 'running', inHand: 'FPC3 · Zoé Petit' });

    panel.getByText(/En cours\s: FPC3 · Zoé Petit/);
  });

  test('counts down what it waits for, and for whom', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    try {
      const until = performance.now() + 30_000;
      const wait = { reason: 'quarantine', user: 'FPC3', until } as const;
      const { panel, again } = renderRun({ workState: 'running', inHand: 'FPC3', wait });

      panel.getByText(/FPC3\s: réponse incertaine. Relecture de la fiche dans 30 s\./);
      vi.advanceTimersByTime(3_000);
      again({ workState: 'running', inHand: 'FPC3', wait });
      panel.getByText(/dans 27 s\./);
    } finally {
      vi.useRealTimers();
    }
  });

  test('shows what came of the users so far', () => {
    const { panel } = renderRun({ workState: 'running', results: results() });

    panel.getByRole('table', { name: 'Résultats' });
  });
});

describe('a run that has paused by itself', () => {
  const PAUSED = { workState: 'paused', pauseReason: 'Trois utilisateurs ont échoué.' } as const;

  test('says why in an alert, and what each button does', () => {
    const { panel } = renderRun({ ...PAUSED, canResumeUnguarded: true });

    const alert = panel.getByRole('alert').textContent;
    expect(alert).toContain('Trois utilisateurs ont échoué.');
    expect(alert).toContain('Reprendre');
    expect(alert).toContain('Continuer quand même');
    expect(alert).not.toContain('Répondre oui');
  });

  test('explains a question that a person may allow', () => {
    const { panel } = renderRun({ ...PAUSED, canAllow: true });

    expect(panel.getByRole('alert').textContent).toContain('Répondre oui à cette question');
  });

  test('raises no alert where a person has paused it', () => {
    const { panel } = renderRun({ workState: 'paused' });

    expect(panel.queryByRole('alert')).toBeNull();
  });
});
