import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowableSentence,
  asksFor,
  isFormFor,
  wasAllowed,
} from '../../../../../utils/portal/change/consent/may-confirm';
import type { RequestedChange } from '../../../../../utils/portal/change/consent/requested-change';

const ANNE = ['FPC17293', 'Anne Martin', '0184252601'];
const REMOVE: RequestedChange = { button: 'remove', names: ['Superviseur'], particulars: ANNE };
const ADD: RequestedChange = { ...REMOVE, button: 'add' };
const SHOW: RequestedChange = {
  button: 'add',
  names: ['Numéro à présenter'],
  particulars: ANNE,
  value: '0499000002',
};
const HIDE: RequestedChange = { ...SHOW, button: 'remove', value: '0499000001' };
const FAX: RequestedChange = { ...SHOW, names: ['Numéro Fax2Mail'] };
const DESK: RequestedChange = { ...ADD, names: ['Option standardiste'] };

const ASKED: [RequestedChange, string[]][] = [
  [
    REMOVE,
    [
      'Retirer « Superviseur » ?',
      'MyOpenIP Retirer Superviseur ?',
      'MyOpenIP Retirer cette option ?',
      "Options Retirer l'option Superviseur ?",
      'Options Êtes-vous sûr de vouloir retirer Superviseur ?',
      'Retirer Superviseur ?',
      "Voulez-vous vraiment retirer l'option Superviseur de Anne Martin ?",
      'Confirmation Êtes-vous sûr de vouloir supprimer l’option « Superviseur » ?',
      'Êtes-vous sûr(e) de vouloir retirer cette option ?',
      'Êtes-vous sûr ?',
      'Confirmer ?',
      'Confirmer la suppression ?',
      'Confirmer la modification ?',
      'Confirmation de suppression Voulez-vous supprimer cette option ?',
      "Suppression d'option. Confirmez-vous la suppression de l'option Superviseur ?",
      'Attention ! Vous allez retirer Superviseur. Continuer ?',
      "Vous êtes sur le point de retirer l'option Superviseur de l'utilisateur Anne Martin. Confirmer ?",
      "L'option Superviseur va être retirée. Confirmez-vous ?",
      "L'option Superviseur sera retirée de Anne Martin (FPC17293). Confirmer ?",
      'Retirer Superviseur à Anne Martin ?',
      'Retirer Superviseur – Anne Martin ?',
      'Retirer l’option Superviseur (Anne Martin) ?',
      'Retirer Superviseur – Anne Martin (FPC17293) ?',
      "Retirer à Anne Martin l'option Superviseur ?",
      'Retirer « Superviseur » de l’utilisateur Anne Martin ?',
      'Retirer Superviseur pour cet utilisateur ?',
      'Suppression de Superviseur de la ligne ?',
      'Retrait de l’option Superviseur de l’utilisateur Anne Martin ?',
      'Désactiver Superviseur pour la licence FPC17293 ?',
      'Dissocier Superviseur de la ligne 01 84 25 26 01 ?',
      'Supprimer l’option Superviseur de la licence FPC17293 (Anne Martin) ?',
      'Confirmez-vous le retrait de Superviseur ?',
      'Cette action retirera Superviseur. Voulez-vous continuer ?',
      'Cliquez sur OK pour retirer Superviseur ou Annuler pour revenir.',
      'Retirer la fonction Superviseur ?',
      'Retirer le service « Superviseur » ?',
      'Voulez-vous enregistrer cette modification ?',
      'Merci de confirmer le retrait de l’option',
      "Supprimer l'option ? Option : Superviseur Utilisateur : Anne Martin Licence : FPC17293",
      'SUPPRIMER SUPERVISEUR ?',
      'Remove Supervisor from Anne Martin?',
      'Remove the Supervisor option from this user?',
      'Are you sure you want to remove Supervisor?',
      'Do you really want to delete the option “Supervisor”?',
      'Please confirm: disable Supervisor for Anne Martin (FPC17293)',
      'You are about to remove Supervisor. Continue?',
      'The option Supervisor will be removed from Anne Martin. Proceed?',
      'Are you sure?',
      'Question Oui, retirer Superviseur ?',
    ],
  ],
  [
    ADD,
    [
      'Ajouter « Superviseur » ?',
      'Ajouter Superviseur à Anne Martin (FPC17293) ?',
      'Confirmer l’ajout de l’option Superviseur ?',
      'Activer Superviseur pour l’utilisateur Anne Martin ?',
      'Associer Superviseur à la licence FPC17293 ?',
      'Voulez-vous associer cette option à cet utilisateur ?',
      'Attribuer le rôle Superviseur à Anne Martin ?',
      'Vous allez activer l’option Superviseur. Souhaitez-vous poursuivre ?',
      'L’option Superviseur sera ajoutée à Anne Martin. Valider ?',
      'Affecter Superviseur au poste 0184252601 ?',
      'Appliquer les modifications ?',
      'Voulez-vous vraiment effectuer cette opération ?',
      'Add Supervisor to Anne Martin?',
      'Assign the Supervisor role to this user?',
      'Enable Supervisor for +33 1 84 25 26 01?',
      'Do you want to save this change?',
    ],
  ],
  [
    SHOW,
    [
      'Ajouter Numéro à présenter ?',
      'Ajouter l’option « presentation » ?',
      'Associer le numéro 0499000002 ?',
      'Associer le 04 99 00 00 02 à Anne Martin ?',
      'Ajouter « Numéro à présenter » : 0499000002 ?',
      'Attribuer le numéro +33 4 99 00 00 02 à la licence FPC17293 ?',
      'Confirmer la valeur 0499000002 ?',
      'Add the number to present 0499000002?',
    ],
  ],
  [
    HIDE,
    [
      'Supprimer le numéro à présenter ?',
      'Supprimer le numéro 0499000001 ?',
      'Supprimer le numéro ?',
      'Retirer le numéro de présentation de Anne Martin ?',
      'Retirer « Numéro à présenter » (0499000001) de cet utilisateur ?',
    ],
  ],
  [FAX, ['Ajouter le numéro Fax2Mail 0499000002 ?', 'Ajouter Fax2Mail à Anne Martin ?']],
  [DESK, ['Ajouter l’option standardiste ?', 'Activer Standardiste pour Anne Martin ?']],
];

const REFUSED: [RequestedChange, string[]][] = [
  [
    REMOVE,
    [
      'MyOpenIP Supprimer Anne Martin ?',
      'Options Supprimer Anne Martin ?',
      'Options à retirer : Superviseur ?',
      'Options Superviseur : retirer ?',
      'Retirer Options Superviseur ?',
      'Retirer Superviseur Options retirer ?',
      'Superviseur : retirer MyOpenIP ?',
      'MyOpenIP ?',
      'En retirant Superviseur, la licence sera résiliée. Confirmer ?',
      'En retirant Superviseur, la licence FPC17293 sera résiliée. Confirmer ?',
      'Retirer Superviseur : la ligne 0184252601 sera coupée. Continuer ?',
      'Retirer Superviseur entraîne la suppression définitive de la licence. Confirmer ?',
      'Retirer Superviseur supprimera aussi la licence. Confirmer ?',
      'Retirer Superviseur supprimera la licence. Confirmer ?',
      "Supprimer Superviseur et tous les autres services de l'abonnement ?",
      'Supprimer FPC17293 ?',
      'Êtes-vous sûr de vouloir supprimer Anne Martin ?',
      'Supprimer le numéro 0184252601 ?',
      'Supprimer Anne Martin (FPC17293) ?',
      'Suppression de Anne Martin. Confirmer ?',
      'Confirmer la suppression de l’utilisateur ?',
      'Superviseur : suppression de l’utilisateur Anne Martin ?',
      'Supprimer l’utilisateur Anne Martin et son option Superviseur ?',
      'Supprimer cet utilisateur ?',
      'Supprimer la licence ?',
      'Supprimer la ligne de Superviseur ?',
      'Retirer Anne Martin de Superviseur ?',
      'Retirer Superviseur, Anne Martin ?',
      'Suppression de Superviseur et de la ligne ?',
      'Supprimer Superviseur de la ligne, ligne FPC17293 désactivée ?',
      'Suppression de Superviseur, de la licence FPC17293 ?',
      'Désactivation de Superviseur et de l’utilisateur Anne Martin ?',
      'Removal of Supervisor and of the line?',
      'Superviseur – Anne Martin. Supprimer ?',
      'Superviseur (Anne Martin) Supprimer ?',
      'Retirer Superviseur et Anne Martin ?',
      'Retirer Superviseur – ligne Anne Martin ?',
      'Retirer Superviseur – supprimer Anne Martin ?',
      'Retirer Superviseur – Anne Martin, Paul Durand ?',
      'Supprimer de Anne Martin ?',
      'Supprimer pour Anne Martin ?',
      'Retirer Superviseur (€) ?',
      'Supprimer Superviseur adjoint ?',
      'Supprimer Superviseur-adjoint ?',
      'Supprimer Superviseur (secours) ?',
      'Supprimer Superviseur 2 ?',
      'Supprimer Superviseur+ ?',
      'Supprimer Superviseur de ligne ?',
      'Supprimer les superviseurs ?',
      'Supprimer les options ?',
      'Supprimer les options de Anne Martin ?',
      'Retirer Superviseur pour tous les utilisateurs ?',
      'Retirer Superviseur pour les utilisateurs ?',
      'Retirer Superviseur de ce service ?',
      'Retirer Superviseur de Bob Petit ?',
      'Retirer Superviseur de Anne Martin-Durand ?',
      'Retirer Superviseur de la licence FPC172932 ?',
      'Retirer Superviseur et Option standardiste ?',
      'Retirer Superviseur ou Standardiste ?',
      'Ajouter Superviseur ?',
      'Retirer Superviseur et ajouter une option ?',
      'Ne pas retirer Superviseur ?',
      'Retirer Superviseur définitivement ?',
      'Retirer Superviseur ? Cette action est irréversible.',
      'Retirer Superviseur également ?',
      'Retirer Superviseur ? Des frais de 10 € seront facturés.',
      'Retirer Superviseur (10 € HT) ?',
      'Retirer Superviseur : 25 / mois ?',
      'Réinitialiser le mot de passe SIP et retirer Superviseur ?',
      'Clôturer le compte de ce client ?',
      'Résilier Superviseur ?',
      'Fermer la ligne ?',
      'Supprimer le compte ?',
      'Superviseur',
      'Supprimer le numéro ?',
      'Remove Anne Martin?',
      'Remove this user?',
      'Delete the licence?',
      'Remove Supervisor and terminate the licence?',
      'Remove all Supervisor options?',
      'Remove Supervisor from all users?',
      'Remove Supervisor from Bob Petit?',
      'Are you sure you want to remove the user from Supervisor?',
      'Cancel the subscription?',
    ],
  ],
  [
    ADD,
    [
      'Activer Superviseur désactivera la messagerie vocale de ce poste. Continuer ?',
      "L'ajout de Superviseur remplacera la licence simple par une licence premium à 25 € par mois. Confirmer ?",
      'Ajouter Superviseur réinitialisera la configuration du poste. Confirmer ?',
      'Activer Superviseur pour tous les utilisateurs du service ?',
      'Ajouter Superviseur vous sera facturé. Confirmer ?',
      'Ajouter Superviseur : l’utilisateur Anne Martin sera supprimé ?',
      'Retirer Superviseur ?',
      'Ajouter une licence ?',
      'Ajout de Superviseur et d’une licence ?',
      'Ajouter un utilisateur ?',
      'En continuant, vous acceptez les nouvelles conditions tarifaires. Confirmer ?',
      'Add Supervisor for $5 per month?',
    ],
  ],
  [HIDE, ['Supprimer « Numéro à présenter (secours) » ?', 'Supprimer le numéro de Anne Martin ?']],
  [
    SHOW,
    [
      'Ajouter l’option « fax2mail » ?',
      'Ajouter Numéro Fax2Mail ?',
      'Associer le numéro 0499000003 ?',
    ],
  ],
];

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
