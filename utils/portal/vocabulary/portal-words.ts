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

/** Labels of the options in the guide, which a stock of them shows too. */
export const OPTION_LABELS = [
  'numero a presenter',
  'option standardiste',
  'numero fax2mail',
  'superviseur',
];

/** Labels that only a user's detail shows together. */
export const DETAIL_LABELS = [
  'ref. accountcode',
  'contact entreprise',
  'accession',
  "restrictions d'appels sortants",
  "restrictions d'appels sortants hors forfait illimite",
  ...OPTION_LABELS,
  'accountcode',
  'accountcode ref.',
  'company contact',
  'outgoing call restrictions',
  'outgoing call restrictions outside the flat rate',
];

export const DETAIL_TITLES = [
  "details de l'utilisateur",
  "detail de l'utilisateur",
  'user details',
];

/** Names of pictures that show a yes or a no in the place of the words. */
export const YES_PICTURES = ['check', 'checked', 'checkmark', 'tick', 'yes', 'true', 'on', 'oui'];
export const NO_PICTURES = ['unchecked', 'no', 'false', 'off', 'non', 'ban', 'times', 'cross'];
/** The same of fonts that draw words as pictures, as `wholeName` gives them: an empty box is a no. */
export const YES_GLYPHS = [
  ...['check', 'done', 'done-all', 'task', 'verified', 'toggle-on', 'check-box'],
  'radio-button-checked',
];
export const NO_GLYPHS = [
  ...['cancel', 'block', 'highlight-off', 'toggle-off', 'check-box-outline-blank'],
  ...['radio-button-unchecked', 'do-not-disturb', 'do-not-disturb-on'],
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

export const ADD_WORDS =
  /^(?:\+|＋|➕|⊕|plus|ajouter|associer|attribuer|affecter|activer|add|assign|attach|enable|activate)(?:$|[\s:(])/;
export const REMOVE_WORDS =
  /^(?:[x×✕✖✗✘❌⨯⊗\-−–]|supprimer|retirer|enlever|dissocier|desassocier|detacher|desactiver|fermer|remove|delete|unassign|detach|disable|deactivate|close|clear|times|cross|minus)(?:$|[\s:(])/;
/** Words in the names of pictures. */
export const ADD_ICONS = ['plus', 'add', 'ajouter', 'ajout'];
export const REMOVE_ICONS = [
  ...['times', 'remove', 'close', 'trash', 'delete', 'minus', 'cross', 'xmark'],
  ...[
    'croix',
    'supprimer',
    'suppression',
    'suppr',
    'retirer',
    'retrait',
    'enlever',
    'moins',
    'poubelle',
  ],
];
/** Whole names of pictures; in a longer name these words may mean anything: `x-ray`, `clear-night`. */
export const REMOVE_PICTURES = ['x', 'x-mark', 'clear', 'cancel', 'highlight-off'];

/** What is never pressed, whatever else its name says. */
export const FORBIDDEN = /reinitialis|\breset\b|mot de passe|password|\bsip\b/;

export const YES_WORDS =
  /^(?:ok|oui|valider|confirmer|enregistrer|appliquer|ajouter|associer|attribuer|affecter|activer|desactiver|retirer|enlever|dissocier|supprimer|continuer|yes|confirm|save|apply|add|assign|enable|disable|remove|delete|submit|continue)(?:$|[\s,!?])/;
export const YES_ICONS = ['check', 'checkmark', 'tick', 'ok', 'save', 'done', 'floppy', 'disk'];
/** Takes back what was asked, and nothing else: « Fermer la ligne » is no way back. */
export const NO_WORDS =
  /^(?:annuler|non|fermer|retour|revenir|cancel|no|close|back|abandonner|abort|dismiss)(?:[\s,]+(?:merci|thanks|annuler|cancel|fermer|close|retour|et (?:fermer|revenir)|go back|(?:la |cette )?(?:fenetre|modification|operation|demande|saisie)))*\s*[.!]?$/;
/** What closes a piece of news. */
export const NOTICE_WORDS =
  /^(?:ok|fermer|close|compris|j'ai compris|d'accord|continuer|continue)$/;
/** Of these, what leads on: news that tell of what is not done yet are not closed by it. */
export const GOES_ON = /^(?:continuer|continue)$/;

/** Words in the address of a page that asks who one is, and of where it leads afterwards. */
export const LOGIN_PATH =
  /log-?[io]n\b|sign-?in\b|\bconnexion\b|\/sso\b|\/auth(?:entification)?\b/i;
export const RETURN_ADDRESS = /\breturn_?(?:url|to)=/i;

/** Parts of an address that say which part of a list is shown, or how, and not of what. */
export const VIEW_PARAMETERS =
  /^(?:p|page\w*|start|offset|skip|limit|take|size|length|per_?page|sort\w*|order\w*|dir|asc|desc|q|query|search\w*|filt\w*|tab|onglet|view|done|_|t|ts|lang|culture)$/i;

export const PORTAL_NAME = /^(?:my ?)?open ?ip\b/;
