// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PopupRun as RunModel } from '../../../../components/popup/popup-model';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { popupRun, renderPopup } from '../../support/popup';

describe('with runs going on', () => {
  test('shows how far each is', () => {
    const { current } = renderPopup([
      popupRun(),
      popupRun({ id: 'run-2', progress: { done: 5, total: 5, failed: 0 } }),
    ]);

    const bars = current.getAllByRole('progressbar', { name: 'Progression' });

    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['3', '5']);
    expect(bars.map((bar) => bar.getAttribute('aria-valuemax'))).toEqual(['12', '5']);
    expect(screen.getByRole('status').textContent).toContain('2 lots en cours.');
  });

  test('names the customer, the service, the changes', () => {
    const { current } = renderPopup([popupRun()]);

    const run = current.getByRole('article', { name: 'Dupont SAS' });

    expect(run.textContent).toContain('SRV1042 · Standard');
    expect(run.textContent).toContain('Ajouter « Superviseur »');
    expect(run.textContent).toContain('Modifié 2');
    expect(run.textContent).toContain('Échec 1');
  });

  test.each<[RunModel['phase'], string[]]>([
    ['running', ["Voir l'onglet", 'Pause', 'Arrêter']],
    ['paused', ["Voir l'onglet", 'Reprendre', 'Arrêter']],
    ['interrupted', ["Voir l'onglet", 'Reprendre', 'Arrêter']],
  ])('offers for one that is %s: %j', (phase, names) => {
    const { current } = renderPopup([popupRun({ phase })]);

    expect(current.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
  });

  test('tells why one waits', () => {
    const { current } = renderPopup([popupRun({ phase: 'paused', note: 'Session expirée' })]);

    current.getByText('Session expirée');
  });

  test('brings its tab to the front', () => {
    const { actions, current } = renderPopup([popupRun()]);

    clickAsPerson(current.getByRole('button', { name: "Voir l'onglet" }));

    expect(actions.showTab).toHaveBeenCalledExactlyOnceWith('run-1');
  });

  const controls = [
    ['Pause', 'pause', 'running'],
    ['Reprendre', 'resume', 'paused'],
    ['Arrêter', 'stop', 'running'],
  ] as const;

  test.each(controls)('%s obeys a person', (name, what, phase) => {
    const { actions, current } = renderPopup([popupRun({ phase })]);

    clickAsPerson(current.getByRole('button', { name }));

    expect(actions.ask).toHaveBeenCalledExactlyOnceWith('run-1', what);
  });

  test.each(controls)('%s ignores a script', (name, _, phase) => {
    const { actions, current } = renderPopup([popupRun({ phase })]);

    clickAsScript(current.getByRole('button', { name }));

    expect(actions.ask).not.toHaveBeenCalled();
  });
});

describe('with runs that are over', () => {
  test('shows them apart, with nothing to pause', () => {
    const { current } = renderPopup([popupRun({ phase: 'finished' }), popupRun({ id: 'run-2' })]);
    const recent = within(screen.getByRole('region', { name: 'Lots récents' }));

    recent.getByText('Terminé');
    expect(recent.queryByRole('button')).toBeNull();
    expect(current.getAllByRole('article')).toHaveLength(1);
  });
});
