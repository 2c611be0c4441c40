import { FORBIDDEN } from './portal-words';

/**
 * Words for taking away, ending, ordering or resetting more than an option. A control that says one of them is never
 * pressed, except the + and the x of an option. Words of `FORBIDDEN` are dangerous too.
 */
const DANGER =
  /\b(?:supprim|suppression|effac|detrui|destruct|resili|clotur|liber|deconnect|deconnexion|desactiv|suspen[ds]|bloqu|bloca|revoqu|revocat|archiv|purg|vider\b|redemarr|restaur|usine\b|definitiv|souscri|command|achet|achat|pay[ae]|paiement|transfer|migr|remis|annulation|delet|remov|eras|destroy|wip(?:e|ing)\b|terminat|log ?-?(?:out|off)\b|sign ?-?(?:out|off)\b|disconnect|disabl|deactivat|revok|unsubscrib|subscrib|cancellation|reboot|restart|restore|factory|permanent|purchas|order\b|buy\b|pay\b)/;

/** Whether one of a control's words, folded, says something that we may never do. */
export function isDangerous(words: readonly string[]): boolean {
  return words.some((word) => FORBIDDEN.test(word) || DANGER.test(word));
}

/** Adds an option and says nothing else: grave anywhere, but right in the line of the option. */
export const ADDS_OPTION =
  /^(?:souscrire|commander|acheter|subscribe|order|buy)(?: (?:a )?(?:l'|cette |the |this )?option)?$/;
/** The same for taking an option away. */
export const REMOVES_OPTION =
  /^(?:supprimer|effacer|resilier|liberer|desactiver|suspendre|delete|remove|disable|deactivate|unsubscribe)(?: (?:l'|cette |the |this )?option)?$/;

/** Parts of the names of dangerous pictures. */
const DANGER_PARTS = [
  'trash',
  'bin',
  'delete',
  'remove',
  'logout',
  'signout',
  'power',
  'eraser',
  'ban',
  'reset',
  'sign-out',
  'log-out',
];

/** Whether a control shows a picture of something that we may never do. @param names see `iconNames` */
export function showsDanger(names: readonly string[]): boolean {
  return names.some((name) => {
    return DANGER_PARTS.some((part) => `-${name}-`.includes(`-${part}-`));
  });
}
