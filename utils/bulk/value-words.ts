/** The words and signs by which values say yes or no, folded as `fold` does. */

const YES = [
  ...['oui', 'yes', 'actif', 'active', 'activee', 'on', 'true', 'vrai', 'enabled', 'checked'],
  ...['souscrit', 'souscrite', 'inclus', 'incluse'],
];

export const NO = [
  ...['non', 'no', 'aucun', 'aucune', 'none', 'inactif', 'inactive', 'off', 'false', 'faux'],
  ...['disabled', 'unchecked', 'desactive', 'desactivee', 'neant', 'vide', 'n/a'],
  ...['non defini', 'non definie', 'non renseigne', 'non renseignee'],
  ...['non attribue', 'non attribuee', 'non associe', 'non associee'],
  ...['non souscrit', 'non souscrite', 'non active', 'non activee'],
  ...['non affecte', 'non affectee', 'non configure', 'non configuree', 'not assigned', 'not set'],
  ...['not active', 'not enabled', 'not defined', 'not subscribed', 'aucun numero', 'no number'],
  ...['pas de numero', 'aucune option', 'aucune valeur'],
];

/** All words for yes and no, longest first: `non active` is found before `non`. */
export const YES_NO_WORDS = [
  ...YES.map((word) => ({ word, kind: 'yes' as const })),
  ...NO.map((word) => ({ word, kind: 'no' as const })),
].sort((a, b) => b.word.length - a.word.length);

const YES_SIGNS = new Set(['✓', '✔', '☑', '✅']);
const NO_SIGNS = new Set(['✗', '✘', '✕', '✖', '☐', '❌', '∅']);

/** What a character says as a sign; `undefined` where it is no such sign. */
export function kindOfSign(character: string | undefined): 'yes' | 'no' | undefined {
  if (YES_SIGNS.has(character ?? '')) return 'yes';
  return NO_SIGNS.has(character ?? '') ? 'no' : undefined;
}
