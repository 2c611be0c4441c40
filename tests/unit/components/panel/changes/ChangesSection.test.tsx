// @vitest-environment happy-dom
import { act, fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { CheckModel } from '../../../../../components/panel/check/check-model';
import type { Draft } from '../../../../../utils/bulk/form/drafts';
import { DRAFTS, group } from '../../../support/change-line';
import { choose, clickAsPerson } from '../../../support/events';
import { renderChanges, renderPanel } from '../../../support/panel';
import { check as checkOf } from '../../../support/panel-results';

describe('a replacement', () => {
  const line = (draft: Draft, check?: Partial<CheckModel>) => {
    const run = check && { check: checkOf([], check) };
    const { panel, actions } = renderPanel({
      changes: { drafts: [draft] },
      run,
      flow: { open: 'changes' },
    });
    return { panel, actions: actions.changes };
  };
  const REPLACING: Draft = { action: 'replace', option: 'Numéro Fax2Mail', value: '0199001234' };

  test('asks what becomes of those without a number, and leaves them alone by default', () => {
    const { panel, actions } = line(REPLACING);
    const group = within(panel.getByRole('group', { name: 'Qui n’a pas de numéro' }));

    expect(
      group.getByRole<HTMLInputElement>('radio', { name: 'est laissé tel quel' }).checked,
    ).toBe(true);
    clickAsPerson(group.getByRole('radio', { name: 'en reçoit un' }));
    expect(actions.setDraft).toHaveBeenCalledWith(0, { ifNone: 'add' });
  });

  test('shows what the person has answered', () => {
    const { panel } = line({ ...REPLACING, ifNone: 'add' });

    expect(panel.getByRole<HTMLInputElement>('radio', { name: 'en reçoit un' }).checked).toBe(true);
  });

  test('says that it is not known how many they are', () => {
    const { panel } = line(REPLACING);

    expect(panel.getByText(/Prévisualiser le dira/)).toBeDefined();
  });

  test.each([
    [0, 'Les 12 utilisateurs lus en ont tous un.'],
    [1, '1 sur 12 n’en a pas.'],
    [4, '4 sur 12 n’en ont pas.'],
  ])('says how many of the chosen have none: %i', (none, words) => {
    const { panel } = line(REPLACING, {
      without: new Map([['numero fax2mail', { none, read: 12 }]]),
    });

    expect(panel.getByText(words)).toBeDefined();
  });

  test.each<Draft['action']>(['add', 'remove'])('asks only there: %s', (action) => {
    const { panel } = line({ ...REPLACING, action });

    expect(panel.queryByRole('group', { name: 'Qui n’a pas de numéro' })).toBeNull();
  });
});

describe('the line of a change', () => {
  test('has a native list of actions', () => {
    const { line } = group(2);
    const action = line.getByRole<HTMLSelectElement>('combobox', { name: 'Action' });

    expect(action.tagName).toBe('SELECT');
    expect(action.value).toBe('replace');
    expect([...action.options].map(({ text }) => text)).toEqual([
      'Ajouter',
      'Retirer',
      'Remplacer',
    ]);
  });

  test('takes any option, suggesting the known ones', () => {
    const { line } = group(1);
    const option = line.getByRole<HTMLInputElement>('combobox', { name: 'Option' });

    expect(option.value).toBe('Superviseur');
    expect(option.getAttribute('list')).toBe('options');
    const suggested = document.querySelectorAll<HTMLOptionElement>('#options option');
    expect([...suggested].map(({ value }) => value)).toEqual(['Superviseur', 'Numéro Fax2Mail']);
  });

  test('asks for a number where the option takes one', () => {
    const { line } = group(2);

    expect(line.getByRole<HTMLInputElement>('textbox', { name: 'Valeur' }).value).toBe(
      '0199001234',
    );
  });

  test.each<[Draft, string]>([
    [{ action: 'add', option: 'Numéro Fax2Mail', value: '' }, 'Numéro'],
    [{ action: 'add', option: 'Messagerie', value: '' }, 'Numéro, si le portail en demande un'],
    [{ action: 'replace', option: 'Messagerie', value: '' }, 'Nouveau numéro'],
  ])('says what number is meant: %j', (draft, hint) => {
    const { line } = group(1, [draft]);

    const value = line.getByRole<HTMLInputElement>('textbox', { name: 'Valeur' });
    expect(value.placeholder).toBe(hint);
  });

  test.each<[string, Draft]>([
    ['a yes/no option', { action: 'add', option: 'Superviseur', value: '' }],
    ['a removal', { action: 'remove', option: 'Numéro Fax2Mail', value: '' }],
    ['no option yet', { action: 'add', option: '', value: '' }],
  ])('asks for none for %s', (_, draft) => {
    const { line } = group(1, [draft]);

    expect(line.queryByRole('textbox', { name: 'Valeur' })).toBeNull();
  });

  test('tells of each edit, by its place', () => {
    const { line, actions } = group(2);

    choose(line.getByRole('combobox', { name: 'Action' }), 'remove');
    fireEvent.input(line.getByRole('combobox', { name: 'Option' }), { target: { value: 'Fax' } });
    fireEvent.input(line.getByRole('textbox', { name: 'Valeur' }), { target: { value: '0' } });

    expect(actions.setDraft.mock.calls).toEqual([
      [1, { action: 'remove' }],
      [1, { option: 'Fax' }],
      [1, { value: '0' }],
    ]);
  });

  test('can be taken away, unless it is the only one', () => {
    const { line, actions } = group(2);

    clickAsPerson(line.getByRole('button', { name: 'Supprimer la modification 2' }));

    expect(actions.removeDraft).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('that is the only one cannot be taken away', () => {
    const { line } = group(1, DRAFTS.slice(0, 1));

    expect(line.queryByRole('button', { name: /^Supprimer/ })).toBeNull();
  });
});

test('adds a line', () => {
  const { panel, actions } = renderChanges();

  clickAsPerson(panel.getByRole('button', { name: 'Autre modification' }));

  expect(actions.addDraft).toHaveBeenCalledOnce();
});

test('lets a person choose how changes are read back, and says what that means', () => {
  const { panel, actions } = renderChanges();
  act(() => clickAsPerson(panel.getByRole('button', { name: 'Avancé' })));
  const choice = panel.getByRole<HTMLSelectElement>('combobox', { name: 'Relecture' });
  expect([...choice.options].map(({ text }) => text)).toEqual(['fiche rouverte', 'dans la fiche']);
  panel.getByText(/ce que le serveur a gardé/);

  choose(choice, 'in-place');

  expect(actions.setReadBack).toHaveBeenCalledExactlyOnceWith('in-place');
});

describe('the options in plain sight', () => {
  const ONE: Draft[] = [{ action: 'add', option: 'superviseur', value: '' }];
  const chips = (drafts: Draft[], suggestions: string[]) => {
    const { panel, actions } = renderChanges({ drafts, suggestions });
    const first = within(panel.getByRole('group', { name: 'Modification 1' }));
    return { actions, options: () => first.getByRole('group', { name: 'Options de ce portail' }) };
  };
  const names = (group: HTMLElement) => {
    return within(group)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  };

  test('fill the field by one press, and show which one is chosen', () => {
    const { actions, options } = chips(ONE, ['Superviseur', 'Journal']);
    const pressed = within(options()).getAllByRole('button', { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['Superviseur']);

    clickAsPerson(within(options()).getByRole('button', { name: 'Journal', pressed: false }));

    expect(actions.setDraft).toHaveBeenCalledExactlyOnceWith(0, { option: 'Journal' });
    expect(actions.leave).toHaveBeenCalledExactlyOnceWith({ index: 0, field: 'option' });
  });

  test('are those that no other change is about', () => {
    const two: Draft[] = [...ONE, { action: 'remove', option: 'JOURNAL', value: '' }];
    const { options } = chips(two, ['Superviseur', 'Journal', 'Musique']);

    expect(names(options())).toEqual(['Superviseur', 'Musique']);
  });

  test('are few at first, always with the chosen one; the others come by a press', () => {
    const many = Array.from({ length: 20 }, (_, index) => `Option ${index}`);
    const { options } = chips([{ action: 'add', option: 'Option 19', value: '' }], many);
    expect(names(options())).toEqual([...many.slice(0, 8), 'Option 19', '11 autres options']);

    const more = within(options()).getByRole('button', { name: '11 autres options' });
    act(() => clickAsPerson(more));

    expect(names(options())).toEqual(many);
  });

  test('are no empty group where all are taken', () => {
    const { panel } = renderChanges({ suggestions: [] });

    expect(panel.queryByRole('group', { name: 'Options de ce portail' })).toBeNull();
  });
});
