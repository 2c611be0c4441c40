import { expect, test } from 'vitest';
import { saidReason } from '../../../utils/portal/messages';
import { CLOSE_WORDS } from '../../../utils/portal/words';

test.each(['fermer', 'fermer la fiche', 'retour a la liste', '×', 'close', 'back to users'])(
  '“%s” leads out of a detail',
  (words) => expect(words).toMatch(CLOSE_WORDS),
);

test.each(['fermer la session', 'fermer mon compte', "retour a l'accueil", 'back to home'])(
  '“%s” leads out of the portal, and is never pressed',
  (words) => expect(words).not.toMatch(CLOSE_WORDS),
);

test.each([
  'Une erreur est survenue (500).',
  'HTTP 429',
  'Trop de requêtes, réessayez plus tard',
  '503 Service Unavailable',
  'Le serveur ne répond pas.',
  'Gateway Time-out',
])('“%s” may pass', (text) => expect(saidReason(text).code).toBe('portal-busy'));

test.each([
  'Opération refusée par le réseau.',
  "Il n'y a plus d'option Superviseur disponible pour ce service.",
  'Le numéro 0199001500 est déjà utilisé (code 42)',
])('“%s” is final', (text) => expect(saidReason(text).code).toBe('portal-said'));
