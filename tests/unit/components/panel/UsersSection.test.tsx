// @vitest-environment happy-dom
import { act, fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { user } from '../../support/builders';
import { clickAsPerson, clickAsScript, keyAsPerson } from '../../support/events';
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

describe('the list of users', () => {
  const rendered = (part: Parameters<typeof renderUsers>[0] = {}) => {
    const { panel, actions } = renderUsers(part);
    const list = panel.getByRole('listbox', { name: 'Utilisateurs' });
    const key = (name: string, shiftKey = false) => {
      act(() => void keyAsPerson(list, name, { shiftKey }));
    };
    return { panel, actions, list, key, options: within(list) };
  };

  test('shows who is selected', () => {
    const { options } = rendered({ selected: new Set(['FPC17293']) });

    const chosen = options.getAllByRole('option', { selected: true });

    expect(chosen.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('FPC17293'),
    ]);
  });

  test('picks one by a click', () => {
    const { panel, actions } = rendered({ selected: new Set(['FPC17293']) });

    clickAsPerson(panel.getByRole('option', { name: /FPC3/ }));
    clickAsPerson(panel.getByRole('option', { name: /FPC17293 / }));

    expect(actions.toggle.mock.calls).toEqual([
      [['FPC3'], true],
      [['FPC17293'], false],
    ]);
  });

  test('picks a range by a click with Shift', () => {
    const { panel, actions } = rendered();
    clickAsPerson(panel.getByRole('option', { name: /FPC3/ }));

    clickAsPerson(panel.getByRole('option', { name: /FPC172932/ }), { shiftKey: true });

    expect(actions.toggle.mock.lastCall).toEqual([['FPC172932', 'FPC17293', 'FPC3'], true]);
  });

  test('picks by keyboard', () => {
    const { actions, key } = rendered();

    key('ArrowDown');
    key(' ');
    key('End');
    key(' ', true);

    expect(actions.toggle.mock.calls).toEqual([
      [['FPC17293'], true],
      [['FPC17293', 'FPC3'], true],
    ]);
  });

  test('does not walk out of the list', () => {
    const { actions, key } = rendered();

    key('ArrowUp');
    key(' ');

    expect(actions.toggle).toHaveBeenCalledExactlyOnceWith(['FPC172932'], true);
  });

  test('leaves other keys alone', () => {
    const { list } = rendered();

    expect(keyAsPerson(list, 'Tab')).toBe(true);
    expect(keyAsPerson(list, 'ArrowDown')).toBe(false);
  });

  test('changes nothing while a run is going on', () => {
    const { panel, actions } = renderPanel({ run: { activity: 'running' } });

    clickAsPerson(panel.getByRole('option', { name: /FPC3/ }));

    expect(actions.users.toggle).not.toHaveBeenCalled();
  });

  test('lets no script of the page choose anybody', () => {
    const { panel, actions, list } = rendered();

    clickAsScript(panel.getByRole('option', { name: /FPC3/ }));
    fireEvent.keyDown(list, { key: ' ' });
    clickAsScript(panel.getByRole('checkbox', { name: 'Tout sélectionner' }));

    expect(actions.toggle).not.toHaveBeenCalled();
    expect(actions.selectMatching).not.toHaveBeenCalled();
  });

  test('marks a reference that two users carry', () => {
    const { options } = rendered({ isTwice: (licence) => licence === 'FPC3' });

    const twin = options.getByRole('option', { name: /FPC3.*référence en double/ });

    expect(twin.getAttribute('aria-disabled')).toBe('true');
  });

  test('shows the first hundred, counting the rest', () => {
    const users = Array.from({ length: 250 }, (_, index) => user(`FPC${index}`));

    const { panel, options } = rendered({ read: users, matching: users });

    expect(options.getAllByRole('option')).toHaveLength(100);
    panel.getByText(/et 150 autres/);
  });

  test('shows what the portal calls a user as text', () => {
    const name = '<img src=x onerror="alert(1)">';

    const { list } = rendered({ matching: [user('FPC1', { name })] });

    expect(list.querySelector('img')).toBeNull();
    expect(list.textContent).toContain(name);
  });
});
