// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { DraftNotice } from '../../../../../utils/bulk/form/draft-notices';
import type { Draft } from '../../../../../utils/bulk/form/drafts';
import { DRAFTS } from '../../../support/change-line';
import { clickAsPerson } from '../../../support/events';
import { renderChanges } from '../../../support/panel';

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
