import { expect, test } from 'vitest';
import { saidReason } from '../../../../utils/portal/page/messages/message-texts';
import {
  CLOSE_PHRASES,
  isDangerous,
  plainPhrase,
} from '../../../../utils/portal/vocabulary/phrases';

const isWayOut = (words: string) => CLOSE_PHRASES.some((one) => one.test(plainPhrase(words)));

test.each(['fermer', 'fermer la fiche', 'retour a la liste', 'close', 'back to users'])(
  '“%s” leads out of a detail',
  (words) => expect(isWayOut(words)).toBe(true),
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
])('“%s” leads elsewhere, and is never pressed', (words) => expect(isWayOut(words)).toBe(false));

test.each([
  'supprimer',
  'resilier la licence',
  'cloturer',
  'deconnexion',
  'reinitialiser',
  'mot de passe',
  'sip',
  'se deconnecter',
  'suspendre la ligne',
  'commander',
  'delete',
  'log out',
  'logout',
  'terminate',
  'reset',
])('“%s” is a grave word', (words) => expect(isDangerous([words])).toBe(true));

test.each(['detail', 'fermer', 'retour', 'suivant', 'voir plus', 'fiche', 'close', 'next page'])(
  '“%s” is none',
  (words) => expect(isDangerous([words])).toBe(false),
);

test.each([
  ['fermer la fiche de anne martin (fpc17293).', ['anne martin'], 'fermer la fiche'],
  ['detail fpc172932', [], 'detail'],
  ['details de : anne martin', ['anne martin'], 'details'],
  ['× fermer', [], 'fermer'],
  ['suivant ›', [], 'suivant'],
  ['fermer la ligne 0184252601', [], 'fermer la ligne'],
  ['quitter la session', ['quitter la fiche'], 'quitter la session'],
  ['×', [], '×'],
  ['2', [], '2'],
])('“%s” says, of nobody, “%s”', (words, particulars, plain) => {
  expect(plainPhrase(words, particulars)).toBe(plain);
});

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
