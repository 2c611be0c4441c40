import { expect, test } from 'vitest';
import { saidReason } from '../../../../../utils/portal/page/messages/message-texts';

test.each([
  'Une erreur est survenue (500).',
  'HTTP 429',
  'Trop de requêtes, réessayez plus tard',
  '503 Service Unavailable',
  'Le serveur ne répond pas.',
  'Gateway Time-out',
])('“%s” means that the portal is busy for a moment', (text) =>
  expect(saidReason(text).code).toBe('portal-busy'),
);

test.each([
  'Opération refusée par le réseau.',
  "Il n'y a plus d'option Superviseur disponible pour ce service.",
  'Le numéro 0199001500 est déjà utilisé (code 42)',
])('“%s” is the portal’s answer', (text) => expect(saidReason(text).code).toBe('portal-said'));
