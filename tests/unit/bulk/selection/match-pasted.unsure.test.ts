import { describe, expect, test } from 'vitest';
import { matchPasted } from '../../../../utils/bulk/selection/match-pasted';
import { user } from '../../support/builders';
import { USERS } from '../../support/some-users';

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
