/** How a drawn portal calls things in those of its pieces that are strange. */
import { strange, words } from './make.js';

const LABELS = {
  "Détails de l'utilisateur": 'Compte',
  Informations: 'Identité',
  Restrictions: 'Limites',
  Options: 'Services',
  Licence: 'Abonnement',
  SDA: 'Ligne directe',
  Nom: 'Titulaire',
  'Admin.': 'Gérant',
  "Numéro d'urgence": 'Appel de secours',
  État: 'Présence',
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
};

const STRANGE = {
  headings: LABELS,
  labels: LABELS,
  opener: { Détail: 'Gérer' },
  values: { Oui: 'Accordé', Non: 'En réserve', Aucun: 'Rien' },
  question: { Confirmer: 'En avant', Annuler: 'Tout compte fait, non' },
  closing: { Fermer: 'Ranger', Retour: 'Ranger' },
};

/** A word of the guide as this portal writes it in one of its pieces. */
export function said(piece, text) {
  return (strange.includes(piece) && STRANGE[piece][text]) || (words[text] ?? text);
}

/** What a question says, where it is strange. */
export function asked(text) {
  const [, option] = /«\s*(.+?)\s*»/.exec(text) ?? [];
  return strange.includes('question') ? `Est-ce bien pour ${option} ?` : text;
}

/** What a person looks for who does something by hand; tests ask it, nothing that we ship does. */
export const hand = {
  /** By licence: what leads into the detail, and what in the menu that it may open. */
  openers: {},
  entry: undefined,
  /** By option: its sign that can be pressed. */
  signs: {},
  yes: undefined,
  close: undefined,
};
window.hand = hand;
