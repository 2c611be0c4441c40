// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { UsersModel } from '../../../../../components/panel/users/users-model';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel, renderUsers } from '../../../support/panel';
import { USERS } from '../../../support/panel-model';

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

    panel.getByText('1 sur 3');
  });

  test('that fits nobody says so where the users were, and can be cleared', () => {
    const { panel, actions } = renderUsers({ filter: 'xyz', matching: [] });

    panel.getByText('Aucun sur 3 ne correspond');
    clickAsPerson(panel.getByRole('button', { name: 'Effacer le filtre' }));

    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith('');
    expect(document.activeElement).toBe(panel.getByRole('searchbox'));
  });

  test('that fits nobody of those read does not say that nobody fits', () => {
    const { panel } = renderUsers({ filter: 'xyz', matching: [], isComplete: false, total: 60 });

    panel.getByText('Aucun sur 3 lus ne correspond');
  });
});

describe('the box for all', () => {
  const box = (selected: string[]) => {
    const { panel, actions } = renderUsers({ selected: new Set(selected) });
    const all = panel.getByRole<HTMLInputElement>('checkbox', { name: /^Tout sélectionner/ });
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

  test.each<[string, Partial<UsersModel>]>([
    ['Tout sélectionner (les 3)', {}],
    ['Tout sélectionner (les 60)', { isComplete: false, isRead: false, total: 60 }],
    ['Tout sélectionner', { isComplete: false, isRead: false }],
    ['Tout sélectionner (1 du filtre)', { filter: 'léa', matching: USERS.slice(0, 1) }],
    ['Tout sélectionner', { filter: 'léa', isRead: false, isComplete: false, total: 60 }],
  ])('says whom it takes: %s', (name, model) => {
    const { panel } = renderUsers(model);

    expect(panel.getByRole('checkbox', { name }).closest('label')?.textContent).toBe(name);
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

describe('a list that was not read to its end', () => {
  test('says how many of how many', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: false, total: 45 });

    panel.getByText('3 lus sur 45');
  });

  test('says so once no more of it can be read', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: true, total: 45 });

    panel.getByText(/3 utilisateurs lus sur 45.*la liste n’a pas pu être lue en entier/);
  });

  test('says that it is being read, and how far', () => {
    const { panel, again } = renderPanel({
      users: { isComplete: false, isRead: false, isReading: true },
    });
    const words = () => panel.getByText(/^Lecture/).textContent?.replace('\u00a0', ' ');

    expect(words()).toBe('Lecture : 3 lus…');
    again({ users: { isComplete: false, isRead: false, isReading: true, total: 60 } });
    expect(words()).toBe('Lecture : 3 sur 60…');
  });

  test('says so where the portal gives no number', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: true });

    panel.getByText(/3 utilisateurs lus, sans certitude/);
  });

  test('says when the rest is read', () => {
    const { panel } = renderUsers({ isComplete: false, isRead: false });

    panel.getByText(/Les autres pages sont lues dès que vous filtrez/);
  });
});

test('a list of nobody says so', () => {
  const { panel } = renderUsers({ read: [], matching: [] });

  panel.getByText('Aucun utilisateur n’a été lu dans le portail.');
});

test('a list without any user read yet shows no such thing', () => {
  const { panel } = renderUsers({ read: [], matching: [], isReading: true });

  expect(panel.queryByText(/Aucun utilisateur n’a été lu/)).toBeNull();
});
