import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasUnusualLength, phoneDigits, phonesIn, sameValue, withLostZero } from '../../utils/text';

describe('phoneDigits', () => {
  test.each([
    '0199001234',
    '01 99 00 12 34',
    '01.99.00.12.34',
    '01-99-00-12-34',
    '01‑99‑00‑12‑34',
    '01/99/00/12/34',
    '01\u00a099\u202f00 12 34',
    '+33199001234',
    '+33 1 99 00 12 34',
    '+33 (0)1 99 00 12 34',
    '0033 1 99 00 12 34',
    '33199001234',
    '(01) 99 00 12 34',
    '(+33) 1 99 00 12 34',
    '(0033) 1 99 00 12 34',
    '+33 (0) 1 99 00 12 34',
    '\u202a0199001234\u202c',
    '\u206801 99 00 12 34\u2069',
    '0199001234\ufe0f',
    'tel:+33199001234',
    "'0199001234",
    '="0199001234"',
    '０１９９００１２３４',
    '01−99–00—12‑34',
  ])('reads %s', (text) => {
    expect(phoneDigits(text)).toBe('0199001234');
  });

  test.each([
    '',
    'Oui',
    'Aucun',
    '12',
    'FPC172932',
    '01 99 00 12 34 poste 5',
    '1'.repeat(16),
    '01 99 00 12 34 / 35',
    '0199001234 (2)',
  ])('takes %j for no number', (text) => {
    expect(phoneDigits(text)).toBeUndefined();
  });

  test('keeps a short number as it is', () => {
    expect(phoneDigits('3310')).toBe('3310');
  });

  test('keeps a foreign number with its sign', () => {
    expect(phoneDigits('+32 2 555 12 34')).toBe('+3225551234');
    expect(phoneDigits('0032 2 555 12 34')).toBe('+3225551234');
  });

  test.each([
    ['+596 596 12 34 56', '0596123456'],
    ['00590 690 12 34 56', '0690123456'],
    ['+262 (0)262 12 34 56', '0262123456'],
    ['+33 01 99 00 12 34', '0199001234'],
    // One digit is missing behind the zero: this is no French number, and nothing is made of it.
    ['+33 012625960', '+33012625960'],
    ['33012625960', '33012625960'],
  ])('has the national form of %s', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });

  test('is idempotent', () => {
    const unit = fc.constantFrom(...'0123456789+( )/-.', '33', '00', '(0)', '596', '262');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
        const digits = phoneDigits(text);
        if (digits !== undefined) expect(phoneDigits(digits)).toBe(digits);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('phonesIn', () => {
  test.each([
    ['0184252688 (Fax Paris)', ['0184252688']],
    ['Fax Paris : 01 84 25 26 88', ['0184252688']],
    ['+33 (0)1 84 25 26 88, accueil', ['0184252688']],
    ['0184252688 Fax2Mail, 3 disponibles', ['0184252688']],
    ['0184252688 ou 0184252689', ['0184252688', '0184252689']],
    ['0184252688 / 0184252689', ['0184252688', '0184252689']],
    ['Non (3 disponibles)', []],
    ['FPC0184252688', []],
  ])('finds in %j %j', (text, numbers) => {
    expect(phonesIn(text)).toEqual(numbers);
  });
});

describe('sameValue', () => {
  test('finds one number in two forms', () => {
    expect(sameValue('+33 1 99 00 12 34', '01.99.00.12.34')).toBe(true);
  });

  test('finds the same words in another case', () => {
    expect(sameValue('OUI', 'oui\u00a0')).toBe(true);
  });

  test.each([
    ['0199001234', '0199001235'],
    ['0199001234', '199001234'],
    ['0199001234', 'Aucun'],
    ['Oui', 'Non'],
    ['100', '1000'],
  ])('tells %s from %s', (one, other) => {
    expect(sameValue(one, other)).toBe(false);
  });
});

test('a number of nine digits has lost its zero', () => {
  expect(withLostZero('184252627')).toBe('0184252627');
  for (const digits of ['0184252627', '84252627', '018425262', '1184252627', '+3218425262']) {
    expect(withLostZero(digits)).toBeUndefined();
  }
});

test('a number has an unusual length unless it is French, short, or from abroad', () => {
  for (const digits of ['0184252627', '3310', '31250', '+3225551234']) {
    expect(hasUnusualLength(digits)).toBe(false);
  }
  for (const digits of ['184252627', '018425', '01842526270']) {
    expect(hasUnusualLength(digits)).toBe(true);
  }
});
