/**
 * The portal's words, folded (see `fold`): headings, labels and the names of buttons, as in the
 * operator's guide, with the English that a portal may show. Nothing here is a class name or a path.
 */

/** Headings of the list, in any order. A table with these is the list. */
export const USER_COLUMNS = {
  licence: ['licence', 'licences', 'license', 'ref. licence', 'reference licence', 'licence ref.'],
  sda: ['sda', 'numero sda', 'n° sda', 'no sda', 'did', 'ddi', 'did number'],
  name: ['nom', 'name', 'utilisateur', 'user', "nom de l'utilisateur", 'nom utilisateur'],
  admin: ['admin.', 'admin', 'administrateur', 'administrator'],
  emergency: ["numero d'urgence", "n° d'urgence", 'emergency number', 'emergency no.'],
  state: ['etat', 'statut', 'state', 'status'],
  action: ['action', 'actions'],
} as const;

/** Labels of the options in the guide. A page that lists the stock of options shows them too. */
export const OPTION_LABELS = [
  'numero a presenter',
  'option standardiste',
  'numero fax2mail',
  'superviseur',
];

/** Labels of a user's detail. No other page shows several of them. */
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

/** Names of pictures that mean yes or no. */
export const YES_PICTURES = ['check', 'checked', 'checkmark', 'tick', 'yes', 'true', 'on', 'oui'];
export const NO_PICTURES = ['unchecked', 'no', 'false', 'off', 'non', 'ban', 'times', 'cross'];
/** The same for icon fonts, as `wholeName` gives them. An empty box means no. */
export const YES_GLYPHS = [
  ...['check', 'done', 'done-all', 'task', 'verified', 'toggle-on', 'check-box'],
  'radio-button-checked',
];
export const NO_GLYPHS = [
  ...['cancel', 'block', 'highlight-off', 'toggle-off', 'check-box-outline-blank'],
  ...['radio-button-unchecked', 'do-not-disturb', 'do-not-disturb-on'],
];

/** Headings of the parts of a detail. The options follow the last one. */
export const PART_HEADINGS = ['informations', 'information', 'restrictions', 'options'];
export const OPTIONS_HEADING = 'options';

export const LICENCE_LABELS = ['licence', 'license', 'ref. licence', 'reference licence'];

/** Labels in the head of the page; the service is described beside them. */
export const SERVICE_LABELS = {
  reference: ['ref. du service', 'reference du service', 'service reference', 'service ref.'],
  name: ['nom du service', 'service name', 'service'],
  customer: ['client', 'customer', 'nom du client'],
} as const;
/** What else a page says of a service, by labels that stand beside these. */
export const OTHER_SERVICE_LABELS: readonly string[] = [
  ...['compte client', 'site', 'type de service', 'etat du service', 'action'],
  ...['customer account', 'service type', 'type of service', 'service state', 'service status'],
];

export const ADD_WORDS =
  /^(?:\+|＋|➕|⊕|plus|ajouter|associer|attribuer|affecter|activer|add|assign|attach|enable|activate)(?:$|[\s:(])/;
export const REMOVE_WORDS =
  /^(?:[x×✕✖✗✘❌⨯⊗\-−–]|supprimer|retirer|enlever|dissocier|desassocier|detacher|desactiver|fermer|remove|delete|unassign|detach|disable|deactivate|close|clear|times|cross|minus)(?:$|[\s:(])/;
/** Words in the names of pictures of a + or an x. */
export const ADD_ICONS = ['plus', 'add', 'ajouter', 'ajout'];
export const REMOVE_ICONS = [
  ...['times', 'remove', 'close', 'trash', 'delete', 'del', 'minus', 'cross', 'xmark'],
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
/** Whole names of pictures of an x. In a longer name they may mean anything: `x-ray`, `clear-night`. */
export const REMOVE_PICTURES = ['x', 'x-mark', 'clear', 'cancel', 'highlight-off'];

/** Controls with these words are never pressed. */
export const FORBIDDEN = /reinitialis|\breset\b|mot de passe|password|\bsip\b/;

export const YES_WORDS =
  /^(?:ok|oui|d'accord|accepter|poursuivre|je confirme|je valide|valider|confirmer|enregistrer|appliquer|ajouter|associer|attribuer|affecter|activer|desactiver|retirer|enlever|dissocier|supprimer|continuer|yes|confirm|save|apply|add|assign|enable|disable|remove|delete|submit|soumettre|continue)(?:$|[\s,!?])/;
export const YES_ICONS = ['check', 'checkmark', 'tick', 'ok', 'save', 'done', 'floppy', 'disk'];
/** Answers a question with no, and says nothing else: « Fermer la ligne » does not. */
export const NO_WORDS =
  /^(?:annuler|non|fermer|retour|revenir|cancel|no|close|back|abandonner|abort|dismiss)(?:[\s,]+(?:merci|thanks|annuler|cancel|fermer|close|retour|et (?:fermer|revenir)|go back|(?:la |cette )?(?:fenetre|modification|operation|demande|saisie)))*\s*[.!]?$/;
/** Closes news. */
export const NEWS_WORDS = /^(?:ok|fermer|close|compris|j'ai compris|d'accord|continuer|continue)$/;
/** Closes news and does nothing else, whatever the news are. */
export const MILDEST_WORD = /^(?:fermer|close)$/;
/** A cross that closes, or the one word for it. */
export const CROSS_WORD = /^(?:[×✕✖✗x]|close|fermer|dismiss)$/;
/** The words of `NEWS_WORDS` that lead on: they must not close news about something that is not done yet. */
export const GOES_ON = /^(?:continuer|continue)$/;

/** Words in the address of a login page. */
export const LOGIN_PATH =
  /log-?[io]n\b|sign-?in\b|\bconnexion\b|\/sso\b|\/auth(?:entification)?\b/i;
/** The parameter of a login page for the address to return to. */
export const RETURN_ADDRESS = /\breturn_?(?:url|to)=/i;

/** Parameters of an address that say which part of a list is shown, or how, but not which list. */
export const VIEW_PARAMETERS =
  /^(?:p|page\w*|start|offset|skip|limit|take|size|length|per_?page|sort\w*|order\w*|dir|asc|desc|q|query|search\w*|filt\w*|tab|onglet|view|done|_|t|ts|lang|culture)$/i;

export const PORTAL_NAME = /^(?:my ?)?open ?ip\b/;
