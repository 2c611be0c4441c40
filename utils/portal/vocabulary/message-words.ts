/** What portals, servers and gateways say in their messages. Folded texts (`fold` of utils/text), unless noted. */

export const GOOD_TEXT =
  /\b(?:succes|success|successfully|enregistree?s?|effectuee?s?|bien ete|saved|updated|done)\b/;
/** What turns it into the opposite: « n'a pas été enregistré ». */
export const BAD_TEXT = /\b(?:pas|non|impossible|echec|erreur|not|cannot|failed|error)\b/;

/** What is said of our own changes once they are made: « Option retirée ». */
export const DONE_TEXT =
  /\b(?:ajoute|retire|enleve|supprime|associe|dissocie|attribue|affecte|modifie)e?s?\b|\b(?:active|desactive)e?s?$|\b(?:added|removed|deleted|assigned|unassigned|changed)\b/;
/** What says that they are not made, or not yet. */
export const UNDONE_TEXT =
  /\b(?:non|pas|ne|n|aucune?|impossible|deja|jamais|echec|erreur|refus\w*|sera|seront|etre|doit|doivent|peut|peuvent|va|vont|not|no|never|already|failed|cannot|can|unable|error|will|be|must)\b/;

/** What says that something is refused, or there is none: « Il n'y a plus d'option disponible ». */
export const REFUSING_TEXT =
  /\b(?:ne|n|pas|aucune?|impossible|echec|erreur|refus\w*|interdit\w*|not|no|cannot|failed|error|unable|denied|refused)\b/;

/** What is not closed unread: it asks, costs, or takes away more; or it is a detail that is still empty. */
export const NO_NEWS =
  /\?|\p{Sc}|\b(?:confirm|accept|resili|clotur|factur|tarif|payant|abonnement|conditions|mot de passe|password|sip\b|continu|poursuiv|proceed|terminat|subscri|details? de l'utilisateur|user details)/u;

/** One word that is a message by itself. */
export const ALARM_TEXT = /^(?:erreur|error|echec|refuse|interdit|impossible|denied|failed)\b/;

/** What heads a message about an error. Not folded. */
export const ERROR_HEADING = /^(?:une )?(?:erreur|error|oups)|\b(?:error|erreur) \d{3}\b/i;

/** What is said where there was too much to do, or no answer at all. Not folded. */
export const OVERLOAD_TEXTS = [
  /\b(?:429|50[0234])\b/,
  /trop de (?:requêtes|demandes)|too many requests|surchargé|overloaded/i,
  /(?:service|temporairement|temporarily) (?:indisponible|unavailable)|bad gateway/i,
  /(?:serveur|server) (?:ne répond pas|is not responding)|délai (?:dépassé|expiré)|time-?out/i,
  /(?:connexion|réseau|connection|network) (?:interrompue?|perdue?|lost|error)|erreur réseau/i,
];

/** Class names of places for messages. */
export const MESSAGE_CLASSES = [
  'alert',
  'toast',
  'error',
  'errors',
  'erreur',
  'danger',
  'warning',
  'invalid',
  'notification',
  'validation',
  'message',
  'snackbar',
  'flash',
];
/** Class names of messages that tell that all went well. */
export const GOOD_CLASSES = ['success', 'succes', 'info', 'ok'];
/** Class names of messages that count even in a line of the detail. */
export const ALARM_CLASSES = ['alert', 'error', 'errors', 'erreur', 'toast'];
/** Class names of titles. */
export const TITLE_CLASSES = ['title', 'titre', 'header', 'heading'];
