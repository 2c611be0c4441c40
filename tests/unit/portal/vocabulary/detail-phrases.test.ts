import { expect, test } from 'vitest';
import { CLOSE_PHRASES } from '../../../../utils/portal/vocabulary/detail-phrases';
import { plainPhrase } from '../../../../utils/portal/vocabulary/plain-phrase';

const closesDetail = (words: string) => CLOSE_PHRASES.some((one) => one.test(plainPhrase(words)));

test.each(['fermer', 'fermer la fiche', 'retour a la liste', 'close', 'back to users'])(
  '“%s” closes a detail',
  (words) => expect(closesDetail(words)).toBe(true),
);

test.each([
  'fermer la session',
  'fermer mon compte',
  'fermer la ligne',
  'fermer le service',
  'fermer definitivement',
  "retour a l'accueil",
  'retour usine',
  'close line',
  'back to home',
])('“%s” does something else, and is never pressed', (words) =>
  expect(closesDetail(words)).toBe(false),
);
