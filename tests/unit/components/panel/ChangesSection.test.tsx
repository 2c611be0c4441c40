// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { CheckModel } from '../../../../components/panel/check-model';
import type { DraftNotice } from '../../../../utils/bulk/draft-notices';
import type { Draft } from '../../../../utils/bulk/drafts';
import { choose, clickAsPerson } from '../../support/events';
import { check as checkOf, renderChanges, renderPanel } from '../../support/panel';

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

describe('what is said at a field', () => {
  const ONE: Draft[] = [{ action: 'add', option: 'Numéro Fax', value: 'abc' }];
  const notice = (part: Partial<DraftNotice>): DraftNotice => {
    const unknown = { code: 'option-unknown', isError: false, meant: [] } as const;
    return { index: 0, field: 'option', ...unknown, ...part };
  };
  const leave = (one: HTMLElement) =>
    one.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  const field = (role: string, name: string) => {
    return screen.getByRole<HTMLInputElement>(role, { name });
  };

  test('is tied to it', () => {
    const notices = [notice({ field: 'value', code: 'value-malformed', isError: true })];
    renderChanges({ drafts: ONE, notices });
    const value = field('textbox', 'Valeur');

    expect(value.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(value.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toMatch(/^Indiquez un seul numéro/);
    expect(said?.getAttribute('aria-live')).toBe('polite');
    const option = field('combobox', 'Option');
    expect(option.hasAttribute('aria-invalid')).toBe(false);
    expect(option.hasAttribute('aria-describedby')).toBe(false);
  });

  test('is no error while it is a caution, which proposes what may have been meant', () => {
    const { panel, actions } = renderChanges({
      drafts: ONE,
      notices: [notice({ meant: ['Numéro Fax2Mail'] })],
    });
    const option = field('combobox', 'Option');
    expect(option.hasAttribute('aria-invalid')).toBe(false);
    expect(option.getAttribute('aria-describedby')).not.toBeNull();

    clickAsPerson(panel.getByRole('button', { name: /^«\sNuméro Fax2Mail\s»\s\?$/ }));

    expect(actions.setDraft).toHaveBeenCalledExactlyOnceWith(0, { option: 'Numéro Fax2Mail' });
    expect(document.activeElement).toBe(option);
  });

  test('proposes a number into the field of the value', () => {
    const caution = { code: 'value-length', field: 'value', meant: ['0184795005'] } as const;
    const { panel, actions } = renderChanges({
      drafts: [{ action: 'add', option: 'Numéro Fax2Mail', value: '184795005' }],
      notices: [notice(caution)],
    });
    panel.getByText(/^9 chiffres\s: un numéro français en a 10\.$/);

    clickAsPerson(panel.getByRole('button', { name: /0184795005/ }));

    expect(actions.setDraft).toHaveBeenCalledExactlyOnceWith(0, { value: '0184795005' });
    expect(document.activeElement).toBe(field('textbox', 'Valeur'));
  });

  test.each<[DraftNotice['code'], RegExp]>([
    ['option-missing', /^Indiquez l’option/],
    ['option-forbidden', /n’y touche jamais/],
    ['contradiction', /^Déjà demandée autrement/],
    ['not-replaceable', /pas de numéro à remplacer/],
    ['value-missing', /^Indiquez le nouveau numéro/],
    ['value-not-taken', /ne prend pas de numéro/],
    ['option-unknown', /rien ne sera modifié/],
  ])('has words: %s', (code, words) => {
    const { panel } = renderChanges({ drafts: ONE, notices: [notice({ code })] });

    panel.getByText(words);
  });

  test('is said once the field is left', () => {
    const { actions } = renderChanges({ drafts: ONE });

    leave(field('combobox', 'Option'));
    leave(field('textbox', 'Valeur'));

    expect(actions.leave.mock.calls).toEqual([
      [{ index: 0, field: 'option' }],
      [{ index: 0, field: 'value' }],
    ]);
  });

  test('waits for a press that is on: a button must not move away beneath it', async () => {
    const { panel, actions } = renderChanges({ drafts: ONE });
    const add = panel.getByRole('button', { name: 'Autre modification' });
    const point = (type: string) => add.dispatchEvent(new Event(type, { bubbles: true }));

    point('pointerdown');
    leave(field('combobox', 'Option'));
    expect(actions.leave).not.toHaveBeenCalled();
    point('pointerup');
    await new Promise((resolve) => setTimeout(resolve));

    expect(actions.leave).toHaveBeenCalledExactlyOnceWith({ index: 0, field: 'option' });
  });

  test.each([
    ['combobox', 'Action', 'action'],
    ['combobox', 'Option', 'option'],
    ['textbox', 'Valeur', 'value'],
  ] as const)('has the focus when it is asked for: %s %s', (role, name, place) => {
    const focus = { index: 1, field: place };
    const { panel, actions } = renderChanges({ drafts: [...DRAFTS.slice(0, 1), ...ONE], focus });
    const second = within(panel.getByRole('group', { name: 'Modification 2' }));

    expect(document.activeElement).toBe(second.getByRole(role, { name }));
    expect(actions.focused).toHaveBeenCalledOnce();
  });
});
