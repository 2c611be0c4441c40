import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymiser } from '../../../../utils/portal/diagnostic/anonymise';
import { VOCABULARY, wordsIn } from '../../../../utils/portal/diagnostic/harmless-words';
import { fold } from '../../../../utils/text';

const KINDS = ['label', 'content', 'name'] as const;
/** Phrases that must stay readable, as portals write them. */
const PHRASES = [
  "Détails de l'utilisateur",
  'Détails de l’utilisateur',
  'Numéro Fax2Mail',
  "n° d'urgence",
  'Réf. accountcode',
  "Restrictions d'appels sortants hors forfait illimité",
  'Licence fax entreprise',
  'Licence SVI',
  'Option standardiste : Oui',
  'Aucune restriction',
  'Réinitialiser mot de passe SIP',
  'Receptionist option',
  'Page suivante ›',
];

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèêëàâîïôöùûüçœñABCDEFGHIJKLMÉÈÇ');
const digit = fc.constantFrom(...'0123456789');
const word = fc.string({ unit: letter, minLength: 3, maxLength: 12 });
const name = word.filter((text) => !VOCABULARY.has(fold(text)));
const number = fc.string({ unit: digit, minLength: 3, maxLength: 12 });
const reference = fc
  .tuple(fc.constantFrom('FPC', 'MCX', 'LIC-', 'ab'), number)
  .map((parts) => parts.join(''));
const phrase = fc.constantFrom(...PHRASES);
const sentence = fc
  .array(fc.oneof(name, number, reference, phrase), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '));
const anyText = fc.string({
  unit: fc.oneof(letter, digit, fc.constantFrom(...' \u00a0-_.,:;/()@&\'’"<>+°#')),
  maxLength: 40,
});

describe('a replaced text', () => {
  test('has the shape of the original, whatever its kind', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...KINDS), (text, kind) => {
        expect(shape(anonymiser([]).text(text, kind))).toBe(shape(text));
      }),
    );
  });

  test('is the same for the same word, in any context and any spelling', () => {
    fc.assert(
      fc.property(fc.oneof(name, number, reference), phrase, (text, around) => {
        const filter = anonymiser([text]);
        const made = filter.text(text, 'content');
        expect(filter.text(`${around} ${text}`, 'content')).toBe(`${around} ${made}`);
        expect(fold(filter.text(text.toUpperCase(), 'content'))).toBe(fold(made));
        expect(fold(filter.text(text.normalize('NFD'), 'content'))).toBe(fold(made));
      }),
    );
  });

  test('starts like another one if the originals do', () => {
    fc.assert(
      fc.property(reference, number, (start, rest) => {
        const filter = anonymiser([]);
        const [short, long] = [start, start + rest].map((text) => filter.text(text, 'content'));
        expect(long?.startsWith(short ?? '-')).toBe(true);
      }),
    );
  });

  test('is different for different references', () => {
    fc.assert(
      fc.property(fc.uniqueArray(reference, { minLength: 2, maxLength: 30 }), (references) => {
        const filter = anonymiser([]);
        const made = references.map((text) => filter.text(text, 'content'));
        expect(new Set(made).size).toBe(references.length);
      }),
    );
  });

  test('is the same for one number, however its digits are grouped', () => {
    const filter = anonymiser([]);
    const made = filter.text('0184780010', 'content');
    for (const text of ['01 84 78 00 10', '01.84.78.00.10', '01\u00a084\u00a078-00/10']) {
      expect(filter.text(text, 'content').replace(/\D/g, '')).toBe(made);
    }
  });

  test('is different in each capture', () => {
    const [first, second] = [anonymiser([]), anonymiser([])];
    const text = 'Zorglubinski 0184780010';
    expect(first.text(text, 'content')).not.toBe(second.text(text, 'content'));
  });
});

describe('of texts that may be about a person', () => {
  test('nothing survives in content', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const made = wordsIn(anonymiser([]).text(text, 'content'));
        for (const [index, before] of wordsIn(text).entries()) {
          if (VOCABULARY.has(fold(before)) || before.length < 3) continue;
          expect(fold(made[index] ?? '')).not.toBe(fold(before));
          for (const run of before.match(/\d{3,}/g) ?? []) expect(made[index]).not.toContain(run);
        }
      }),
    );
  });

  test('no word known to be personal survives anywhere', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), phrase, (names, around) => {
        const filter = anonymiser([names.join(' ')]);
        for (const kind of KINDS) {
          const made = wordsIn(filter.text(`${around} ${names.join('-').toLowerCase()}`, kind));
          const own = made.slice(-names.length).map(fold);
          for (const [index, text] of names.entries()) expect(own[index]).not.toBe(fold(text));
        }
      }),
    );
  });

  test.each(KINDS)('no address survives as %s, not even its everyday words', (kind) => {
    const filter = anonymiser([]);
    const made = filter.text(
      'contact@service.fr https://store-demo.openip.net/client www.client.com client.site.fr',
      kind,
    );
    expect(made).not.toMatch(/contact|service|store|demo|openip|client|site|\bfr\b|\bcom\b/);
  });

  test('a label keeps all words but those known to be personal, and no number', () => {
    const filter = anonymiser(['Léa Martin', 'Zorglub SA']);
    expect(filter.text('Basculer vers martin', 'label')).toMatch(
      /^Basculer vers (?!martin)[a-z]+$/,
    );
    expect(filter.text('Éteindre léa', 'label')).toMatch(/^Éteindre (?!lea)[a-z]{3}$/);
    expect(filter.text('Basculer 0184', 'label')).toMatch(/^Basculer (?!0184)\d{4}$/);
    expect(filter.text('Basculer B52', 'label')).toMatch(/^Basculer (?!B52)[A-Z]\d\d$/);
    expect(filter.text('1', 'label')).toBe('1');
  });

  test('a label that reads like a name is not kept', () => {
    expect(anonymiser([]).text('Chantal Zorglub', 'label')).not.toMatch(/Chantal|Zorglub/);
    expect(anonymiser([]).text('Détail de Chantal', 'label')).toMatch(/^Détail de (?!Chantal)/);
  });

  test.each([
    ['btn btn-basculer css-1xuefot Mui_Button2', /^btn btn-basculer css-1xuefot Mui_Button2$/],
    ['user-FPC172932 champ12', /^user-(?!FPC172932)[A-Z]{3}\d{6} champ12$/],
    ['row_17293', /^row_(?!17293)\d{5}$/],
    ['lea-photo userMartin', /^(?!lea)[a-z]{3}-photo user(?!Martin)[A-Z][a-z]{5}$/],
    ['a3f9e7b2c4d1', /^(?!a3f9e7b2c4d1)[a-z]\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d$/],
    ['plus@2x.png', /^plus@2x\.png$/],
  ])('a name keeps its words: %s', (text, kept) => {
    expect(anonymiser(['Léa Martin', 'FPC172932']).text(text, 'name')).toMatch(kept);
  });
});

test('the words of interfaces survive in every kind of text, in any spelling', () => {
  const written = fc.record({
    text: fc.oneof(phrase, fc.constantFrom(...VOCABULARY)),
    kind: fc.constantFrom(...KINDS),
    form: fc.constantFrom('NFC' as const, 'NFD' as const),
    letters: fc.constantFrom('as they are', 'capitals', 'small', 'plain'),
  });
  const anonymous = anonymiser(['Licence simple', 'Oui', 'Martin', '0184780010']);

  fc.assert(
    fc.property(written, ({ text, kind, form, letters }) => {
      const given = inLetters(text, letters).normalize(form);
      expect(anonymous.text(given, kind)).toBe(given);
    }),
    { numRuns: 1000 },
  );
});

/** A text with each capital as A, each small letter as a, and each digit as 0. */
function shape(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{N}/gu, '0');
}

function inLetters(text: string, letters: string): string {
  if (letters === 'capitals') return text.toUpperCase();
  if (letters === 'small') return text.toLowerCase();
  return letters === 'plain' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}
