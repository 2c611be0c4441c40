import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeOptions, slipsBetween } from '../../../../utils/bulk/form/close-options';
import { KNOWN_OPTIONS } from '../../../../utils/bulk/option-names';

const OPTIONS = KNOWN_OPTIONS.map(({ label }) => label);

describe('an option that may have been meant', () => {
  test.each([
    ['Super', ['Superviseur']],
    ['superviseurs', ['Superviseur']],
    ['Supervizeur', ['Superviseur']],
    ['Suprevisuer', ['Superviseur']],
    ['option superviseur', ['Superviseur']],
    ['standardiste', ['Option standardiste']],
    ['fax2mail', ['Numéro Fax2Mail']],
    ['Numero', ['Numéro Fax2Mail', 'Numéro à présenter']],
  ])('is proposed for %j', (typed, proposed) => {
    expect(closeOptions(typed, OPTIONS)).toEqual(proposed);
  });

  test.each([
    '',
    'S',
    'op',
    'Messagerie vocale',
    'Musique d’attente',
    'Renvoi',
    'Superviseur'.repeat(9),
  ])('is not made up for %j', (typed) => {
    expect(closeOptions(typed, OPTIONS)).toEqual([]);
  });

  test('is the closest first, and one of few', () => {
    const many = ['Renvoi total', 'Renvoi', 'Renvoi sur occupation', 'Renvoi sur absence'];

    expect(closeOptions('renvois', many)).toEqual(['Renvoi']);
    expect(closeOptions('renvo', many)).toHaveLength(3);
    expect(closeOptions('renvo', many)[0]).toBe('Renvoi');
  });
});

describe('slips', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['ab', 'ba', 1],
    ['journal', 'journaux', 2],
    ['é😀', 'é', 1],
  ])('%j %j: %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
  });

  test('are as many there as back, none only between the same, and one per change at most', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (a, b, at) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b) === 0).toBe(a === b);
        const place = at % (a.length + 1);
        expect(slipsBetween(a, `${a.slice(0, place)}x${a.slice(place)}`)).toBe(1);
      }),
    );
  });
});
