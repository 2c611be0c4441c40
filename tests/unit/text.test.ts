import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, phoneDigits, tidy, unwrapped } from '../../utils/text';

/** Labels of a user's detail; those with a common beginning are the ones easily mistaken. */
const LABELS = [
  'Superviseur',
  'Option standardiste',
  'Numéro Fax2Mail',
  'Numéro à présenter',
  'Numéro d’urgence',
  'Restrictions d’appels sortants',
  'Restrictions d’appels sortants hors forfait illimité',
  'Licence',
  'Licence SVI',
];
const SPACES = [' ', '\u00a0', '\u202f', '\n', '  ', '\t \u2009'];
const APOSTROPHES = ["'", '’', '‘', '\u02bc', '`', '\u00b4'];

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyLabel = fc.constantFrom(...LABELS);
/** A way of writing a label that a person takes for the same words. */
const anyWriting = fc.record({
  form: fc.constantFrom('NFC' as const, 'NFD' as const, 'NFKC' as const, 'NFKD' as const),
  space: fc.constantFrom(...SPACES),
  apostrophe: fc.constantFrom(...APOSTROPHES),
  letters: fc.constantFrom('as they are', 'capitals', 'small'),
  around: fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\u200b'),
  colon: fc.constantFrom('', ':', ' :', '\u00a0: '),
});

describe('fold', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('is idempotent on text made of what it takes away', () => {
    const unit = fc.constantFrom(':', ' ', '\u00a0', '\u200b', '\u0301', '´', '’', 'é', 'a');
    const text = fc.string({ unit, maxLength: 12 });

    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given));
      }),
    );
  });

  test('takes every writing of a label for the same words', () => {
    fc.assert(
      fc.property(anyLabel, anyWriting, (label, writing) => {
        expect(fold(written(label, writing))).toBe(fold(label));
      }),
    );
  });

  test('takes no two labels for the same, however they are written', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyWriting, (one, other, writing) => {
        expect(fold(written(one, writing)) === fold(other)).toBe(one === other);
      }),
    );
  });

  test.each(['', ' ', '\u00a0\n', '\u200b', ':', ' : '])('leaves nothing of %j', (blank) => {
    expect(fold(blank)).toBe('');
  });

  test('keeps a colon inside the words', () => {
    expect(fold('Poste 12:30 : ')).toBe('poste 12:30');
  });

  test('drops a soft hyphen', () => {
    expect(fold('Super\u00adviseur')).toBe('superviseur');
  });
});

describe('what nobody sees, and kinds of one sign,', () => {
  test.each([
    ['\u202aFPC172947\u202c', 'fpc172947'],
    ['\u200eFPC172947', 'fpc172947'],
    ['\u2068FPC172947\u2069\ufe0f', 'fpc172947'],
    ['ＦＰＣ１７２９４７', 'fpc172947'],
    ['Jean‑Marc L’Œil', "jean-marc l'oeil"],
    ['ŒUVRARD Zoé', 'oeuvrard zoe'],
    ['Læticia', 'laeticia'],
    ['“Poste” – 1', '"poste" - 1'],
  ])('make %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('make no difference anywhere in a text', () => {
    const unseen = fc.constantFrom(...'\u200b\u200d\u200e\u202a\u2060\u2069\ufeff\u00ad\ufe0f');
    fc.assert(
      fc.property(
        fc.constantFrom(...LABELS, '0184780013'),
        fc.nat(30),
        unseen,
        (text, at, sign) => {
          const other = text.slice(0, at) + sign + text.slice(at);
          expect(fold(other)).toBe(fold(text));
          expect(tidy(other)).toBe(tidy(text));
          expect(phoneDigits(other)).toBe(phoneDigits(text));
        },
      ),
    );
  });
});

describe('unwrapped', () => {
  test.each([
    ["'0184252627", '0184252627'],
    ['="0184252627"', '0184252627'],
    ['tel:+33184780013', '+33184780013'],
    ['“FPC172947”', 'FPC172947'],
    ['« FPC172947 »', 'FPC172947'],
    ["'FPC172947'", 'FPC172947'],
    ['０１８４７８００１３', '0184780013'],
    ["L'Œil", "L'Œil"],
    ['Jean-Marc', 'Jean-Marc'],
  ])('makes %j %j', (text, left) => {
    expect(unwrapped(text)).toBe(left);
  });

  test('is idempotent', () => {
    const unit = fc.constantFrom(...'"\'«»“”=+( 0:aé\u200b', 'tel:');
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit, maxLength: 12 })), (text) => {
        expect(unwrapped(unwrapped(text))).toBe(unwrapped(text));
      }),
    );
  });
});

describe('tidy', () => {
  test('makes one plain space of any run of spaces', () => {
    expect(tidy('\u00a0Léa\n \u202fMartin\u200b ')).toBe('Léa Martin');
  });

  test('keeps accents, capitals, colons', () => {
    expect(tidy('Numéro À : 1')).toBe('Numéro À : 1');
  });
});

interface Writing {
  form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  space: string;
  apostrophe: string;
  letters: string;
  around: string;
  colon: string;
}

function written(label: string, writing: Writing): string {
  const { form, space, apostrophe, letters, around, colon } = writing;
  const words = label.replaceAll('’', apostrophe).replaceAll(' ', space);
  const cased = letters === 'capitals' ? words.toUpperCase() : words;
  const small = letters === 'small' ? cased.toLowerCase() : cased;
  // A compatibility form would turn the acute accent used as an apostrophe into a space.
  const normal = apostrophe === '\u00b4' ? form.replace('K', '') : form;
  return around + small.normalize(normal) + colon + around;
}
