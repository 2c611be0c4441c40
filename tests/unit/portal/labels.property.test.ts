import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_OPTIONS, optionKey } from '../../../utils/bulk/option-names';

const APOSTROPHES = ["'", '’', '\u02bc', '`'];
const SPACES = [' ', '\u00a0', '\u202f', '  ', ' \u00a0'];
const COLONS = ['', ':', ' :', '\u00a0:', '\u202f:', '\u00a0: '];
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

/** Options that a portal may show beside the guide's; none has an English name. */
const OTHERS = [
  "Numéro d'urgence",
  "Restrictions d'appels sortants",
  "Restrictions d'appels sortants hors forfait illimité",
  "Renvoi d'appel",
  'Numéro Fax',
  'Superviseur SVI',
  'Standardiste',
];
/** Every name of every option, with what tells the options apart. */
const NAMES = [
  ...KNOWN_OPTIONS.flatMap(({ label, english }) => {
    return [label, ...english].map((name) => ({ name, option: label as string }));
  }),
  ...OTHERS.map((name) => ({ name, option: name })),
];

const named = fc.constantFrom(...NAMES);
/** A way of writing a name that a person takes for the same words. */
const writing = fc.record({
  letters: fc.constantFrom('as they are', 'capitals', 'small'),
  form: fc.constantFrom('NFC' as const, 'NFD' as const),
  apostrophe: fc.constantFrom(...APOSTROPHES),
  spaces: fc.array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 4 }),
  colon: fc.constantFrom(...COLONS),
  unseen: fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...UNSEEN)), { maxLength: 3 }),
});

type Writing = typeof writing extends fc.Arbitrary<infer W> ? W : never;

describe('the key of an option', () => {
  test('is the same however one of its names is written', () => {
    fc.assert(
      fc.property(named, writing, ({ name, option }, how) => {
        expect(optionKey(written(name, how))).toBe(optionKey(option));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is of no other option, however either is written', () => {
    fc.assert(
      fc.property(named, writing, named, writing, (one, how, other, otherwise) => {
        const isSame =
          optionKey(written(one.name, how)) === optionKey(written(other.name, otherwise));
        expect(isSame).toBe(one.option === other.option);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is not the key of a name with a word more or less', () => {
    const word = fc.constantFrom('2', 'bis', 'SVI', 'secondaire', 'externe');
    fc.assert(
      fc.property(named, writing, word, ({ name, option }, how, more) => {
        expect(optionKey(written(`${name} ${more}`, how))).not.toBe(optionKey(option));
        expect(optionKey(written(`${more} ${name}`, how))).not.toBe(optionKey(option));
      }),
    );
  });

  test('is the key of itself', () => {
    fc.assert(
      fc.property(named, writing, ({ name }, how) => {
        const key = optionKey(written(name, how));
        expect(optionKey(key)).toBe(key);
      }),
    );
  });
});

function written(name: string, how: Writing): string {
  const { letters, form, apostrophe, spaces, colon, unseen } = how;
  let nth = 0;
  const spaced = name.replaceAll("'", apostrophe).replaceAll(' ', () => {
    return spaces[nth++ % spaces.length] ?? ' ';
  });
  const cased = letters === 'capitals' ? spaced.toUpperCase() : spaced;
  const small = letters === 'small' ? cased.toLowerCase() : cased;
  const characters = [...small.normalize(form), ...colon];
  for (const [place, character] of unseen) {
    characters.splice(place % (characters.length + 1), 0, character);
  }
  return characters.join('');
}
