// @vitest-environment happy-dom
import { within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ADD_SUPERVISOR, plan, REMOVE_SUPERVISOR, REPLACE_FAX } from '../support/builders';
import { asked, forecast, plain } from '../support/confirm-dialog';

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

  test('says whose addition waits for the removals of others', () => {
    const { text } = asked(forecast({ 'to-do': 5, later: 2 }));

    expect(text).toContain(
      'Pour 2 d’entre eux, l’ajout attend les retraits des autres : leurs fiches sont rouvertes après, et l’ajout fait si le portail le propose alors.',
    );
  });

  test('says who is left out where it is not known what it comes to', () => {
    const { text } = asked({ excluded: 2 });

    expect(text).toContain('2 utilisateurs écartés ne seront ni lus ni modifiés.');
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
