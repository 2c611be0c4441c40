// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { renderPanel, renderUsers, USERS } from '../../support/panel';

describe('the filter', () => {
  test('tells what is typed', () => {
    const { panel, actions } = renderUsers();

    fireEvent.input(panel.getByRole('searchbox', { name: 'Filtrer les utilisateurs' }), {
      target: { value: 'léa' },
    });

    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith('léa');
  });

  test('says how many it leaves', () => {
    const { panel } = renderUsers({ filter: 'léa', matching: USERS.slice(0, 1) });

    panel.getByText('1 utilisateur sur 3');
  });

  test('says so when selected users are out of view', () => {
    const { panel, actions } = renderUsers({
      filter: 'léa',
      matching: USERS.slice(0, 1),
      selected: new Set(['FPC172932', 'FPC3']),
    });

    panel.getByText(/1 utilisateur sélectionné n’est pas visible/);
    clickAsPerson(panel.getByRole('button', { name: 'Effacer le filtre' }));
    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith('');
  });
});

describe('the box for all', () => {
  const box = (selected: string[]) => {
    const { panel, actions } = renderUsers({ selected: new Set(selected) });
    const all = panel.getByRole<HTMLInputElement>('checkbox', { name: 'Tout sélectionner' });
    return { all, actions };
  };

  test('is empty when nobody is selected', () => {
    expect(box([]).all).toMatchObject({ checked: false, indeterminate: false });
  });

  test('is in between when some are', () => {
    expect(box(['FPC3']).all).toMatchObject({ checked: false, indeterminate: true });
  });

  test('is ticked when all are', () => {
    expect(box(['FPC172932', 'FPC17293', 'FPC3']).all).toMatchObject({
      checked: true,
      indeterminate: false,
    });
  });

  test('is not ticked when there is nobody to select', () => {
    const { panel } = renderUsers({ read: [], matching: [] });

    expect(panel.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });

  test('selects all that the filter leaves', () => {
    const { all, actions } = box([]);

    clickAsPerson(all);

    expect(actions.selectMatching).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('is ticked by no script of the page', () => {
    const { all, actions } = box([]);

    clickAsScript(all);

    expect(actions.selectMatching).not.toHaveBeenCalled();
  });
});

describe('the status line', () => {
  test.each([
    [0, 'Aucun utilisateur sélectionné'],
    [1, '1 utilisateur sélectionné'],
    [3, '3 utilisateurs sélectionnés'],
  ])('counts %i', (count, words) => {
    const selected = new Set(USERS.slice(0, count).map(({ licence }) => licence));

    const { panel } = renderUsers({ selected });

    expect(panel.getByRole('status').textContent).toBe(words);
  });
});

test('offers to select nobody any more', () => {
  const { panel, actions } = renderUsers({ selected: new Set(['FPC3']) });

  clickAsPerson(panel.getByRole('button', { name: 'Tout désélectionner' }));

  expect(actions.clearSelection).toHaveBeenCalledOnce();
});

describe('a list that was not read to its end', () => {
  test('says how many of how many', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: true, total: 45 });

    panel.getByText(/3 utilisateurs lus sur 45/);
  });

  test('says that it is being read', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: false, isReading: true });

    panel.getByText(/Lecture/);
  });

  test('says nothing of that while a run is going on', () => {
    const { panel } = renderPanel({
      users: { isComplete: false, isReading: true },
      run: { activity: 'running' },
    });

    expect(panel.queryByText(/Lecture/)).toBeNull();
  });

  test('says so where the portal gives no number', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: true });

    panel.getByText(/3 utilisateurs lus, sans certitude/);
  });
});
