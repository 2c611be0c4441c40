/**
 * The portal's words, folded (see `fold`): headings, labels and the names of buttons, as in the
 * operator's guide, with the English that a portal may show. Nothing here is a class name or a path.
 */

/** Columns of the users table. A table is the users table by these, in any order. */
export const USER_COLUMNS = {
  licence: ['licence', 'licences', 'license', 'ref. licence', 'reference licence', 'licence ref.'],
  sda: ['sda', 'numero sda', 'n° sda', 'no sda', 'did', 'ddi', 'did number'],
  name: ['nom', 'name', 'utilisateur', 'user', "nom de l'utilisateur", 'nom utilisateur'],
  admin: ['admin.', 'admin', 'administrateur', 'administrator'],
  emergency: ["numero d'urgence", "n° d'urgence", 'emergency number', 'emergency no.'],
  state: ['etat', 'statut', 'state', 'status'],
  action: ['action', 'actions'],
} as const;

/** Labels that only a user's detail shows together. */
export const DETAIL_LABELS = [
  'ref. accountcode',
  'contact entreprise',
  'accession',
  "restrictions d'appels sortants",
  "restrictions d'appels sortants hors forfait illimite",
  'numero a presenter',
  'option standardiste',
  'numero fax2mail',
  'superviseur',
];

export const DETAIL_TITLES = [
  "details de l'utilisateur",
  "detail de l'utilisateur",
  'user details',
];

/** Headings of the detail's parts; the options follow the last one. */
export const PART_HEADINGS = ['informations', 'information', 'restrictions', 'options'];
export const OPTIONS_HEADING = 'options';

export const LICENCE_LABELS = ['licence', 'license', 'ref. licence', 'reference licence'];

/** What `service` reads beside these labels of the page's head. */
export const SERVICE_LABELS = {
  reference: ['ref. du service', 'reference du service', 'service reference', 'service ref.'],
  name: ['nom du service', 'service name', 'service'],
  customer: ['client', 'customer', 'nom du client'],
} as const;

/** A row's way into the detail. */
export const DETAIL_CONTROL =
  /^(?:voir (?:le |la )?)?(?:details?|fiche)\b|^(?:view|open) details?\b/;

export const ADD_WORDS = /^(?:\+|➕|⊕|plus|ajouter|add|associer|activer|assign|enable)(?:$|[\s:(])/;
export const REMOVE_WORDS =
  /^(?:[x×✕✖✗✘❌⨯⊗\-−–]|supprimer|retirer|enlever|dissocier|desactiver|remove|delete|unassign|disable)(?:$|[\s:(])/;
export const ADD_ICONS = ['plus', 'add'];
export const REMOVE_ICONS = [
  'times',
  'remove',
  'close',
  'trash',
  'delete',
  'minus',
  'cross',
  'xmark',
];

/** What is never pressed, whatever else its name says. */
export const FORBIDDEN = /reinitialis|\breset\b|mot de passe|password|\bsip\b/;

export const CLOSE_WORDS = /^(?:fermer|close|retour|back|[×✕✖x])(?:$|\s)/;

export const YES_WORDS =
  /^(?:ok|oui|valider|confirmer|enregistrer|appliquer|ajouter|associer|retirer|supprimer|continuer|yes|confirm|save|apply|add|remove|delete|submit|continue)(?:$|\s)/;
export const NO_WORDS = /^(?:annuler|non|fermer|cancel|no|close|abandonner)(?:$|\s)/;

export const NEXT_PAGE = [
  /^(?:page )?suivante?\b/,
  /^next\b/,
  /page suivante/,
  /next page/,
  /^[›>→]$/,
];
export const PREVIOUS_PAGE = [
  /^(?:page )?precedente?\b/,
  /^prev(?:ious)?\b/,
  /page precedente/,
  /previous page/,
  /^[‹<←]$/,
];
