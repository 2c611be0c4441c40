// @vitest-environment happy-dom
import { within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { UsersModel } from '../../../../../components/panel/users/users-model';
import { user } from '../../../support/builders';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel, renderUsers } from '../../../support/panel';
import { USERS } from '../../../support/panel-model';

/** The line alone, with what it says. */
function line(model: Partial<UsersModel>) {
  const { panel, actions } = renderUsers(model);
  const element = panel.getByText(/sélectionné/, { selector: '.selection p' })
    .parentElement as HTMLElement;
  const said = element.querySelector('p')?.textContent;
  return {
    said,
    isAmber: element.classList.contains('is-amber'),
    line: within(element),
    panel,
    actions,
  };
}

describe('the line of the selection says', () => {
  const ALL = new Set(['FPC172932', 'FPC17293', 'FPC3']);
  const AWAY = new Set(['FPC3', 'FPC8', 'FPC9']);

  test.each<[string, boolean, Partial<UsersModel>]>([
    ['Aucun utilisateur sélectionné', false, {}],
    ['1 sélectionné', false, { selected: new Set(['FPC3']) }],
    ['3 sélectionnés', false, { selected: ALL }],
    [
      '3 sélectionnés, dont 2 hors filtre',
      true,
      { selected: ALL, filter: 'léa', matching: USERS.slice(0, 1) },
    ],
    ['3 sélectionnés, dont 3 hors filtre', true, { selected: ALL, filter: 'xyz', matching: [] }],
    ['3 sélectionnés, dont 2 absents de la liste', true, { selected: AWAY }],
    [
      '3 sélectionnés, dont 2 pas encore lus',
      false,
      { selected: AWAY, isRead: false, isComplete: false },
    ],
    [
      '3 sélectionnés, dont 1 hors filtre, 2 pas encore lus',
      true,
      { selected: AWAY, isRead: false, filter: 'léa', matching: USERS.slice(0, 1) },
    ],
  ])('%s', (words, isAmber, model) => {
    expect(line(model)).toMatchObject({ said: words, isAmber });
  });

  test('20 000 of 20 000', () => {
    const read = Array.from({ length: 20_000 }, (_, index) => user(`FPC${index}`));
    const selected = new Set(read.map(({ licence }) => licence));

    const { said } = line({ read, matching: read, selected });

    expect(said).toBe(`${(20_000).toLocaleString()} sélectionnés`);
  });
});

describe('the selected users', () => {
  test('are shown alone by a press, and the others again by another', () => {
    const selected = new Set(['FPC3']);
    const { line: before, actions } = line({ selected });
    const view = before.getByRole('button', { name: 'Voir', pressed: false });

    clickAsPerson(view);

    expect(actions.view.mock.calls).toEqual([[true]]);
  });

  test('are those that the list shows then, whatever the filter', () => {
    const selected = new Set(['FPC3']);
    const viewed = USERS.slice(2);

    const { line: now, panel, actions } = line({ selected, viewed, filter: 'xyz', matching: [] });

    const list = within(panel.getByRole('listbox'));
    const options = list.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options).toEqual([expect.stringContaining('FPC3')]);
    expect(panel.queryByText(/ne correspond/)).toBeNull();
    clickAsPerson(now.getByRole('button', { name: 'Voir', pressed: true }));
    expect(actions.view.mock.calls).toEqual([[false]]);
  });

  test('outside the filter are removed alone', () => {
    const selected = new Set(['FPC172932', 'FPC17293', 'FPC3']);
    const { line: now, actions } = line({ selected, filter: 'léa', matching: USERS.slice(0, 1) });

    clickAsPerson(now.getByRole('button', { name: 'Retirer les 2' }));

    expect(actions.removeOutside).toHaveBeenCalledOnce();
    expect(actions.clearSelection).not.toHaveBeenCalled();
  });

  test('are all removed where the list shows them all; the focus goes to the list', () => {
    const { line: now, panel, actions } = line({ selected: new Set(['FPC3']) });

    clickAsPerson(now.getByRole('button', { name: 'Tout retirer' }));

    expect(actions.clearSelection).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(panel.getByRole('listbox'));
  });

  test('have no button where there are none', () => {
    expect(line({}).line.queryAllByRole('button')).toEqual([]);
  });
});

describe('those selected before the page was loaded', () => {
  const selected = new Set(['FPC3', 'FPC9']);
  const restored = selected;

  test('are not silent', () => {
    const { said, isAmber, line: now } = line({ selected, restored });

    expect([said, isAmber]).toEqual(['2 sélectionnés avant le rechargement', true]);
    expect(now.queryByRole('button', { name: /etirer/ })).toBeNull();
    now.getByRole('button', { name: 'Voir' });
  });

  test('are told of by the heading of the step while another one is open', () => {
    const { panel } = renderPanel({ users: { selected, restored }, flow: { open: 'changes' } });

    const heading = panel.getByRole('button', { name: /^Utilisateurs/ });
    expect(heading.textContent).toContain('2 sélectionnés avant le rechargement');
  });

  test.each([
    ['Garder', true],
    ['Vider', false],
  ])('stay or go as the person says: %s', (name, keep) => {
    const { line: now, panel, actions } = line({ selected, restored });

    clickAsPerson(now.getByRole('button', { name }));

    expect(actions.answerRestored).toHaveBeenCalledExactlyOnceWith(keep);
    expect(document.activeElement).toBe(panel.getByRole('listbox'));
  });
});

test.each(['Voir', 'Retirer celui-là', 'Garder', 'Vider'])(
  'no script of the page presses %s',
  (name) => {
    const restored = name === 'Garder' || name === 'Vider' ? new Set(['FPC9']) : undefined;
    const { line: now, actions } = line({ selected: new Set(['FPC9']), restored });

    clickAsScript(now.getByRole('button', { name }));

    expect(actions.view).not.toHaveBeenCalled();
    expect(actions.removeOutside).not.toHaveBeenCalled();
    expect(actions.answerRestored).not.toHaveBeenCalled();
  },
);
