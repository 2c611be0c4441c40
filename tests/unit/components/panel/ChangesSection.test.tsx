// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../utils/bulk/drafts';
import { choose, clickAsPerson } from '../../support/events';
import { renderChanges } from '../../support/panel';

const DRAFTS: Draft[] = [
  { action: 'add', option: 'Superviseur', value: '' },
  { action: 'replace', option: 'Numéro Fax2Mail', value: '0199001234' },
];

/** The line of one change. */
function group(number: number, drafts: Draft[] = DRAFTS) {
  const { panel, actions } = renderChanges({ drafts });
  return {
    actions,
    line: within(panel.getByRole('group', { name: `Modification ${number}` })),
  };
}

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

    expect(line.queryByRole('button')).toBeNull();
  });
});

test('adds a line', () => {
  const { panel, actions } = renderChanges();

  clickAsPerson(panel.getByRole('button', { name: 'Autre modification' }));

  expect(actions.addDraft).toHaveBeenCalledOnce();
});

test('lets a person choose how changes are read back', () => {
  const { panel, actions } = renderChanges();
  const choice = panel.getByRole<HTMLSelectElement>('combobox', { name: 'Relecture' });
  expect([...choice.options].map(({ text }) => text)).toEqual(['fiche rouverte', 'dans la fiche']);

  choose(choice, 'in-place');

  expect(actions.setReadBack).toHaveBeenCalledExactlyOnceWith('in-place');
});
