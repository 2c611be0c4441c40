import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_OPTIONS } from '../../../utils/bulk/option-names';
import { ADD_WORDS, FORBIDDEN, REMOVE_WORDS } from '../../../utils/portal/vocabulary/portal-words';
import { fold } from '../../../utils/text';

const ADD_GLYPHS = ['+', '＋', '➕', '⊕'];
const REMOVE_GLYPHS = ['x', 'X', '×', '✕', '✖', '✗', '✘', '❌', '−', '–', '-', '⊗'];
const ADD_VERBS = [
  'Ajouter',
  'Associer',
  'Attribuer',
  'Affecter',
  'Activer',
  'Add',
  'Assign',
  'Attach',
  'Enable',
  'Activate',
];
const REMOVE_VERBS = [
  'Retirer',
  'Supprimer',
  'Enlever',
  'Dissocier',
  'Désassocier',
  'Détacher',
  'Désactiver',
  'Remove',
  'Delete',
  'Unassign',
  'Detach',
  'Disable',
  'Deactivate',
];
/** What stands between the verb and the option: `Retirer l’option …`, `Remove option: …`. */
const BETWEEN = [' ', ' l’option ', " l'option ", ' : ', '\u00a0: ', ' « ', ' option ', ': ', ' ('];
const FRENCH = KNOWN_OPTIONS.map(({ label }) => label);
const ENGLISH = KNOWN_OPTIONS.flatMap(({ english }) => english);
const FORBIDDEN_NAMES = [
  'Réinitialiser mot de passe SIP',
  'Réinitialiser le mot de passe',
  'Réinitialiser',
  'Mot de passe oublié',
  'Reset SIP password',
  'Reset password',
  'SIP',
];
const ORDINARY = [
  'Envoyer le lien',
  'Enregistrer',
  'Détail',
  'Détails',
  'Annuler',
  'Valider',
  'Modifier',
  'Rechercher',
  'Suivant',
  'Précédent',
  'Exporter',
  'Déconnexion',
  'Imprimer',
  'Save',
  'Cancel',
  'Details',
  'Send the link',
  'Next',
  'Search',
];
/** They close, or take away where they stand in an option's line: never an add. */
const CLOSING = ['Fermer', 'Close', 'Clear', 'Fermer la fiche'];
/** Some begin as a verb or a glyph does. */
const PEOPLE = [
  'Martin Dupont',
  'Addison Plusquellec',
  'Xavière Ajoutard',
  'Plusieurs Postes',
  'Adda Associo',
  'Xavier Martin',
  'Enabler Dupond',
  'Timesson Retirault',
  "Accueil L'Hôpital",
];

/** A way of writing a name that a person takes for the same words. */
const writing = fc.record({
  letters: fc.constantFrom('as they are', 'capitals', 'small'),
  form: fc.constantFrom('NFC' as const, 'NFD' as const),
  around: fc.constantFrom('', ' ', '\u00a0', '\n  ', '\u200b'),
});
const named = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom(...BETWEEN), fc.constantFrom(...FRENCH, ...ENGLISH))
    .map((parts) => parts.join('')),
);
const forbidden = fc.constantFrom(...FORBIDDEN_NAMES);

type Writing = typeof writing extends fc.Arbitrary<infer W> ? W : never;

describe.each([
  { kind: 'add', verbs: ADD_VERBS, glyphs: ADD_GLYPHS, own: ADD_WORDS, other: REMOVE_WORDS },
  {
    kind: 'remove',
    verbs: REMOVE_VERBS,
    glyphs: REMOVE_GLYPHS,
    own: REMOVE_WORDS,
    other: ADD_WORDS,
  },
])('what $kind buttons say', ({ verbs, glyphs, own, other }) => {
  test('is recognised, whatever stands behind, and never as its opposite', () => {
    const begun = fc.constantFrom(...verbs, ...glyphs);
    fc.assert(
      fc.property(begun, named, writing, (begin, end, how) => {
        const text = fold(written(begin + end, how));
        expect(text).toMatch(own);
        expect(text).not.toMatch(other);
        expect(text).not.toMatch(FORBIDDEN);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is not recognised within a word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bdfgkmnt'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...verbs), letters, writing, (verb, more, how) => {
        expect(fold(written(verb + more, how))).not.toMatch(own);
        expect(fold(written(more + verb, how))).not.toMatch(own);
      }),
    );
  });
});

describe('what must never be pressed', () => {
  test('is forbidden, also with a verb or a sign of ours', () => {
    const ours = fc.constantFrom(
      '',
      ...ADD_VERBS,
      ...REMOVE_VERBS,
      ...ADD_GLYPHS,
      ...REMOVE_GLYPHS,
    );
    fc.assert(
      fc.property(forbidden, ours, writing, (name, before, how) => {
        expect(fold(written(`${before} ${name}`, how))).toMatch(FORBIDDEN);
        expect(fold(written(`${name} ${before}`, how))).toMatch(FORBIDDEN);
      }),
    );
  });

  test('is by itself not an add and not a remove', () => {
    fc.assert(
      fc.property(forbidden, writing, (name, how) => {
        expect(fold(written(name, how))).not.toMatch(ADD_WORDS);
        expect(fold(written(name, how))).not.toMatch(REMOVE_WORDS);
      }),
    );
  });
});

describe('what other controls say', () => {
  test('is not an add and not a remove', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDINARY, ...PEOPLE), writing, (name, how) => {
        expect(fold(written(name, how))).not.toMatch(ADD_WORDS);
        expect(fold(written(name, how))).not.toMatch(REMOVE_WORDS);
      }),
    );
  });

  test('is never an add where it closes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLOSING), writing, (name, how) => {
        expect(fold(written(name, how))).not.toMatch(ADD_WORDS);
      }),
    );
  });

  test('is neither where it is the name of an option alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FRENCH, ...ENGLISH), writing, (name, how) => {
        expect(fold(written(name, how))).not.toMatch(ADD_WORDS);
        expect(fold(written(name, how))).not.toMatch(REMOVE_WORDS);
      }),
    );
  });
});

function written(text: string, { letters, form, around }: Writing): string {
  const cased = letters === 'capitals' ? text.toUpperCase() : text;
  const small = letters === 'small' ? cased.toLowerCase() : cased;
  return around + small.normalize(form) + around;
}
