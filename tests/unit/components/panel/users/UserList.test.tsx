// @vitest-environment happy-dom
import { act, fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { user } from '../../../support/builders';
import { clickAsPerson, clickAsScript, keyAsPerson } from '../../../support/events';
import { renderPanel, renderUsers } from '../../../support/panel';
import { USERS } from '../../../support/panel-model';

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
    const { panel, actions } = renderPanel({ run: { workState: 'running' } });

    clickAsPerson(panel.getByRole('option', { name: /FPC3/ }));

    expect(actions.users.toggle).not.toHaveBeenCalled();
  });

  test('lets no script of the page choose anybody', () => {
    const { panel, actions, list } = rendered();

    clickAsScript(panel.getByRole('option', { name: /FPC3/ }));
    fireEvent.keyDown(list, { key: ' ' });

    expect(actions.toggle).not.toHaveBeenCalled();
  });

  test('marks a reference that two users carry', () => {
    const { options } = rendered({ isTwice: (licence) => licence === 'FPC3' });

    const twin = options.getByRole('option', { name: /FPC3.*référence en double/ });

    expect(twin.getAttribute('aria-disabled')).toBe('true');
  });

  test('has a row for each of any number of users, and draws those in view', () => {
    const users = Array.from({ length: 5_000 }, (_, index) => user(`FPC${index}`));

    const { options, list, key, actions } = rendered({ read: users, matching: users });

    const drawn = options.getAllByRole('option');
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('5000');
    key('End');
    key(' ');
    expect(actions.toggle).toHaveBeenCalledExactlyOnceWith(['FPC4999'], true);
    const active = list.querySelector(`#${list.getAttribute('aria-activedescendant')}`);
    expect(active?.textContent).toContain('FPC4999');
  });

  test('draws all of a hundred', () => {
    const users = Array.from({ length: 100 }, (_, index) => user(`FPC${index}`));

    const { options } = rendered({ read: users, matching: users });

    expect(options.getAllByRole('option')).toHaveLength(100);
  });

  test('turns pages of rows by keyboard', () => {
    const users = Array.from({ length: 50 }, (_, index) => user(`FPC${index}`));
    const { key, actions } = rendered({ read: users, matching: users });

    key('PageDown');
    key('PageDown');
    key('PageUp');
    key(' ');

    expect(actions.toggle).toHaveBeenCalledExactlyOnceWith(['FPC10'], true);
  });

  test('takes no range from a user whom the list does not show any more', () => {
    const { panel, actions, again } = renderPanel();
    clickAsPerson(panel.getByRole('option', { name: /FPC172932/ }));

    again({ users: { matching: USERS.slice(1) } });
    clickAsPerson(panel.getByRole('option', { name: /FPC3/ }), { shiftKey: true });

    expect(actions.users.toggle.mock.lastCall).toEqual([['FPC3'], true]);
  });

  test('names each user first, then the licence, the number and the type', () => {
    const one = user('FPC1', { name: 'x'.repeat(200), sda: '0184780010', type: 'Licence simple' });

    const { options } = rendered({ matching: [one] });

    const option = options.getByRole('option');
    expect(option.textContent).toBe(`${one.name} FPC1 · 0184780010 · Licence simple`);
    expect(option.querySelector('.who')?.getAttribute('title')).toBe(one.name);
  });

  test('shows what the portal calls a user as text', () => {
    const name = '<img src=x onerror="alert(1)">';

    const { list } = rendered({ matching: [user('FPC1', { name })] });

    expect(list.querySelector('img')).toBeNull();
    expect(list.textContent).toContain(name);
  });
});
