import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchPasted } from '../../../../utils/bulk/selection/match-pasted';
import { user } from '../../support/builders';

describe('a line of a pasted list names a user', () => {
  const ANNE = user('FPC172947', { name: 'Utilisateur 9', sda: '0184780013' });
  const BOB = user('FPC172944', { name: 'Utilisateur 6', sda: '0184780010' });
  const PARIS = user('FPC172950', { name: 'Accueil, Paris', sda: '' });
  const ZOE = user('FPC172951', { name: 'Œuvrard Zoé', sda: '' });
  const JEAN = user('FPC172952', { name: 'Jean-Marc L’Œil', sda: '' });
  const ALL = [ANNE, BOB, PARIS, ZOE, JEAN];

  test('by the number under the heading SDA, not by another one', () => {
    const text =
      'Licence;SDA;Nom;Numéro à présenter\nFPC172947;0184780013;Utilisateur 9;0184780010';

    const found = matchPasted(text, ALL);

    expect(found).toEqual({
      licences: ['FPC172947'],
      unknown: [],
      unread: [],
      ambiguous: [],
      zeroless: [],
      headings: ['Licence;SDA;Nom;Numéro à présenter'],
    });
  });

  test.each([
    'FPC172947;0184780013;Utilisateur 9;0184780010',
    'FPC172947\t0184780010',
    'FPC172947 - Utilisateur 6',
    'Licence;SDA\nFPC172947;0184780010',
  ])('or is ambiguous where it names two: %j', (text) => {
    const { licences, ambiguous } = matchPasted(text, ALL);

    expect(licences).toEqual([]);
    expect(ambiguous[0]?.licences).toEqual(['FPC172947', 'FPC172944']);
  });

  test('by a name with a comma', () => {
    expect(matchPasted('Accueil, Paris', ALL).licences).toEqual(['FPC172950']);
    const both = [...ALL, user('FPC1', { name: 'Accueil' }), user('FPC2', { name: 'Paris' })];
    expect(matchPasted('Accueil, Paris', both).licences).toEqual(['FPC172950']);
    const parts = [user('FPC1', { name: 'Accueil' }), user('FPC2', { name: 'Paris' })];
    expect(matchPasted('Accueil, Paris', parts)).toMatchObject({
      licences: [],
      ambiguous: [{ entry: 'Accueil, Paris', licences: ['FPC1', 'FPC2'] }],
    });
  });

  test('not by their name, where the line gives another reference or number', () => {
    for (const line of ['FPC172999;Utilisateur 9', 'Utilisateur 9;0184789999']) {
      expect(matchPasted(line, ALL)).toMatchObject({
        licences: [],
        ambiguous: [{ entry: line, licences: ['FPC172947'] }],
      });
    }
  });

  test.each([
    '(01) 84 78 00 13',
    '(+33) 1 84 78 00 13',
    '\u202a0184780013\u202c',
    '\u206801 84 78 00 13\u2069',
    '\u200b0184780013',
    '0184780013\ufe0f',
    'tel:+33184780013',
    "'0184780013",
    '="0184780013"',
    '０１８４７８００１３',
    '\u202aFPC172947\u202c',
    '1. FPC172947',
    '- FPC172947',
    'FPC172947.',
    '“FPC172947”',
    'FPC172947 - Utilisateur 9',
    "FPC172947;'0184780013;Utilisateur 9",
  ])('written %j', (entry) => {
    expect(matchPasted(entry, ALL).licences).toEqual(['FPC172947']);
  });

  test('with ligatures, other dashes and apostrophes', () => {
    expect(matchPasted("Oeuvrard Zoé\nJEAN‑MARC L'ŒIL", ALL).licences).toEqual([
      'FPC172951',
      'FPC172952',
    ]);
  });

  test('in a report of ours', () => {
    const text = [
      'Service;Licence;SDA;Nom;Option;Action;Avant;Après;Résultat;Détail;Horodatage',
      "SRV1;FPC172947;'0184780013;Utilisateur 9;Numéro à présenter;Ajouter;;'0184780010;Modifié;;2026",
    ].join('\r\n');

    expect(matchPasted(text, ALL)).toMatchObject({ licences: ['FPC172947'], ambiguous: [] });
  });

  test('only where it holds something of that user, whatever else it holds', () => {
    const texts = ALL.flatMap(({ licence, sda, name }) => [licence, sda, name]).filter(Boolean);
    const cell = fc.oneof(
      fc.constantFrom(...texts, 'FPC172999', '0199999999', 'Martin'),
      fc.string({ maxLength: 6 }),
    );
    const line = fc.tuple(
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(';', '\t'),
    );

    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (lines) => {
        const text = lines.map(([cells, separator]) => cells.join(separator)).join('\n');
        for (const licence of matchPasted(text, ALL).licences) {
          const one = ALL.find((other) => other.licence === licence);
          const own = [one?.licence, one?.sda, one?.name].filter(Boolean);
          expect(own.some((said) => text.includes(said as string))).toBe(true);
        }
      }),
    );
  });
});
