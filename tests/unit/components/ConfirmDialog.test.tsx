// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../components/panel/run/run-model';
import type { Change } from '../../../utils/bulk/change';
import { planEach } from '../../../utils/bulk/plan-each';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../support/builders';
import { asked, forecast } from '../support/confirm-dialog';
import { clickAsPerson } from '../support/events';
import { renderRun } from '../support/panel';
import { CONFIRMATION } from '../support/panel-results';

describe('the question', () => {
  test('says for how many users, whose, what', () => {
    const { text } = asked();

    expect(text).toContain('2 fiches seront lues ; combien changeront n’est pas connu.');
    expect(text).toContain('Ajouter « Superviseur »');
    expect(text).toContain('Dupont & Fils SAS');
    expect(text).toContain('SRV1042 · Standard du siège');
    expect(text).toContain('FPC172932, FPC17293');
    expect(text).toContain('fiche rouverte');
  });

  test('counts the users of each change where they differ', () => {
    const changes: Change[] = [ADD_SUPERVISOR, { ...REPLACE_FAX, ifNone: 'leave' }];
    const each = planEach(SERVICE, [
      { user: user('FPC1'), changes },
      { user: user('FPC2'), changes: [ADD_SUPERVISOR] },
    ]);

    const { text } = asked({ plan: each });

    expect(text).toContain('par 0199001234 (1)');
    expect(text).not.toContain('« Superviseur » (');
  });

  test('says of changes of single users those that a preview has found to be made', () => {
    const each = planEach(SERVICE, [
      { user: user('FPC1'), changes: [ADD_SUPERVISOR, ADD_FAX] },
      { user: user('FPC2'), changes: [ADD_SUPERVISOR] },
      { user: user('FPC3'), changes: [ADD_FAX] },
    ]);
    const { forecast: read } = forecast({ 'to-do': 1, already: 2 });
    if (!read) throw new Error('A preview has been read');

    const { text } = asked({ plan: each, forecast: { ...read, taken: {}, made: { 0: 1 } } });

    expect(text).toContain('Ajouter « Superviseur » (1)');
    expect(text).not.toContain('Fax2Mail');
  });

  test.each([
    [['FPC2', 'FPC4'], 'À modifier2 utilisateurs : FPC2, FPC4'],
    [[], '4 utilisateurs : FPC1, FPC2, FPC3, FPC4'],
  ])('names those who may be changed, if any: %j', (changed, wanted) => {
    const all = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3', 'FPC4']);
    const { forecast: read } = forecast({ 'to-do': changed.length });
    if (!read) throw new Error('A preview has been read');

    const { text } = asked({ plan: all, forecast: { ...read, changed } });

    expect(text).toContain(wanted);
    expect(text.includes('FPC3')).toBe(changed.length === 0);
  });

  test('names twelve references, counting the rest', () => {
    const licences = Array.from({ length: 30 }, (_, index) => `FPC${100 + index}`);

    const { text } = asked({ plan: plan([ADD_SUPERVISOR], licences) });

    expect(text).toContain('FPC111 et 18 autres');
    expect(text).not.toContain('FPC112');
  });

  test.each([
    ['an addition', ADD_SUPERVISOR, true],
    ['a replacement', REPLACE_FAX, true],
    ['a removal', REMOVE_SUPERVISOR, false],
  ])('says that %s may be billed, or does not', (_, change, isSaid) => {
    const { text } = asked({ plan: plan([change], ['FPC1']) });

    expect(text.includes('facturée')).toBe(isSaid);
  });

  test('shows what the portal calls a customer as text', () => {
    const service = { ...SERVICE, customer: '<img src=x onerror=alert(1)>' };

    const { dialog, text } = asked({ plan: { ...CONFIRMATION.plan, service } });

    expect(dialog.querySelector('img')).toBeNull();
    expect(text).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('an undo', () => {
  const UNDO: Partial<Confirmation> = {
    isUndo: true,
    plan: plan([{ ...REMOVE_SUPERVISOR, expect: 'Oui' }], ['FPC1', 'FPC2', 'FPC3']),
    leftAlone: { unchanged: 28, unsure: 1 },
  };

  test('has a title, and buttons that cannot be taken for each other', () => {
    expect(asked(UNDO).names).toEqual(['Revenir', 'Rétablir 3 utilisateurs']);
  });

  test('says what will be put back, and for how many', () => {
    const { text } = asked(UNDO);

    expect(text).toContain('3 utilisateurs seront rétablis');
    expect(text).toContain('Superviseur : Oui → Non pour 3');
  });

  test('says who is left alone, and why', () => {
    const { text } = asked(UNDO);

    expect(text).toContain('28 autres restent tels quels : rien n’y est à remettre.');
    expect(text).toContain('1 autre reste tel quel : ce que le portail en a fait');
    expect(text).toContain('Ce que quelqu’un d’autre a modifié depuis ne sera pas touché.');
  });

  test('is the only question that says so', () => {
    expect(asked().text).not.toMatch(/rétabli|quelqu’un d’autre/);
  });
});

describe('the safe way out', () => {
  test('has the focus', () => {
    asked();

    expect(document.activeElement?.textContent).toBe('Annuler');
  });

  test.each([false, true])('is Escape too, of an undo: %s', (isUndo) => {
    const { dialog, actions } = asked({ isUndo });

    fireEvent.keyDown(dialog, { key: 'Escape' });

    expect(actions.cancel).toHaveBeenCalledOnce();
    expect(actions.confirm).not.toHaveBeenCalled();
  });

  test('is no other key', () => {
    const { dialog, actions } = asked();

    fireEvent.keyDown(dialog, { key: 'Enter' });

    expect(actions.cancel).not.toHaveBeenCalled();
    expect(actions.confirm).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  test('goes round within, and nothing around it can be reached', () => {
    const { dialog, buttons } = asked();
    const text = dialog.querySelector<HTMLElement>('.confirm-text');

    buttons.at(-1)?.focus();
    fireEvent.keyDown(buttons.at(-1) as HTMLElement, { key: 'Tab' });
    expect(document.activeElement).toBe(text);

    fireEvent.keyDown(text as HTMLElement, { key: 'Tab', shiftKey: true });
    expect(document.activeElement).toBe(buttons.at(-1));

    const free = [...document.querySelectorAll('button, input, select')].filter((control) => {
      return !control.closest('[inert]') && !dialog.contains(control);
    });
    expect(free).toEqual([]);
  });

  test('goes back to where it was, which can be reached again', async () => {
    const { panel, again } = renderRun();
    const apply = panel.getByRole('button', { name: 'Appliquer' });
    apply.focus();
    again({ confirmation: CONFIRMATION });
    expect(document.activeElement?.textContent).toBe('Annuler');

    again({ confirmation: undefined });
    await Promise.resolve();

    expect(document.activeElement).toBe(apply);
    expect(document.querySelector('[inert]')).toBeNull();
  });

  test('stays where the work has taken it meanwhile', async () => {
    const { panel, again } = renderRun();
    panel.getByRole('button', { name: 'Appliquer' }).focus();
    again({ confirmation: CONFIRMATION });

    again({ confirmation: undefined });
    const heading = panel.getByRole('button', { name: /^Modifications/ });
    heading.focus();
    await Promise.resolve();

    expect(document.activeElement).toBe(heading);
  });
});

describe('a note and a ticket', () => {
  const field = (dialog: HTMLElement, name: string) =>
    within(dialog).getByRole<HTMLInputElement>('textbox', { name, hidden: true });
  const confirm = (buttons: HTMLElement[]) => clickAsPerson(buttons.at(-1) as Element);

  test('can be written before the lot begins', () => {
    const { dialog, actions, buttons } = asked();

    fireEvent.input(field(dialog, 'Ticket'), { target: { value: 'T-12' } });
    fireEvent.input(field(dialog, 'Note'), { target: { value: 'Vu avec le client' } });
    confirm(buttons);

    const note = { ticket: 'T-12', text: 'Vu avec le client' };
    expect(actions.confirm).toHaveBeenCalledExactlyOnceWith(note);
  });

  test('are not needed', () => {
    const { actions, buttons } = asked();

    confirm(buttons);

    expect(actions.confirm).toHaveBeenCalledExactlyOnceWith({ ticket: '', text: '' });
  });

  test.each([
    ['another try', { continues: { run: 'r', as: 'retry' } } as const],
    ['an undo', { isUndo: true, continues: { run: 'r', as: 'undo' } } as const],
  ])('are not asked of %s: the lot has its own', (_, part) => {
    const { dialog } = asked(part);

    expect(within(dialog).queryByRole('textbox', { hidden: true })).toBeNull();
  });
});
