/** Words, folded, that a title may have around the name and the reference of its user. */
export const TITLE_WORDS = new Set([
  ...['detail', 'details', 'fiche', 'utilisateur', 'licence', 'abonne', 'ref', 'ref.', 'reference'],
  ...['de', 'du', 'd', 'l', 'la', 'le', 'pour', 'n°', 'no'],
  ...['user', 'license', 'of', 'the', 'for', '#', ':'],
]);

/** The type of a licence beside it, folded: « Licence simple », « Licence 2 canaux ». */
export const TITLE_TYPE = /^licen[cs]e(?: (?:\p{L}+|\d{1,2})){1,3}$/u;
