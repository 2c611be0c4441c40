import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_OPTIONS } from '../../../../../utils/bulk/option-names';
import { asksFor } from '../../../../../utils/portal/change/consent/may-confirm';
import type { RequestedChange } from '../../../../../utils/portal/change/consent/requested-change';

const VERBS = {
  add: ['ajouter', 'associer', 'activer', 'attribuer', 'affecter'],
  remove: ['retirer', 'supprimer', 'enlever', 'dissocier', 'désactiver'],
};
const ENGLISH_VERBS = {
  add: ['add', 'assign', 'enable', 'activate'],
  remove: ['remove', 'delete', 'unassign', 'disable'],
};
const OPTIONS = KNOWN_OPTIONS.map(({ label }) => label);
const ENGLISH = new Map<string, readonly string[]>(
  KNOWN_OPTIONS.map(({ label, english }) => [label, english]),
);
const USER = 'Martin Dupont';
const NUMBER = '0184780013';

/** Ways to ask for one change of one option. */
const QUESTIONS = [
  (verb: string, option: string) => `Voulez-vous vraiment ${verb} l’option « ${option} » ?`,
  (verb: string, option: string) => `Êtes-vous sûr de vouloir ${verb} ${option} ?`,
  (verb: string, option: string) => `Confirmez-vous : ${verb} ${option} ?`,
  (verb: string, option: string) => `${verb} « ${option} » à ${USER} ?`,
  (verb: string, option: string) => `${verb.toUpperCase()} ${option.toUpperCase()}\u00a0?`,
  (verb: string, option: string) => `Souhaitez-vous ${verb} ${option} ${NUMBER} ?`,
];
const ENGLISH_QUESTIONS = [
  (verb: string, option: string) => `Do you really want to ${verb} ${option}?`,
  (verb: string, option: string) => `Are you sure you want to ${verb} the option “${option}”?`,
  (verb: string, option: string) => `Please confirm: ${verb} ${option} for ${USER}`,
];
/** Objects of a question that is not about our option. */
const GRAVE_OBJECTS = [
  "l'utilisateur",
  'cet utilisateur',
  'la licence',
  'cette licence',
  'le compte',
  'ce compte client',
  'la ligne',
];
/** What may be taken away, or charged, with the option, and how it is joined to it. */
const JOINING = [' et', ' ou', ' puis', ' avec', ' ainsi que', ',', ' /', ' +', ' ;', '. Et'];
const JOINED = [
  ...['l’option suivante', 'une option', 'les options', 'tout', 'la licence', 'cette ligne'],
  ...['l’utilisateur', 'le poste', 'Bob Petit', 'FPC172932', '0184252602', 'le service'],
  ...[
    'le compte',
    'tous les utilisateurs',
    'le changement de la licence',
    '25 €',
    '3 utilisateurs',
  ],
];
const GRAVE_VERBS = ['Supprimer', 'Résilier', 'Clôturer', 'Fermer', 'Désactiver'];
const GRAVE_ENGLISH = ['Delete this user?', 'Delete the account?', 'Terminate this licence?'];

const button = fc.constantFrom('add' as const, 'remove' as const);
const option = fc.constantFrom(...OPTIONS);
const form = fc.constantFrom('NFC' as const, 'NFD' as const);
/** Unknown words, none of which is the beginning of a known word. */
const unknown = fc
  .array(fc.string({ unit: fc.constantFrom(...'bgkwyzuo'), minLength: 5, maxLength: 10 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

/** A question about an option with a verb for a button, with that option and button. */
function question(of: typeof button, about: fc.Arbitrary<string>) {
  const any = fc.nat(100);
  return fc.tuple(of, about, any, any, any, fc.boolean(), form).map((drawn) => {
    const [kind, label, q, v, n, isEnglish, how] = drawn;
    const verbs = (isEnglish ? ENGLISH_VERBS : VERBS)[kind];
    const asked = isEnglish ? ENGLISH_QUESTIONS : QUESTIONS;
    const names = isEnglish ? (ENGLISH.get(label) ?? []) : [label];
    const text = pick(asked, q)(pick(verbs, v), pick(names, n));
    return { kind, label, text: text.normalize(how) };
  });
}

describe('a question is answered with yes', () => {
  test('where it names our option with our verb, in either language', () => {
    fc.assert(
      fc.property(question(button, option), ({ kind, label, text }) => {
        expect(asksFor(text, change(kind, label))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a question is never answered with yes', () => {
  test('where it names another option, alone or with ours', () => {
    fc.assert(
      fc.property(question(button, option), option, ({ kind, label, text }, ours) => {
        fc.pre(label !== ours);
        expect(asksFor(text, change(kind, ours))).toBe(false);
        expect(asksFor(`${text} ${ours}`, change(kind, ours))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('where it asks for the opposite', () => {
    fc.assert(
      fc.property(question(button, option), ({ kind, label, text }) => {
        const opposite = kind === 'add' ? 'remove' : 'add';
        expect(asksFor(text, change(opposite, label))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('where it takes away a user, a licence or an account, whatever else it says', () => {
    const asked = fc.oneof(
      fc
        .tuple(fc.constantFrom(...GRAVE_VERBS), fc.constantFrom(...GRAVE_OBJECTS))
        .map((parts) => `${parts.join(' ')} ?`),
      fc.constantFrom(...GRAVE_ENGLISH),
    );
    const ours = question(button, option);
    fc.assert(
      fc.property(asked, ours, fc.boolean(), (grave, { kind, label, text }, isAlone) => {
        expect(asksFor(isAlone ? grave : `${text} ${grave}`, change(kind, label))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('where something else is joined to our option', () => {
    const joined = fc
      .tuple(fc.constantFrom(...JOINING), fc.constantFrom(...JOINED))
      .map((parts) => parts.join(' '));
    const verb = fc.nat(100);
    fc.assert(
      fc.property(button, option, verb, joined, (kind, label, v, more) => {
        const text = `${pick(VERBS[kind], v)} ${label}`;
        expect(asksFor(`${text} ?`, change(kind, label))).toBe(true);
        expect(asksFor(`${text}${more} ?`, change(kind, label))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('where it says what no one knows, and not our option', () => {
    const asked = fc
      .tuple(button, fc.nat(100), fc.nat(100), unknown)
      .map(([kind, q, v, words]) => pick(QUESTIONS, q)(pick(VERBS[kind], v), words));
    fc.assert(
      fc.property(asked, button, option, (text, kind, label) => {
        expect(asksFor(text, change(kind, label))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('where it speaks of the password', () => {
    const secret = fc.constantFrom('le mot de passe', 'mot de passe SIP', 'the password');
    fc.assert(
      fc.property(question(button, option), secret, ({ kind, label, text }, words) => {
        expect(asksFor(`${text} Réinitialiser ${words} ?`, change(kind, label))).toBe(false);
      }),
    );
  });
});

function change(kind: 'add' | 'remove', label: string): RequestedChange {
  return { button: kind, names: [label], particulars: [USER], value: NUMBER };
}

function pick<T>(list: readonly T[], nth: number): T {
  return list[nth % list.length] as T;
}
