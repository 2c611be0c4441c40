// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { UsersModel } from '../../../../../components/panel/users/users-model';
import type { Draft } from '../../../../../utils/bulk/form/drafts';
import { choose, clickAsPerson } from '../../../support/events';
import { renderPanel } from '../../../support/panel';
import { USERS } from '../../../support/panel-model';

const EACH: Draft = { action: 'add', option: 'Numéro Fax2Mail', value: '', each: '' };
const ALL = new Set(USERS.map(({ licence }) => licence));

function form(
  each: string | undefined,
  users: Partial<UsersModel> = {},
  part: Partial<Draft> = {},
) {
  const { panel, actions } = renderPanel({
    changes: { drafts: [{ ...EACH, each, ...part }] },
    users: { selected: ALL, ...users },
    flow: { open: 'changes' },
  });
  return { panel, actions };
}

function pairsIn(panel: ReturnType<typeof form>['panel']) {
  return panel.queryAllByRole('listitem').flatMap((item) => {
    return item.classList.contains('pair')
      ? [[...item.children].map((one) => one.textContent)]
      : [];
  });
}

describe('the value of a number option', () => {
  test('is the same for all, or one for each user', () => {
    const { panel, actions } = form(undefined);
    const way = panel.getByRole<HTMLSelectElement>('combobox', { name: 'Pour qui' });
    expect([...way.options].map(({ text }) => text)).toEqual([
      'La même pour tous',
      'Une par utilisateur',
      'La prochaine libre',
    ]);
    expect(panel.getByRole('textbox', { name: 'Valeur' })).toBeDefined();

    choose(way, 'each');
    expect(actions.changes.setDraft).toHaveBeenCalledWith(0, { each: '', pick: undefined });
    choose(way, 'next');
    expect(actions.changes.setDraft).toHaveBeenLastCalledWith(0, {
      each: undefined,
      pick: 'next-free',
    });
    choose(way, 'same');
    expect(actions.changes.setDraft).toHaveBeenLastCalledWith(0, {
      each: undefined,
      pick: undefined,
    });
  });

  test.each<[string, Partial<Draft>]>([
    ['to remove', { action: 'remove' }],
    ['of an option that takes none', { option: 'Superviseur' }],
  ])('is not asked for %s', (_, part) => {
    expect(form('', {}, part).panel.queryByRole('combobox', { name: 'Pour qui' })).toBeNull();
  });
});

describe('the next free number', () => {
  test('is asked for without a value', () => {
    const { panel } = form(undefined, {}, { pick: 'next-free' });

    expect(panel.getByRole<HTMLSelectElement>('combobox', { name: 'Pour qui' }).value).toBe('next');
    expect(panel.queryByRole('textbox', { name: 'Valeur' })).toBeNull();
    expect(panel.getByText(/premier numéro encore libre/)).toBeDefined();
  });

  test('cannot replace another one', () => {
    const { panel } = form(undefined, {}, { pick: 'next-free', action: 'replace' });

    expect(panel.getByRole('textbox', { name: 'Valeur' })).toBeDefined();
    expect(panel.queryByRole('option', { name: 'La prochaine libre' })).toBeNull();
  });
});

describe('a value for each user', () => {
  test('is pasted, and the list of users is read to its end for it', () => {
    const { panel, actions } = form('');
    expect(panel.queryByRole('textbox', { name: 'Valeur' })).toBeNull();
    expect(panel.queryByRole('group', { name: 'Une valeur par utilisateur' })).toBeNull();

    const column = panel.getByRole('textbox', { name: 'Valeurs à donner' });
    fireEvent.input(column, { target: { value: 'FPC3;0184780011' } });

    expect(actions.changes.setDraft).toHaveBeenCalledWith(0, { each: 'FPC3;0184780011' });
    expect(actions.users.approach).toHaveBeenCalled();
  });

  test('is shown beside its user before it is taken', () => {
    const { panel, actions } = form('FPC3;0184780011\nFPC17293;0184780012');

    expect(panel.getByText('2 des 3 choisis reçoivent une valeur.')).toBeDefined();
    expect(pairsIn(panel)).toEqual([
      ['FPC3', 'Zoé Petit', '0184780011'],
      ['FPC17293', 'Paul Durand', '0184780012'],
    ]);
    clickAsPerson(panel.getByRole('button', { name: 'Prendre ces 2 valeurs' }));
    expect(actions.changes.takePairs.mock.calls[0]?.[0]).toBe(0);
    expect(actions.changes.takePairs.mock.calls[0]?.[1]).toMatchObject([
      { user: { licence: 'FPC3' }, value: '0184780011' },
      { user: { licence: 'FPC17293' }, value: '0184780012' },
    ]);
    expect(actions.changes.takePairs.mock.calls[0]?.[2]).toEqual(ALL);
  });

  test('says which lines are wrong, and takes only the others if the person says so', () => {
    const { panel } = form('FPC3;184780011\nFPC17293;0184780012\nFPC9;0184780013');
    const faults = within(panel.getByRole('list', { name: 'Lignes à corriger' }));

    expect(faults.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ligne 1, «\u00a0FPC3 184780011\u00a0»\u00a0: neuf chiffres\u00a0: un tableur a pu enlever le zéro, remettez-le.',
      'Ligne 3, «\u00a0FPC9 0184780013\u00a0»\u00a0: aucun utilisateur n’a cette licence ou cette SDA.',
    ]);
    expect(panel.getByRole('button', { name: 'Prendre la seule juste' })).toBeDefined();
  });

  test.each([
    ['FPC172932;0184780011\nFPC172932;0184780012', 'deux lignes disent autre chose'],
    ['FPC172932;0184780011\nFPC3;0184780011', 'ce numéro est donné à deux utilisateurs'],
    ['FPC172932;0184780011;0184780012', 'plusieurs numéros'],
    ['FPC172932;Fax', 'ce n’est pas un numéro'],
    ['FPC172932;', 'il manque le numéro'],
  ])('is not given by %j', (text, words) => {
    const { panel } = form(text);

    expect(panel.getAllByText(new RegExp(words)).length).toBeGreaterThan(0);
    expect(panel.queryByRole('button', { name: /^(?:Prendre|Donner)/ })).toBeNull();
  });

  test('is taken only once it is answered what becomes of those without a number', () => {
    const { panel } = form('FPC3;0184780011', {}, { action: 'replace' });
    const answer = panel.getByRole('group', { name: 'Qui n’a pas de numéro' });
    const column = panel.getByRole('textbox', { name: 'Valeurs à donner' });

    expect(answer.compareDocumentPosition(column)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('of users who are not chosen is not given', () => {
    const { panel } = form('FPC3;0184780011', { selected: new Set(['FPC17293']) });

    expect(panel.getByText(/cet utilisateur n’est pas choisi/)).toBeDefined();
    expect(pairsIn(panel)).toEqual([]);
  });

  test('that may be of several users is not given', () => {
    const { panel } = form('0199001234;0184780011', { isComplete: false });

    expect(panel.getByText(/plusieurs utilisateurs sont possibles/)).toBeDefined();
  });

  test('may be given in the order of the list, which the person sees before', () => {
    const { panel } = form('0184780011\n0184780012\n0184780013');

    expect(panel.getByText(/Dans l’ordre de la liste, ce serait/)).toBeDefined();
    expect(pairsIn(panel).map(([licence]) => licence)).toEqual(['FPC172932', 'FPC17293', 'FPC3']);
    expect(
      panel.getByRole('button', { name: 'Donner ces 3 numéros dans cet ordre' }),
    ).toBeDefined();
  });

  test.each<[string, Partial<UsersModel>]>([
    ['there are not as many', { selected: new Set(['FPC3', 'FPC17293']) }],
    ['a chosen user is not in the list', { selected: new Set([...ALL, 'FPC4']) }],
  ])('is not given in order where %s', (_, users) => {
    const { panel } = form('0184780011\n0184780012\n0184780013', users);

    expect(panel.getByText(/leur ordre ne suffit pas/)).toBeDefined();
    expect(pairsIn(panel)).toEqual([]);
  });

  test('needs users', () => {
    const { panel } = form('FPC3;0184780011', { selected: new Set() });

    expect(panel.getByText('Choisissez d’abord les utilisateurs.')).toBeDefined();
  });
});
