// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../components/panel/run-model';
import type { Change } from '../../../utils/bulk/change';
import { planEach } from '../../../utils/bulk/plan';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../support/builders';
import { clickAsPerson } from '../support/events';
import { CONFIRMATION, renderRun } from '../support/panel';

/** Plain spaces are easier to compare. */
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '';

function asked(part: Partial<Confirmation> = {}) {
  const { panel, actions, again } = renderRun({ confirmation: { ...CONFIRMATION, ...part } });
  const name = part.isUndo ? 'Annuler ce lot ?' : 'Confirmer les modifications';
  const dialog = panel.getByRole('alertdialog', { name });
  const buttons = within(dialog).getAllByRole('button');
  const names = buttons.map(({ textContent }) => plain(textContent));
  return { dialog, actions, again, buttons, names, text: plain(dialog.textContent) };
}

/** As many users as a plan has, and what a preview has said of them. */
function forecast(part: Partial<NonNullable<Confirmation['forecast']>>): Partial<Confirmation> {
  const none = {
    'to-do': 0,
    failed: 0,
    unavailable: 0,
    already: 0,
    excluded: 0,
    inPart: 0,
    afterRemovals: 0,
  };
  const all = { ...none, taken: { 0: part['to-do'] ?? 0 }, ...part };
  const { 'to-do': toDo, failed, unavailable, already } = all;
  const users = Array.from(
    { length: toDo + failed + unavailable + already },
    (_, index) => `FPC${index}`,
  );
  return { plan: plan([ADD_SUPERVISOR], users), forecast: all };
}

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

describe('after a preview that fits', () => {
  test('says how many will be modified, who will not and why, and how long it takes', () => {
    const { text, names } = asked({
      ...forecast({ 'to-do': 47, already: 4, unavailable: 9 }),
      duration: 100_000,
    });

    expect(text).toContain('47 utilisateurs seront modifiés');
    expect(text).toContain(
      '13 autres seront relus sans être touchés (4 déjà faits, 9 indisponibles).',
    );
    expect(text).toContain('Durée : environ 2 min.');
    expect(text).not.toContain('pas connu');
    expect(names).toEqual(['Annuler', 'Confirmer pour 47 utilisateurs']);
  });

  test('says nothing of those who are not there', () => {
    const { text } = asked(forecast({ 'to-do': 1 }));

    expect(text).toContain('1 utilisateur sera modifié');
    expect(text).not.toMatch(/autre|écarté|vérifié|partie/);
  });

  test('does not promise that nothing happens to those who could not be read', () => {
    const { text } = asked(forecast({ 'to-do': 2, failed: 1 }));

    expect(text).toContain(
      '1 autre n’a pas pu être vérifié : il sera relu, et modifié si sa fiche le permet.',
    );
    expect(text).not.toContain('sans être touché');
  });

  test('does not say of those who wait for a removal that they are not touched', () => {
    const { text } = asked(forecast({ 'to-do': 7, unavailable: 9, afterRemovals: 7 }));

    expect(text).toContain(
      '7 autres n’ont plus de + pour l’instant : relus après les retraits, ils seront modifiés si le portail le propose alors.',
    );
    expect(text).toContain('2 autres seront relus sans être touchés (2 indisponibles).');
  });

  test('says who is left out, and who is changed in part', () => {
    const { text } = asked(forecast({ 'to-do': 5, excluded: 2, inPart: 3 }));

    expect(text).toContain('2 utilisateurs écartés ne seront ni lus ni modifiés.');
    expect(text).toContain('Pour 3 d’entre eux, une partie seulement peut être faite.');
  });

  test('confirms a mere reading where nothing is to be modified', () => {
    const { text, names } = asked(forecast({ already: 3 }));

    expect(text).toContain('Aucun utilisateur ne sera modifié');
    expect(names).toEqual(['Annuler', 'Confirmer la relecture']);
  });
});

describe('what it may cost', () => {
  const loud = (dialog: HTMLElement) => plain(dialog.querySelector('.loud')?.textContent ?? '');
  const many = (count: number) => Array.from({ length: count }, (_, index) => `FPC${index}`);

  test('is said loudly of an option that is taken away, for how many', () => {
    const { dialog } = asked({ plan: plan([REMOVE_SUPERVISOR], ['FPC1', 'FPC2']) });

    expect(loud(dialog)).toBe(
      '« Superviseur » sera retiré à 2 utilisateurs au plus. Les réglages liés à cette option peuvent être perdus.',
    );
  });

  test('counts only those from whom it is taken, once that is known', () => {
    const { dialog } = asked({
      ...forecast({ 'to-do': 2, already: 3 }),
      plan: plan([REMOVE_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5']),
    });

    expect(loud(dialog)).toContain('sera retiré à 2 utilisateurs. ');
  });

  test('is nothing where a replacement meets no number', () => {
    const { dialog } = asked({
      ...forecast({ 'to-do': 1, taken: {} }),
      plan: plan([REPLACE_FAX], ['FPC1']),
    });

    expect(loud(dialog)).toBe('');
  });

  test('is said of a number that is replaced', () => {
    const { dialog } = asked({ plan: plan([REPLACE_FAX], ['FPC1']) });

    expect(loud(dialog)).toContain('la valeur actuelle sera retirée à 1 utilisateur avant');
  });

  test.each([
    [50, ''],
    [51, '51 utilisateurs à la fois, plus de 50'],
  ])('is said of %i users: %j', (count, said) => {
    const { dialog } = asked({ plan: plan([ADD_SUPERVISOR], many(count)) });

    expect(loud(dialog).slice(0, said.length)).toBe(said);
    expect(loud(dialog) === '').toBe(said === '');
    expect(plain(dialog.textContent)).toContain('peut être facturée');
  });

  test('goes by those to be modified, not by those to be read', () => {
    expect(loud(asked(forecast({ 'to-do': 50, already: 30 })).dialog)).toBe('');
  });
});

describe('an undo', () => {
  const UNDO: Partial<Confirmation> = {
    isUndo: true,
    plan: plan([{ ...REMOVE_SUPERVISOR, expect: 'Oui' }], ['FPC1', 'FPC2', 'FPC3']),
    leftAlone: { unchanged: 28, unsure: 1 },
  };

  test('has a title and buttons of which none can be taken for the other', () => {
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

describe('a portal on which nothing was changed yet', () => {
  const evidence = { seen: ['Un + (dit «\u00a0+\u00a0»)'], notYet: ['Un ×'] };

  test('is told: what was seen to work, what not, and that the first user is a trial', () => {
    const { dialog, text } = asked({ evidence });
    const list = (name: string) => within(dialog).getByRole('list', { name });

    expect(text).toContain('Le premier utilisateur sert d’essai');
    expect(list('Vu fonctionner ici').textContent).toBe(evidence.seen[0]);
    expect(list('Pas encore vu ici').textContent).toBe('Un ×');
  });

  test('has no list of what there is none of', () => {
    const { text } = asked({ evidence: { seen: [], notYet: ['Un ×'] } });

    expect(text).not.toContain('Vu fonctionner ici');
  });

  test('is not spoken of where changes were read back before', () => {
    expect(asked().text).not.toContain('essai');
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
