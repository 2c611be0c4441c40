import { expect, test } from 'vitest';
import { isDangerous } from '../../../../utils/portal/vocabulary/danger-words';

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
])('“%s” is dangerous', (words) => expect(isDangerous([words])).toBe(true));

test.each(['detail', 'fermer', 'retour', 'suivant', 'voir plus', 'fiche', 'close', 'next page'])(
  '“%s” is harmless',
  (words) => expect(isDangerous([words])).toBe(false),
);
