/** How the portal writes its words: one source for every skin, so that any can vary them. */
import type { Manners } from './manners.ts';

const ENGLISH: Record<string, string> = {
  Licence: 'License',
  SDA: 'DID',
  Nom: 'Name',
  'Admin.': 'Admin.',
  "Numéro d'urgence": 'Emergency number',
  État: 'Status',
  Action: 'Action',
  Détail: 'Details',
  "Détails de l'utilisateur": 'User details',
  Informations: 'Information',
  Restrictions: 'Restrictions',
  Options: 'Options',
  'Réf. accountcode': 'Accountcode ref.',
  'Contact entreprise': 'Company contact',
  Site: 'Site',
  Accession: 'Access',
  "Restrictions d'appels sortants": 'Outgoing call restrictions',
  "Restrictions d'appels sortants hors forfait illimité":
    'Outgoing call restrictions outside the flat rate',
  'Aucune restriction': 'No restriction',
  'Numéro à présenter': 'Number to present',
  'Option standardiste': 'Receptionist option',
  'Numéro Fax2Mail': 'Fax2Mail number',
  Superviseur: 'Supervisor',
  Oui: 'Yes',
  Non: 'No',
  Aucun: 'None',
  Ajouter: 'Add',
  Retirer: 'Remove',
  Confirmer: 'Confirm',
  Valider: 'Save',
  Annuler: 'Cancel',
  Fermer: 'Close',
  Retour: 'Back',
  Précédent: 'Previous',
  Suivant: 'Next',
  'Réf. du service': 'Service ref.',
  'Nom du service': 'Service name',
  Client: 'Customer',
  'Réinitialiser mot de passe SIP': 'Reset SIP password',
  'Envoyer le lien': 'Send the link',
  'Numéro à associer': 'Number to assign',
  'Choisir un numéro': 'Choose a number',
};

/** A portal that calls things by other names, which no one has told us. */
const FOREIGN: Record<string, string> = {
  Licence: 'Abonnement',
  SDA: 'Ligne directe',
  Nom: 'Titulaire',
  'Admin.': 'Gérant',
  "Numéro d'urgence": 'Appel de secours',
  État: 'Présence',
  Action: 'Accès',
  Détail: 'Gérer',
  "Détails de l'utilisateur": 'Compte',
  Informations: 'Identité',
  Restrictions: 'Limites',
  Options: 'Services',
  'Réf. accountcode': 'Code',
  'Contact entreprise': 'Annuaire',
  Site: 'Lieu',
  Accession: 'Portail client',
  "Restrictions d'appels sortants": 'Appels permis',
  "Restrictions d'appels sortants hors forfait illimité": 'Appels hors forfait',
  'Numéro à présenter': 'Numéro affiché',
  'Option standardiste': 'Accueil',
  'Numéro Fax2Mail': 'Fax par courriel',
  Superviseur: 'Encadrant',
  Ajouter: 'Souscrire',
  Retirer: 'Résilier',
  Fermer: 'Quitter',
  'Réf. du service': 'Contrat',
  'Nom du service': 'Intitulé',
  Client: 'Société',
};

/**
 * A word or label as this portal writes it.
 *
 * @param text as in the operator's guide, with straight apostrophes
 */
export function written(text: string, labels: Manners['labels']): string {
  switch (labels) {
    case 'typographic':
      return text.replaceAll("'", '’').replaceAll(' ', '\u00a0');
    case 'decomposed':
      return text.normalize('NFD');
    case 'english':
      return ENGLISH[text] ?? text;
    case 'foreign':
      return FOREIGN[text] ?? text;
    default:
      return text;
  }
}

/** A label before its value: some portals put a colon after it. */
export function writtenLabel(text: string, labels: Manners['labels']): string {
  return labels === 'colon' ? `${text}\u00a0:` : written(text, labels);
}

/** Every word a skin's script needs, by its French form. */
export function wordList(labels: Manners['labels']): Record<string, string> {
  return Object.fromEntries(Object.keys(ENGLISH).map((text) => [text, written(text, labels)]));
}
