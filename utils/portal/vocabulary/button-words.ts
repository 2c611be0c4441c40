/** What a button of an option says besides its verb. All folded. */

/** Words that may stand beside our verb on a button, and say nothing of their own. */
export const NEUTRAL_WORDS = new Set(
  "l' le la les un une ce cet cette d' de du des au aux l d option options numero nombre valeur ligne tag chip badge etiquette the this an a to number value for pour".split(
    ' ',
  ),
);
/** Closes something: even a line, which is a customer's. */
export const CLOSING_WORD = /^(?:fermer|fermeture|cloturer|close)\b/;
/** Names several users, or something else than a user: « pour tous les postes », « de la base ». */
export const NOT_ONE_USER =
  /\b(?:et|ou|avec|and|or|with|licences?|ligne|line|services?|comptes?|tou[st]|toutes?|chaque|plusieurs|autres?|all|every|each|others?|utilisateurs|collegues|postes|users|groupes?|groups?|equipes?|teams?|sites?|societes?|entreprises?|company|clients?|customers?|stock|base|parc|portabilite|mois|month|euros?)\b/;
/** What stands before whom it is for. */
export const FOR_WHOM = /^ ?(?:a|pour|de|d|to|for|from|of) /;
