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
    // Of this thread alone: the machine may be busy with other tests.
    const begin = process.threadCpuUsage();

    const { licences, unknown } = matchPasted(lines.join('\r\n'), users);

    const { user: used } = process.threadCpuUsage(begin);
    expect(used / 1000).toBeLessThan(1000);
    expect(licences).toHaveLength(4000);
    expect(unknown).toEqual(expect.arrayContaining(['<img onerror=x>', '__proto__']));
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
