import { expect, test } from 'vitest';
import { CLOSE_WORDS } from '../../../utils/portal/words';

test.each(['fermer', 'fermer la fiche', 'retour a la liste', '×', 'close', 'back to users'])(
  '“%s” leads out of a detail',
  (words) => expect(words).toMatch(CLOSE_WORDS),
);

test.each(['fermer la session', 'fermer mon compte', "retour a l'accueil", 'back to home'])(
  '“%s” leads out of the portal, and is never pressed',
  (words) => expect(words).not.toMatch(CLOSE_WORDS),
);
