/**
 * What is said by the controls that turn the pages of the list: whole phrases, folded. They are compared after
 * `plainPhrase`; a control that says anything else is not pressed.
 */

/** Turns to the next page, in order of preference. */
export const NEXT_PHRASES = [
  /^(?:(?:aller a la |voir la )?page )?suivante?$|^(?:aller a la )?page suivante$|^suivante? ?[>›»→]$|^[>›»→] ?suivante?$/,
  /^next(?: page)?$|^(?:go to )?(?:the )?next page$|^next ?[>›»→]$|^[>›»→] ?next$/,
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
/** What adds more users to the list below the others; there is no way back. */
export const MORE_PHRASES = [
  /^(?:afficher|voir|charger|en (?:afficher|voir|charger)) (?:plus|davantage|la suite)(?: d'utilisateurs| de resultats| de lignes)?$/,
  /^(?:(?:load|show|view|see) )?more(?: users| results| rows)?$/,
  /^plus d'utilisateurs$|^plus de resultats$|^(?:la )?suite$/,
];
/** Beginnings of the names of pictures that turn a page. */
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

/** A text that says which part of the list is shown: « 1 à 20 sur 42 », « Page 2 / 5 », « 20 of 42 ». */
export const COUNT =
  /\d[\d ]* ?(?:a|et|-|–|—|to|\.{2,3}|…) ?\d[\d ]* (?:sur|de|of|au|parmi|out of|\/) (?:un total de )?\d|\bpages? ?:? ?\d+ ?(?:sur|de|of|\/) ?\d+|^\d+ ?\/ ?\d+$|\d+ (?:\p{L}+ )?(?:sur|of|parmi|out of) \d+/u;
/** A text that may be part of a count, word by word. */
export const COUNTING =
  /^[\d\s/.,()-]*(?:(?:utilisateur|user|resultat|result|ligne|row|element|entrie|licence|affiche|page|sur|de|of|a|to|total|showing|affichage)e?s?[\d\s/.,()-]*)*$/;
/**
 * What may be said between the two arrows of a list: « Page 2 sur 5 », « 11 à 20 sur 42 utilisateurs », « 20 lignes par
 * page ». Any other word there names what the arrows go through instead: customers, services, days.
 */
export const CAPTION_WORD =
  /^(?:pages?|listes?|list|pg|utilisateurs?|users?|resultats?|results?|lignes?|rows?|elements?|items?|enregistrements?|records?|entrees?|entr(?:y|ies)|licences?|licenses?|comptes?|affich\w*|show\w*|display\w*|visibles?|trouves?|found|total|sur|de|du|des|of|out|parmi|au|to|et|and|par|per|un|une|le|la|les|the|aller|go|no|numero|courante?|actuelle?|current)$/;
/** What the list's own title says that it lists. */
export const USERS_WORD = /^(?:utilisateurs?|users?|licences?|licenses?)$/;
/** Leads to the first page. */
export const FIRST_PAGE = /^(?:(?:aller a la |go to )?page )?1$/;
