// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { RunActions, RunModel } from '../../../../components/panel/run/run-model';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { renderPanel, renderRun } from '../../support/panel';
import { CONFIRMATION, LOT, results } from '../../support/panel-results';

const PROGRESS = { done: 3, total: 12, failed: 1 };

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('an idle panel', () => {
  test('has all that is needed to begin, by role and name', () => {
    const { panel, region } = renderPanel();

    expect(region.getAttribute('aria-busy')).toBe('false');
    panel.getByRole('searchbox', { name: 'Filtrer les utilisateurs' });
    panel.getByRole('checkbox', { name: /^Tout sélectionner/ });
    panel.getByRole('status');
    for (const name of ['Réduire', 'Coller une liste', 'Continuer']) {
      panel.getByRole('button', { name });
    }
  });

  test.each(['changes', 'check'] as const)('previews and applies from the step %s', (open) => {
    const { panel } = renderPanel({ flow: { open } });

    for (const name of ['Prévisualiser', 'Appliquer']) panel.getByRole('button', { name });
  });

  test('says on the buttons for how many users they work', () => {
    const selected = new Set(['FPC3', 'FPC17293']);
    const { panel, again } = renderPanel({ users: { selected } });

    panel.getByRole('button', { name: 'Continuer avec 2' });
    again({ flow: { open: 'changes' } });
    panel.getByRole('button', { name: 'Appliquer à 2 utilisateurs' });
  });

  test('has nothing to pause, stop or undo', () => {
    renderPanel();

    for (const name of ['Pause', 'Reprendre', 'Arrêter', 'Annuler ce lot', 'Confirmer']) {
      expect(buttons()).not.toContain(name);
    }
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('says in which customer’s service it is', () => {
    const { panel } = renderPanel();

    panel.getByText('Dupont & Fils SAS');
    panel.getByText('SRV1042 · Standard du siège');
  });

  test('folds', () => {
    const { panel, actions } = renderPanel();

    clickAsPerson(panel.getByRole('button', { name: 'Réduire', expanded: true }));

    expect(actions.fold).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('a folded panel', () => {
  test('unfolds', () => {
    const { panel, actions } = renderPanel({ folded: true });

    clickAsPerson(panel.getByRole('button', { name: 'Agrandir', expanded: false }));

    expect(actions.fold).toHaveBeenCalledExactlyOnceWith(false);
  });

  test('offers nothing that changes the portal', () => {
    renderPanel({ folded: true, run: { confirmation: CONFIRMATION } });

    expect(screen.getAllByRole('button')).toEqual([
      screen.getByRole('button', { name: 'Agrandir' }),
    ]);
  });

  test('still tells how far a run is', () => {
    const { panel } = renderPanel({
      folded: true,
      run: { workState: 'running', progress: PROGRESS },
    });

    panel.getByText('3 sur 12');
  });
});

describe('a panel that cannot be used', () => {
  test('says why, and runs nothing', () => {
    const { panel, actions } = renderPanel({
      obstacle: 'Tableau non reconnu',
      flow: { open: 'changes' },
    });
    const apply = panel.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' });

    clickAsPerson(apply);

    expect(panel.getByRole('alert').textContent).toBe('Tableau non reconnu');
    expect(apply.disabled).toBe(true);
    expect(actions.run.apply).not.toHaveBeenCalled();
  });

  test.each(['users', 'changes', 'check'] as const)(
    'has no step to work in, but the report of the last lot: %s',
    (open) => {
      const { panel, actions } = renderPanel({
        obstacle: 'Tableau non reconnu',
        flow: { open },
        run: { lastLot: LOT },
      });
      const heading = (name: RegExp) => panel.getByRole<HTMLButtonElement>('button', { name });
      const off = [/^Utilisateurs/, /^Modifications/, /^Vérification/].map(heading);

      for (const step of off) clickAsPerson(step);
      clickAsPerson(heading(/^Bilan/));

      expect(off.map(({ disabled }) => disabled)).toEqual([true, true, true]);
      expect(off.map((step) => step.getAttribute('aria-expanded'))).toEqual(Array(3).fill('false'));
      expect(panel.queryByRole('searchbox')).toBeNull();
      expect(panel.queryByRole('button', { name: /^Continuer/ })).toBeNull();
      expect(actions.flow.open).not.toHaveBeenCalled();
      expect(actions.flow.showLot).toHaveBeenCalledExactlyOnceWith(LOT.id);
    },
  );

  test('still shows what the run does that waits for the page', () => {
    const { panel } = renderPanel({
      obstacle: 'Aucun tableau',
      flow: { open: 'run' },
      run: { work: 'run', workState: 'paused' },
    });

    const run = panel.getByRole('button', { name: /^Exécution/ });
    expect(run.getAttribute('aria-expanded')).toBe('true');
    panel.getByRole('button', { name: 'Reprendre' });
  });
});

describe('a panel that asks', () => {
  test('keeps the rest out of reach', () => {
    const { panel, region } = renderPanel({ run: { confirmation: CONFIRMATION } });
    const dialog = panel.getByRole('alertdialog', { name: 'Confirmer les modifications' });

    const reachable = [...region.querySelectorAll('button')].filter((button) => {
      return !button.closest('[inert]') && !button.closest('header');
    });

    expect(reachable.map((button) => button.textContent)).toEqual([
      'Annuler',
      'Confirmer pour 2 utilisateurs',
    ]);
    expect(reachable.every((button) => dialog.contains(button))).toBe(true);
  });
});

describe('controls that change the portal', () => {
  const OVER = results({ canRetry: true, canUndo: true, canFinish: true, lot: LOT });
  const controls: [string | RegExp, keyof RunActions, Partial<RunModel>][] = [
    ['Prévisualiser', 'preview', {}],
    ['Appliquer', 'apply', {}],
    [/^Confirmer/, 'confirm', { confirmation: CONFIRMATION }],
    ['Pause', 'pause', { workState: 'running' }],
    ['Reprendre', 'resume', { workState: 'paused' }],
    ['Arrêter', 'stop', { workState: 'running' }],
    ['Réessayer les échecs (2)', 'retry', { results: OVER }],
    ['Réessayer les 5 non faits', 'retryAll', { results: OVER }],
    ['Annuler ce lot…', 'undo', { results: OVER }],
    ['Traiter les arrêtés', 'finish', { results: OVER }],
  ];

  test.each(controls)('%s obeys a person', (name, action, model) => {
    const { panel, actions } = renderRun(model);

    clickAsPerson(panel.getByRole('button', { name }));

    expect(actions[action]).toHaveBeenCalledOnce();
  });

  test.each(controls)('%s ignores a script', (name, action, model) => {
    const { panel, actions } = renderRun(model);
    const button = panel.getByRole<HTMLButtonElement>('button', { name });

    clickAsScript(button);
    button.click();

    expect(actions[action]).not.toHaveBeenCalled();
  });
});
