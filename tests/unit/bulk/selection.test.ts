import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterUsers, matchPasted, prepareSearch } from '../../../utils/bulk/selection';
import { user } from '../support/builders';

const LEA = user('FPC172932', {
  name: 'Léa Martin',
  sda: '01 99 00 12 34',
  type: 'Licence SVI',
  cells: ['FPC172932', '01 99 00 12 34', 'Léa Martin', 'Déconnecté'],
});
const PAUL = user('FPC17293', { name: 'Paul Durand', sda: '01 99 00 56 78' });
const OTHER_PAUL = user('FPC3', { name: 'paul  DURAND', sda: '' });
const USERS = [LEA, PAUL, OTHER_PAUL];

describe('filterUsers', () => {
  test.each([
    ['FPC172932', [LEA]],
    ['fpc17293', [LEA, PAUL]],
    ['lea', [LEA]],
    ['LE\u0301A MARTIN', [LEA]],
    ['svi', [LEA]],
    ['deconnecte', [LEA]],
    ['99 00', [LEA, PAUL]],
    ['durand fpc3', [OTHER_PAUL]],
    ['inconnu', []],
  ])('%j finds by any column', (query, expected) => {
    expect(filterUsers(USERS, query)).toEqual(expected);
  });

  test.each(['', '   ', '\u00a0'])('leaves everybody for %j', (query) => {
    expect(filterUsers(USERS, query)).toEqual(USERS);
  });

  test('finds the same whether a search was prepared or not', () => {
    const paul = { ...PAUL };
    prepareSearch(paul);
    expect(filterUsers([paul], 'DURAND 99')).toEqual([paul]);
    expect(matchPasted('paul durand', [paul]).licences).toEqual([paul.licence]);
  });
});

describe('matchPasted', () => {
  test('finds by licence, number, name', () => {
    const { licences, unknown, ambiguous } = matchPasted(
      'fpc3\n01.99.00.56.78\nLEA  MARTIN',
      USERS,
    );

    expect(licences).toEqual(['FPC3', 'FPC17293', 'FPC172932']);
    expect(unknown).toEqual([]);
    expect(ambiguous).toEqual([]);
  });

  test('does not take the start of a reference for the reference', () => {
    expect(matchPasted('FPC17293', USERS).licences).toEqual(['FPC17293']);
    expect(matchPasted('FPC172932', USERS).licences).toEqual(['FPC172932']);
    expect(matchPasted('FPC1729', USERS).unknown).toEqual(['FPC1729']);
  });

  test.each(['0199001234', '+33 1 99 00 12 34', '+33 (0)1 99 00 12 34', '0033199001234'])(
    'finds a SDA written %s',
    (sda) => {
      expect(matchPasted(sda, USERS).licences).toEqual(['FPC172932']);
    },
  );

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

  test('prefers a licence to a name that is spelled like it', () => {
    const users = [user('FPC1', { name: 'FPC2' }), user('FPC2')];

    expect(matchPasted('FPC2', users).licences).toEqual(['FPC2']);
  });

  test.each([
    ['line breaks', 'FPC3\r\nFPC17293\rFPC172932\n'],
    ['semicolons', 'FPC3;FPC17293;;FPC172932;'],
    ['commas', 'FPC3, FPC17293 ,FPC172932'],
    ['tabs', 'FPC3\tFPC17293\tFPC172932'],
    ['quotes', '"FPC3"\n\'FPC17293\'\n" FPC172932 "'],
  ])('takes entries apart at %s', (_, text) => {
    const { licences, unknown } = matchPasted(text, USERS);

    expect(licences).toEqual(['FPC3', 'FPC17293', 'FPC172932']);
    expect(unknown).toEqual([]);
  });

  test('counts a user named in two ways once', () => {
    expect(matchPasted('FPC172932\nLéa Martin\n0199001234', USERS).licences).toEqual(['FPC172932']);
  });

  test('lists once what matched nothing', () => {
    expect(matchPasted('nobody;nobody\nnobody', USERS).unknown).toEqual(['nobody']);
  });

  test('does not match users without a name by an entry without words', () => {
    expect(matchPasted(':\n"":\n-', [user('FPC1'), user('FPC2')]).licences).toEqual([]);
  });

  test('takes 5 000 lines with garbage among them in no time', () => {
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

  test('guesses nothing, whatever is pasted', () => {
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
