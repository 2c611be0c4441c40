import { fold } from '../../text';
import { FORBIDDEN } from './portal-words';

/**
 * What the controls say that may be pressed beside + and x: whole phrases, folded, in which nothing else
 * is said. Compared after `plainPhrase`; whatever is not here is not pressed.
 */

/** What the ways into a row's detail say. */
export const DETAIL_PHRASES = [
  /^(?:voir |afficher |consulter |ouvrir )?(?:le |la |les |sa |son |ses )?(?:details?|fiche)(?: (?:de l'|du |de la )?(?:utilisateur|licence))?$/,
  /^(?:view |open |show |see |more )?(?:the )?(?:user )?details?(?: of (?:the )?user)?$/,
  /^plus de details$/,
];

/** The ways out, the plainest first. What stands in one line is as plain. */
export const CLOSE_PHRASES = [
  /^(?:fermer|close)$/,
  /^fermer (?:la |le |les |cette |ce |l')?(?:fiche(?: (?:de l'|du |de cet )?utilisateur)?|fenetre(?: modale)?|boite de dialogue|dialogue|modale?|pop-?up|panneau|volet|details?(?: (?:de l'|de cet )?utilisateur)?)$|^close (?:the |this )?(?:(?:user )?details?|dialog(?: box)?|window|modal|pop-?up|panel|drawer)$/,
  /^(?:retour|revenir|back|go back)$/,
  /^(?:retour|revenir) (?:a la liste(?: des (?:utilisateurs|licences))?|aux (?:utilisateurs|licences)|a la page precedente|au tableau)$|^(?:go )?back to (?:the )?(?:list|users?(?: list)?|list of users|previous page|table)$/,
];
/** The way out of a form that can be saved, beside what saves it. */
export const LEAVE_PHRASE = /^(?:annuler|cancel)$/;
export const SAVE_PHRASE =
  /^(?:enregistrer|valider|appliquer|save|apply|submit)(?: les modifications| changes)?$/;
/** How what closes or leads away begins: what else it says decides. */
export const LEAVING = /^(?:fermer|fermeture|close|retour|revenir|quitter|back|leave|exit)\b/;
/** Signs that close. */
export const CLOSE_SIGN = /^[×✕✖✗✘❌⨯x]\ufe0f?$/;
/** The whole names of pictures that close (see `iconNames`). */
export const CLOSE_NAMES = [
  'close',
  'times',
  'x',
  'xmark',
  'cross',
  'btn-close',
  'modal-close',
  'closethick',
];
/** Parts of a name that is not one of these, but of a picture with a cross in it (`user-times`). */
export const CROSS_PARTS = ['close', 'times', 'x', 'xmark', 'cross', 'slash', 'minus', 'remove'];

/** Ways to the next page of a table, the plainest first. */
export const NEXT_PHRASES = [
  /^(?:(?:aller a la |voir la )?page )?suivante?$|^(?:aller a la )?page suivante$|^suivante? ?[>›»→]$/,
  /^next(?: page)?$|^(?:go to )?(?:the )?next page$|^next ?[>›»→]$/,
  /^suivants$|^utilisateurs suivants$|^resultats suivants$|^next (?:users|results)$/,
  /^(?:[›>→]|⟩|❯|▶|►)$/,
  /^»$/,
];
export const PREVIOUS_PHRASES = [
  /^(?:(?:aller a la |voir la )?page )?precedente?$|^(?:aller a la )?page precedente$|^[<‹«←] ?precedente?$/,
  /^prev(?:ious)?(?: page)?$|^(?:go to )?(?:the )?previous page$|^[<‹«←] ?prev(?:ious)?$/,
  /^precedents$|^utilisateurs precedents$|^resultats precedents$|^previous (?:users|results)$/,
  /^(?:[‹<←]|⟨|❮|◀|◄)$/,
  /^«$/,
];
/** What lets a list grow: it has no way back. */
export const MORE_PHRASES = [
  /^(?:afficher|voir|charger|en (?:afficher|voir|charger)) (?:plus|davantage|la suite)(?: d'utilisateurs| de resultats| de lignes)?$/,
  /^(?:(?:load|show|view|see) )?more(?: users| results| rows)?$/,
  /^plus d'utilisateurs$|^plus de resultats$|^(?:la )?suite$/,
];
/** The whole names of pictures that turn a page. */
const ARROWS = [
  'chevron',
  'angle',
  'caret',
  'arrow',
  'keyboard-arrow',
  'triangle',
  'circle-triangle',
  'arrowhead',
];
const PAGERS = [
  'page',
  'pager',
  'pagination',
  'paginator',
  'paginate',
  'navigate',
  'ui-paginator',
  'p-paginator',
];
export const NEXT_NAMES = [
  ...ARROWS.flatMap((arrow) => [`${arrow}-right`, `${arrow}-e`, `${arrow}-1-e`]),
  ...PAGERS.map((pager) => `${pager}-next`),
  ...['next', 'next-page', 'arrow-forward', 'chevron-forward', 'arrow-60-right'],
];
export const PREVIOUS_NAMES = [
  ...ARROWS.flatMap((arrow) => [`${arrow}-left`, `${arrow}-w`, `${arrow}-1-w`]),
  ...PAGERS.flatMap((pager) => [`${pager}-prev`, `${pager}-previous`, `${pager}-before`]),
  ...['prev', 'previous', 'prev-page', 'arrow-back', 'chevron-back', 'arrow-60-left'],
];

/** What says which part of a list is in view: « 1 à 20 sur 42 », « Page 2 / 5 », « 20 of 42 ». */
export const COUNT =
  /\d[\d ]* ?(?:a|et|-|–|—|to|\.{2,3}|…) ?\d[\d ]* (?:sur|de|of|au|parmi|out of|\/) (?:un total de )?\d|\bpages? ?:? ?\d+ ?(?:sur|de|of|\/) ?\d+|^\d+ ?\/ ?\d+$|\d+ (?:\p{L}+ )?(?:sur|of|parmi|out of) \d+/u;

/**
 * What takes away, ends, orders or resets more than an option, wherever a control is chosen that is no
 * + and no x. What is `FORBIDDEN` is among it.
 */
const DANGER =
  /\b(?:supprim|suppression|effac|detrui|destruct|resili|clotur|liber|deconnect|deconnexion|desactiv|suspen[ds]|bloqu|bloca|revoqu|revocat|archiv|purg|vider\b|redemarr|restaur|usine\b|definitiv|souscri|command|achet|achat|pay[ae]|paiement|transfer|migr|remis|annulation|delet|remov|eras|destroy|wip(?:e|ing)\b|terminat|log ?-?(?:out|off)\b|sign ?-?(?:out|off)\b|disconnect|disabl|deactivat|revok|unsubscrib|subscrib|cancellation|reboot|restart|restore|factory|permanent|purchas|order\b|buy\b|pay\b)/;

/** Whether one of a control's words, folded, says what no press of ours may do. */
export function isDangerous(words: readonly string[]): boolean {
  return words.some((word) => FORBIDDEN.test(word) || DANGER.test(word));
}

/** What adds an option, or takes it away, and says no more: in its line that is what is looked for. */
export const ADDING =
  /^(?:souscrire|commander|acheter|subscribe|order|buy)(?: (?:a )?(?:l'|cette |the |this )?option)?$/;
export const REMOVING =
  /^(?:supprimer|effacer|resilier|liberer|desactiver|suspendre|delete|remove|disable|deactivate|unsubscribe)(?: (?:l'|cette |the |this )?option)?$/;

/** The whole names of pictures that do. */
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

/** Whether a control shows a picture of what no press of ours may do. @param names see `iconNames` */
export function showsDanger(names: readonly string[]): boolean {
  return names.some((name) => {
    return DANGER_PARTS.some((part) => `-${name}-`.includes(`-${part}-`));
  });
}

/** What stands between a phrase and whom it is about, or at its end. */
const TRAILING =
  /(?:\s+(?:de|du|des|d'|pour|a|of|for|to|the|la|le|l'|(?:l')?utilisateur|user|(?:la )?licence|n°|no|sda)|[\s.,;:!?…()[\]"'«»“”|/·–—›→>×✕✖-])+$/u;
const LEADING = /^[\s.,;:!?…()[\]"«»“”|/·–—‹←<×✕✖-]+(?=\p{L})/u;
/** The key that does the same, said behind it. */
const KEY = /\s*[([](?:touche )?(?:echap|esc|escape)(?: key)?[)\]]$/;
/** A reference or a telephone number: no word of a control has a digit in it. */
const REFERENCE = /(?<![\p{L}\d])\+?[\p{L}_-]{0,8}\d[\p{L}\d_.-]*(?![\p{L}\d])/gu;

/**
 * A control's words without the user's own particulars, which some portals put behind them, and without
 * punctuation at the ends: « Fermer la fiche de Anne Martin (FPC1). » is `fermer la fiche`, « Close (Esc) » `close`.
 *
 * @param text folded, with a letter in them
 * @param particulars folded texts that are about the user alone: his name, his number
 */
export function plainPhrase(text: string, particulars: readonly string[] = []): string {
  if (!/\p{L}{2}/u.test(text)) return text;
  const words = text.replace(KEY, '');
  const longest = [...particulars].sort((a, b) => b.length - a.length);
  const bare = longest
    .filter((own) => own.length >= 3)
    .reduce((left, own) => left.replace(wholly(own), ' '), words);
  const left = bare.replace(REFERENCE, ' ').replace(/\s+/g, ' ').trim();
  const end = left !== words ? left.replace(TRAILING, '') : left.replace(PUNCTUATION, '');
  return end.replace(LEADING, '').trim();
}

const PUNCTUATION = /[\s.,;:!?…|/·–—»›→>×✕✖-]+$/u;

function wholly(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'gu');
}

/** What only asks to wait, and tells nothing of what came of a press. */
export function asksToWait(text: string): boolean {
  if (!/wait|load|process|patient|charg|trait/i.test(text)) return false;
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const isWaiting = words.some((word) => WAITING.test(word));
  return isWaiting && words.every((word) => WAITING.test(word) || WAITING_BESIDE.test(word));
}

const WAITING = /^(?:chargement|traitement|patienter|patientez|loading|processing|wait)$/;
const WAITING_BESIDE =
  /^(?:veuillez|merci|de|en|cours|un|une|quelques|instants?|secondes?|svp|s|il|vous|plait|la|votre|demande|please|a|moment|your|request)$/;
