// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PopupLot } from '../../../../components/popup/popup-model';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { popupLot, renderPopup } from '../../support/popup';

const SHOW = "Voir l'onglet";

describe('a lot that is going on', () => {
  test('shows how far it is', () => {
    const { current } = renderPopup([
      popupLot(),
      popupLot({ id: 'lot-2', progress: { done: 5, total: 5, failed: 0 } }),
    ]);

    const bars = current.getAllByRole('progressbar', { name: 'Progression' });

    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['3', '5']);
    expect(bars.map((bar) => bar.getAttribute('aria-valuemax'))).toEqual(['12', '5']);
  });

  test('names the customer, the service, its start, the changes and what came of them', () => {
    const { current } = renderPopup([popupLot()]);

    const { textContent } = current.getByRole('article', { name: 'Dupont SAS' });

    expect(textContent).toContain('SRV1042 · Standard · Lot du 31/10 14:05');
    expect(textContent).toContain('Ajouter « Superviseur »');
    expect(textContent).toContain('3 sur 12');
    expect(textContent).toContain('Modifié 2');
    expect(textContent).toContain('Échec 1');
  });

  test('says that its last run is an undo', () => {
    const { current } = renderPopup([popupLot({ part: 'Annulation' })]);

    current.getByText('Annulation');
  });

  test.each<[PopupLot['phase'], string[]]>([
    ['running', ['Bilan', SHOW, 'Pause', 'Arrêter']],
    ['paused', ['Bilan', SHOW, 'Reprendre', 'Arrêter']],
    ['interrupted', ['Bilan', SHOW, 'Reprendre', 'Arrêter']],
  ])('that is %s has the buttons %j', (phase, names) => {
    const { current } = renderPopup([popupLot({ phase })]);

    expect(current.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
  });

  test('brings its tab to the front', () => {
    const { actions, current } = renderPopup([popupLot()]);

    clickAsPerson(current.getByRole('button', { name: SHOW }));

    expect(actions.showTab).toHaveBeenCalledExactlyOnceWith('lot-1');
  });

  const controls = [
    ['Pause', 'pause', 'running'],
    ['Reprendre', 'resume', 'paused'],
    ['Arrêter', 'stop', 'running'],
  ] as const;

  test.each(controls)('has a %s that obeys a person, for its last run', (name, what, phase) => {
    const { actions, current } = renderPopup([popupLot({ phase })]);

    clickAsPerson(current.getByRole('button', { name }));

    expect(actions.ask).toHaveBeenCalledExactlyOnceWith('run-1', what);
  });

  test.each(controls)('has a %s that ignores a script', (name, _, phase) => {
    const { actions, current } = renderPopup([popupLot({ phase })]);

    clickAsScript(current.getByRole('button', { name }));

    expect(actions.ask).not.toHaveBeenCalled();
  });
});

describe('why a lot waits', () => {
  test('is an alert where a person is needed', () => {
    const note = 'Trois utilisateurs de suite ont échoué.';
    const { current } = renderPopup([popupLot({ phase: 'paused', note, needsPerson: true })]);

    expect(current.getByRole('alert').textContent).toBe(note);
  });

  test('is only said where nobody is needed', () => {
    const { current } = renderPopup([popupLot({ note: 'L’onglet est en arrière-plan.' })]);

    current.getByText('L’onglet est en arrière-plan.');
    expect(current.queryByRole('alert')).toBeNull();
  });
});

describe('a lot that is over', () => {
  test.each<[PopupLot['phase'], string]>([
    ['finished', 'Terminé'],
    ['stopped', 'Arrêté'],
    ['undone', 'Annulé'],
  ])('and %s stands apart, with what came of it and nothing to pause', (phase, word) => {
    const { current } = renderPopup([popupLot({ phase }), popupLot({ id: 'lot-2' })]);
    const recent = within(screen.getByRole('region', { name: 'Lots récents' }));

    recent.getByText(word);
    expect(recent.getByRole('article').textContent).toContain('2 sur 12 modifiés · 1 échec');
    expect(recent.queryByText('En cours')).toBeNull();
    expect(recent.queryByRole('progressbar')).toBeNull();
    expect(recent.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Bilan',
      SHOW,
    ]);
    expect(current.getAllByRole('article')).toHaveLength(1);
  });

  test('has a report in the page of all lots', () => {
    const { actions } = renderPopup([popupLot({ phase: 'finished' })]);

    clickAsPerson(screen.getByRole('button', { name: 'Bilan' }));

    expect(actions.openReport).toHaveBeenCalledExactlyOnceWith('lot-1');
  });

  test('has a way to its tab', () => {
    const { actions } = renderPopup([popupLot({ phase: 'finished' })]);

    clickAsPerson(screen.getByRole('button', { name: SHOW }));

    expect(actions.showTab).toHaveBeenCalledExactlyOnceWith('lot-1');
  });
});

test('an inventory is no lot, and is opened on its own page', () => {
  const inventory = { isInventory: true, id: 'inventory-1', title: 'Inventaire du 31/10 14:05' };
  const { actions, current } = renderPopup([
    popupLot({ ...inventory, changes: [], counts: {}, errors: [] }),
  ]);

  expect(current.queryByRole('article')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('Aucun lot en cours');
  const own = within(screen.getByRole('region', { name: 'Inventaires' }));
  expect(own.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
  own.getByRole('button', { name: 'Ouvrir' }).click();
  expect(actions.openReport).toHaveBeenCalledExactlyOnceWith('inventory-1');
});
