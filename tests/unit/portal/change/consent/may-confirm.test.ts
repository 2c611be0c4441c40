import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowableSentence,
  asksFor,
  isFormFor,
  wasAllowed,
} from '../../../../../utils/portal/change/consent/may-confirm';
import type { RequestedChange } from '../../../../../utils/portal/change/consent/requested-change';
import { ASKED } from './answered-questions.ts';
import { REFUSED } from './refused-questions.ts';
import { ANNE, DESK, FAX, HIDE, REMOVE, SHOW } from './requests.ts';

const each = (lists: [RequestedChange, string[]][]) => {
  return lists.flatMap(([change, texts]) => texts.map((text) => ({ text, change })));
};

describe('a question that asks for the change and nothing else is answered with yes', () => {
  test.for(each(ASKED))('$text', ({ text, change }) => expect(asksFor(text, change)).toBe(true));
});

describe('a question that says anything else is not', () => {
  test.for(each(REFUSED))('$text', ({ text, change }) => expect(asksFor(text, change)).toBe(false));
});

/** Words that change what a question asks for, wherever they stand in it. */
const GRAVE = [
  'tous',
  'toutes',
  'aussi',
  'également',
  'définitif',
  'définitivement',
  'autre',
  '25 €',
  '10 HT',
  'TTC',
  'mois',
  'facturé',
  'facturation',
  'résilier',
  'résiliation',
  'clôturer',
  'abonnement',
  'compte',
  'client',
  'irréversible',
  'réinitialiser',
  'mot de passe SIP',
  'password',
  'adjoint',
  'standardiste',
  'sauf',
  'ne pas',
  'all',
  'also',
  'forever',
  'account',
  'terminate',
];

/** Unknown words. */
const unknown = fc.string({ unit: fc.constantFrom(...'bgkwyzuo'), minLength: 5, maxLength: 10 });

test('one grave or unknown word in a question that is understood, at any place, makes it a no', () => {
  const asked = fc.constantFrom(...each(ASKED).filter(({ change }) => change !== DESK));
  const word = fc.oneof(fc.constantFrom(...GRAVE), unknown);
  fc.assert(
    fc.property(asked, word, fc.nat(40), ({ text, change }, more, place) => {
      const words = text.split(' ');
      words.splice(place % (words.length + 1), 0, more);
      expect(asksFor(words.join(' '), change)).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test("a name of the detail's other options is another option, though ours begins it", () => {
  const others = ['Superviseur de la licence', 'Numéro à présenter'];
  const text = 'Retirer Superviseur de la licence ?';
  expect(asksFor(text, REMOVE)).toBe(true);
  expect(asksFor(text, { ...REMOVE, others })).toBe(false);
});

test('a word for any option names no other option, unless it says more', () => {
  const text = "Retirer l'option Superviseur de la licence ?";
  expect(asksFor(text, { ...REMOVE, others: ['Option', 'Service'] })).toBe(true);
  expect(asksFor(text, { ...REMOVE, others: ['Option Superviseur de la licence'] })).toBe(false);
});

test('an option whose name holds the name of another option is not taken for that one', () => {
  const names = ['Numéro à présenter (secours)'];
  const change = { ...HIDE, names, others: ['Numéro à présenter'] };
  expect(asksFor('Supprimer « Numéro à présenter (secours) » ?', change)).toBe(true);
  expect(asksFor('Supprimer « Numéro à présenter » ?', change)).toBe(false);
});

test("a value that is one of the user's own numbers is given, but never taken away by it", () => {
  const value = '0184252601';
  expect(asksFor(`Associer le numéro ${value} ?`, { ...SHOW, value })).toBe(true);
  expect(asksFor(`Supprimer le numéro ${value} ?`, { ...HIDE, value })).toBe(false);
});

describe('a form', () => {
  test.for([
    'Numéro à associer',
    'Numéro à associer Choisir un numéro',
    'Numéro Fax2Mail',
    'Sélectionnez un numéro disponible dans la liste',
    'Ajouter Numéro Fax2Mail à Anne Martin',
    'Numéro Fax2Mail : saisissez le numéro de téléphone *',
    'Attribution d’un numéro',
    'Number to assign Choose a number',
    'Numéro Fax2Mail Choisissez le numéro à associer à l’utilisateur.',
    'Numéro Fax2Mail Choose the number to assign to this user',
    'Confirmation Numéro Fax2Mail :',
    'Numéro Fax2Mail Anne Martin (FPC17293) Numéro',
    'Anne Martin – Numéro Fax2Mail',
    'Numéro Fax2Mail Utilisateur Anne Martin',
    'Associer Numéro Fax2Mail Anne Martin',
    'Ajouter une option Anne Martin (FPC17293) Numéro Fax2Mail',
    'Ajouter un numéro Anne Martin (FPC17293) Numéro Fax2Mail',
    'Numéro Fax2Mail Anne Martin Numéro à associer',
  ])('that names what is to be filled in is filled in: %s', (text) => {
    expect(isFormFor(text, FAX)).toBe(true);
  });

  test.for([
    'Réinitialiser le mot de passe SIP Nouveau mot de passe',
    'Résilier la licence FPC17293 Motif',
    'Numéro à présenter',
    'Numéro Fax2Mail Choisissez le numéro à supprimer de l’utilisateur',
    'Numéro Fax2Mail Choisissez la licence à associer à l’utilisateur',
    'Numéro Fax2Mail Choisissez à associer à l’utilisateur',
    'Supprimer le numéro',
    'Numéro Fax2Mail Libellé',
    'Numéro Fax2Mail 5 € par mois',
    'Numéro Fax2Mail pour tous les utilisateurs',
    'Numéro Fax2Mail (secours)',
    'Motif de la demande',
    'Anne Martin (FPC17293) Numéro',
    'Associer Anne Martin Numéro Fax2Mail',
    'Numéro Fax2Mail Associer Anne Martin',
    'Ajouter le numéro Anne Martin Numéro Fax2Mail',
    'Ajouter une option et Anne Martin Numéro Fax2Mail',
    'Modification Numéro Fax2Mail Anne Martin',
    'Numéro Fax2Mail Anne Martin à associer',
    'Numéro Fax2Mail Anne Martin et de la ligne',
    'Numéro Fax2Mail Bob Petit',
    'Numéro Fax2Mail Utilisateur',
  ])('that is about anything else is not: %s', (text) => {
    expect(isFormFor(text, FAX)).toBe(false);
  });
});

describe('a sentence that a person allows', () => {
  const BOB = ['FPC172932', 'Bob Petit', '0184252602'];
  const text = (name: string) => `Retirer Superviseur de ${name} ? Action définitive.`;

  test('is the same for the next user, and for no other question', () => {
    const sentence = allowableSentence(text('Anne Martin'), ANNE);
    const change = { ...REMOVE, particulars: BOB, allowed: [sentence] };
    expect(wasAllowed(text('Bob Petit'), change)).toBe(true);
    expect(wasAllowed(text('BOB PETIT'), change)).toBe(true);
    expect(wasAllowed(text('Cléo Roux'), change)).toBe(false);
    expect(wasAllowed(`${text('Bob Petit')} Et la licence.`, change)).toBe(false);
    expect(wasAllowed(text('Bob Petit'), { ...change, allowed: [] })).toBe(false);
  });

  test('is never about the password', () => {
    const grave = 'Réinitialiser le mot de passe SIP ?';
    expect(allowableSentence(grave, ANNE)).toBe('');
    expect(wasAllowed(grave, { ...REMOVE, allowed: ['', grave.toLowerCase()] })).toBe(false);
  });
});
