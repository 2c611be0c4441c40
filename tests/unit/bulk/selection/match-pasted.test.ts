import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchPasted } from '../../../../utils/bulk/selection/match-pasted';
import { user } from '../../support/builders';
import { USERS } from '../../support/some-users';

describe('a pasted list', () => {
  test('names users by licence, number or name', () => {
    const { licences, unknown, ambiguous } = matchPasted(
      'fpc3\n01.99.00.56.78\nLEA  MARTIN',
      USERS,
    );

    expect(licences).toEqual(['FPC3', 'FPC17293', 'FPC172932']);
    expect(unknown).toEqual([]);
    expect(ambiguous).toEqual([]);
  });

  test('names nobody by the beginning of a reference', () => {
    expect(matchPasted('FPC17293', USERS).licences).toEqual(['FPC17293']);
    expect(matchPasted('FPC172932', USERS).licences).toEqual(['FPC172932']);
    expect(matchPasted('FPC1729', USERS).unknown).toEqual(['FPC1729']);
  });

  test.each(['0199001234', '+33 1 99 00 12 34', '+33 (0)1 99 00 12 34', '0033199001234'])(
    'names a user by an SDA written %s',
    (sda) => {
      expect(matchPasted(sda, USERS).licences).toEqual(['FPC172932']);
    },
  );

  test.each([
    'FPC3;FPC17293\nFPC172932\nFPC999',
    'FPC3;FPC17293,FPC172932\tFPC999',
    'FPC3, FPC17293\nFPC172932;FPC999\n',
    '"FPC3";"FPC17293";\n"FPC172932","FPC999"',
  ])('names users by references, several in a line: %j', (text) => {
    const { licences, unknown, ambiguous } = matchPasted(text, USERS);

    expect(licences).toEqual(['FPC3', 'FPC17293', 'FPC172932']);
    expect(unknown).toEqual(['FPC999']);
    expect(ambiguous).toEqual([]);
  });

  test('names nobody by two references under the heading of one', () => {
    const { licences, ambiguous } = matchPasted('Licence;Réf.\nFPC3;FPC17293\nFPC172932', USERS);

    expect(licences).toEqual(['FPC172932']);
    expect(ambiguous).toEqual([{ entry: 'FPC3;FPC17293', licences: ['FPC3', 'FPC17293'] }]);
  });

  test('selects nobody by a name that two users share', () => {
    const { licences, ambiguous } = matchPasted('Paul Durand', USERS);

    expect(licences).toEqual([]);
    expect(ambiguous).toEqual([{ entry: 'Paul Durand', licences: ['FPC17293', 'FPC3'] }]);
  });

  test('selects nobody by a number that two users share', () => {
    const users = [user('FPC1', { sda: '0199001234' }), user('FPC2', { sda: '01 99 00 12 34' })];

    const { licences, ambiguous } = matchPasted('0199001234', users);

    expect(licences).toEqual([]);
    expect(ambiguous).toEqual([{ entry: '0199001234', licences: ['FPC1', 'FPC2'] }]);
  });

  test('names by a licence first, though another user has it as a name', () => {
    const users = [user('FPC1', { name: 'FPC2' }), user('FPC2')];

    expect(matchPasted('FPC2', users).licences).toEqual(['FPC2']);
  });

  test.each([
    ['line breaks', 'FPC3\r\nFPC17293\rFPC172932\n'],
    ['semicolons', 'FPC3;FPC17293;;FPC172932;'],
    ['commas', 'FPC3, FPC17293 ,FPC172932'],
    ['tabs', 'FPC3\tFPC17293\tFPC172932'],
    ['quotes', '"FPC3"\n\'FPC17293\'\n" FPC172932 "'],
  ])('is split at %s', (_, text) => {
    const { licences, unknown } = matchPasted(text, USERS);

    expect(licences).toEqual(['FPC3', 'FPC17293', 'FPC172932']);
    expect(unknown).toEqual([]);
  });

  test('counts a user who is named in two ways once', () => {
    expect(matchPasted('FPC172932\nLéa Martin\n0199001234', USERS).licences).toEqual(['FPC172932']);
  });

  test('tells once what names nobody', () => {
    expect(matchPasted('nobody;nobody\nnobody', USERS).unknown).toEqual(['nobody']);
  });

  test('names no users without a name by an entry without words', () => {
    expect(matchPasted(':\n"":\n-', [user('FPC1'), user('FPC2')]).licences).toEqual([]);
  });

  test('of 5 000 lines with garbage among them is matched within a second', () => {
    const users = Array.from({ length: 5000 }, (_, index) => {
      const sda = `01990${String(index).padStart(5, '0')}`;
      return user(`FPC${100_000 + index}`, { sda, name: `Nom ${index % 4000}` });
    });
    const garbage = ['=HYPERLINK("x")', '<img onerror=x>', 'é'.repeat(2000), '(.*)+$', '__proto__'];
    const lines = users.map(({ licence }, index) => {
      return index % 5 === 0 ? `${garbage[(index / 5) % garbage.length]}` : `"${licence}"`;
    });
    const begin = performance.now();

    const { licences, unknown } = matchPasted(lines.join('\r\n'), users);

    expect(performance.now() - begin).toBeLessThan(1000);
    expect(licences).toHaveLength(4000);
    expect(unknown).toEqual(expect.arrayContaining(['<img onerror=x>', '__proto__']));
  });

  describe('a line names a user', () => {
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

  describe('a number that has lost its zero', () => {
    const ANNE = user('FPC1', { name: 'Anne', sda: '0184780013' });
    const BOB = user('FPC2', { name: 'Bob', sda: '01 84 78 00 10' });
    const CHLOE = user('FPC3', { name: 'Chloé', sda: '0184780010' });
    const ALL = [ANNE, BOB, CHLOE];

    test.each(['184780013', '1 84 78 00 13', '184780013;Nom inconnu', 'SDA;Nom\n184780013;X'])(
      'names nobody, but is proposed with it: %j',
      (text) => {
        expect(matchPasted(text, ALL)).toMatchObject({
          licences: [],
          unknown: [],
          zeroless: [{ number: '0184780013', licences: ['FPC1'] }],
        });
      },
    );

    test('is proposed for each of those who have it', () => {
      expect(matchPasted('184780010', ALL).zeroless).toEqual([
        { entry: '184780010', number: '0184780010', licences: ['FPC2', 'FPC3'] },
      ]);
    });

    test('is not looked for where a line has two such numbers', () => {
      expect(matchPasted('184780013;184780010', ALL)).toMatchObject({
        licences: [],
        zeroless: [],
        ambiguous: [{ licences: ['FPC1', 'FPC2', 'FPC3'] }],
      });
    });

    test.each(['84780013', '284780013', '1184780013', 'FPC184780013', 'Licence;Nom\n184780013;X'])(
      'is no other thing: %j',
      (text) => {
        expect(matchPasted(text, ALL)).toMatchObject({ licences: [], zeroless: [] });
      },
    );

    test('counts for nothing where a user has it as it is', () => {
      const extension = user('FPC9', { sda: '184780013' });

      expect(matchPasted('184780013', [...ALL, extension])).toMatchObject({
        licences: ['FPC9'],
        zeroless: [],
      });
    });
  });

  describe('a row of headings is passed over', () => {
    const ANNE = user('FPC1', { name: 'Anne Martin', sda: '0184780013' });
    const BOB = user('FPC2', { name: 'Bob', sda: '0184780010' });

    test.each([
      ['Téléphone\n0184780013', 'Téléphone'],
      ['Numéro\n0184780013', 'Numéro'],
      ['Réf.;Nom et prénom\nFPC1;Anne Martin', 'Réf.;Nom et prénom'],
      ['N°;Nom complet;Tél.\n2;Anne Martin;0184780013', 'N°;Nom complet;Tél.'],
      ['Numéro;Nom\n0184780013;Anne Martin', 'Numéro;Nom'],
      ['\ufeff"Licence";"Nom"\r\n"FPC1";"Anne Martin"', 'Licence";"Nom'],
    ])('%j', (text, heading) => {
      const { headings, ...found } = matchPasted(text, [ANNE, BOB]);

      expect(found).toEqual({
        licences: ['FPC1'],
        unknown: [],
        unread: [],
        ambiguous: [],
        zeroless: [],
      });
      expect(headings).toHaveLength(1);
      expect(headings[0]).toContain(heading);
    });

    test('unless a user has that name', () => {
      const phone = user('FPC3', { name: 'Téléphone' });

      expect(matchPasted('Téléphone', [ANNE, phone])).toMatchObject({
        licences: ['FPC3'],
        headings: [],
      });
    });
  });

  describe('while the list of users is incomplete', () => {
    const state = { isComplete: false, isTwice: () => false };

    test('a name alone is ambiguous', () => {
      expect(matchPasted('Léa Martin\nFPC3', USERS, state)).toMatchObject({
        licences: ['FPC3'],
        ambiguous: [{ entry: 'Léa Martin', licences: ['FPC172932'] }],
      });
    });

    test('nobody is unknown', () => {
      expect(matchPasted('FPC9', USERS, state)).toMatchObject({ unknown: [], unread: ['FPC9'] });
    });
  });

  test('selects nobody by a reference that two users have', () => {
    const state = { isComplete: true, isTwice: (licence: string) => licence === 'FPC3' };

    expect(matchPasted('FPC3', USERS, state)).toMatchObject({
      licences: [],
      ambiguous: [{ entry: 'FPC3', licences: ['FPC3'] }],
    });
  });

  test('selects nobody by a guess, whatever it holds', () => {
    const known = new Set(USERS.map(({ licence }) => licence));
    const entry = fc.oneof(
      fc.constantFrom('FPC17293', 'FPC172932', 'Paul Durand', '0199001234', 'FPC'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );

    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (lines) => {
        const { licences, ambiguous } = matchPasted(lines.join('\n'), USERS);
        expect(licences.every((licence) => known.has(licence))).toBe(true);
        expect(licences).not.toContain('FPC3');
        expect(ambiguous.every(({ licences: hits }) => hits.length > 1)).toBe(true);
      }),
    );
  });
});
