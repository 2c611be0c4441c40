// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ALL_LOTS } from '../../../../components/history/history-model';
import { choose } from '../../support/events';
import { card, openLot, renderHistory } from '../../support/history';

describe('the list', () => {
  test('says of each lot whose it is, what was changed, and what came of it', () => {
    const { list } = renderHistory();

    const item = list().getByRole('listitem');
    expect(item.textContent).toContain('Dupont & Fils SAS');
    expect(item.textContent).toContain('SRV1042');
    expect(item.textContent).toContain('Ajouter «\u00a0Superviseur\u00a0»');
    expect(item.textContent).toContain('1 sur 3 modifié · 1 indisponible · 1 échec');
  });

  test('leads to each lot', () => {
    const { list } = renderHistory({ filter: { ...ALL_LOTS, user: 'FPC1' } });

    const link = list().getByRole('link', { name: 'Dupont & Fils SAS' });
    expect(link.getAttribute('href')).toBe('#lot=lot-1&user=FPC1');
  });

  test.each([
    ['running', 'En cours'],
    ['paused', 'En pause'],
    ['interrupted', 'Interrompu'],
  ] as const)('says that a lot is %s', (phase, word) => {
    const { list } = renderHistory({ lots: [card({ phase })] });

    expect(list().getByText(word)).toBeTruthy();
  });

  test('says that a lot was undone', () => {
    const undo = { isOver: true, restored: 1, left: 0, undone: 0, toCheck: 0, waiting: 0 };
    const { summary } = card();
    const { list } = renderHistory({ lots: [card({ summary: summary && { ...summary, undo } })] });

    expect(list().getByText('Annulation')).toBeTruthy();
    expect(list().getByRole('listitem').textContent).toContain('Lot annulé\u00a0: 1 rétabli');
  });

  test.each([
    ['failed', 1, 'a lot that is undone in part'],
    ['stopped', 0, 'a lot that is undone, of which users had failed'],
  ])('gives the mark of « %s » where %d could not be put back: %s', (mark, undone) => {
    const undo = { isOver: true, restored: 1, left: undone, undone, toCheck: 0, waiting: 0 };
    const { summary } = card();
    const counts = { ...summary?.counts, failed: 1 };
    const part = { summary: { ...summary, counts, undo } } as Parameters<typeof card>[0];
    renderHistory({ lots: [card(part)] });

    expect(document.querySelector('.headline')?.className).toContain(`is-${mark}`);
  });

  test('shows a lot whose journal cannot be read', () => {
    const service = { key: 'host S1', reference: 'S1', name: '', customer: '' };
    const { list } = renderHistory({ lots: [card({ service, summary: undefined })] });

    expect(list().getByRole('listitem').textContent).toContain('Journal illisible');
    expect(list().getByRole('link', { name: 'S1' })).toBeTruthy();
  });

  test('marks the open lot', () => {
    const { list } = renderHistory({ opened: openLot() });

    expect(list().getByRole('link').getAttribute('aria-current')).toBe('page');
  });

  test('has the focus again where a lot was closed', () => {
    const { again, list } = renderHistory({ opened: openLot() });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));

    again({ opened: undefined });

    expect(document.activeElement).toBe(list().getByRole('link'));
  });
});

describe('how many lots there are', () => {
  test.each([
    ['all', { lots: [card()], total: 1 }, '1 lot'],
    ['those that are left', { lots: [card()], total: 40 }, '1 sur 40 lots'],
    [
      'nothing before all is read',
      { lots: [card()], total: 1, isRead: false },
      'Lecture du journal…',
    ],
  ])('is said: %s', (_, model, words) => {
    renderHistory(model);

    expect(screen.getByText(words).getAttribute('role')).toBe('status');
  });
});

describe('an empty page', () => {
  test('says what to do where no lot was started', () => {
    renderHistory({ lots: [] });

    expect(screen.getByText(/Aucun lot n’a encore été lancé/)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('leads out where no lot matches', () => {
    const { actions } = renderHistory({ lots: [], total: 4 });

    fireEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));

    expect(actions.filter).toHaveBeenCalledWith(ALL_LOTS);
  });

  test('says that a lot is not in the journal any more', () => {
    renderHistory({ opened: 'missing' });

    expect(screen.getByText(/Ce lot n’est pas dans le journal/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tous les lots' }).getAttribute('href')).toBe('#');
  });

  test('says why the journal cannot be read', () => {
    renderHistory({ alert: 'Le journal ne peut pas être lu.' });

    expect(screen.getByRole('alert').textContent).toBe('Le journal ne peut pas être lu.');
  });
});

describe('the filters', () => {
  test('hand on what is typed and chosen', () => {
    const { actions } = renderHistory();

    fireEvent.input(screen.getByRole('searchbox', { name: 'Chercher un lot' }), {
      target: { value: 'mairie' },
    });
    choose(screen.getByRole('combobox', { name: 'Afficher' }), 'failed');
    const from = screen.getByLabelText<HTMLInputElement>('Du');
    from.value = '2026-11-01';
    from.dispatchEvent(new Event('change', { bubbles: true }));

    expect(actions.filter.mock.calls).toEqual([
      [{ query: 'mairie' }],
      [{ outcome: 'failed' }],
      [{ from: '2026-11-01' }],
    ]);
  });

  test('can be taken away where there are any', () => {
    const { actions, again } = renderHistory();
    expect(screen.queryByRole('button', { name: 'Effacer les filtres' })).toBeNull();

    again({ filter: { ...ALL_LOTS, query: 'x', user: 'FPC1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));

    expect(actions.filter).toHaveBeenCalledWith({ ...ALL_LOTS, user: 'FPC1' });
  });

  test('say whose lots are listed, and lead back to all', () => {
    renderHistory({ filter: { ...ALL_LOTS, user: 'FPC1' } });

    expect(screen.getByText('Lots de FPC1')).toBeTruthy();
    const back = screen.getByRole('link', { name: 'Voir ceux de tous les utilisateurs' });
    expect(back.getAttribute('href')).toBe('#');
  });
});
