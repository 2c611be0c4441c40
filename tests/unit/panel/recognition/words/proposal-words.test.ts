import { expect, test } from 'vitest';
import { proposalOf } from '../../../../../utils/panel/recognition/words/proposal-words';
import {
  EMPTY_PROFILE,
  type PortalProfile,
} from '../../../../../utils/portal/vocabulary/profile/portal-profile';

test('a proposed profile is put into words, without what may never be pressed', () => {
  const profile: PortalProfile = {
    ...EMPTY_PROFILE,
    version: 1,
    columns: { licence: 'Abonnement' },
    options: ['Encadrant', 'Mot de passe SIP'],
    controls: {
      detail: { words: ['supprimer'], icons: [] },
      close: { words: ['quitter'], icons: [] },
      add: { words: [], icons: ['bolt', 'glyph'] },
    },
  };

  expect(proposalOf({ name: 'a.json', profile }, [])).toEqual({
    name: 'a.json',
    words: [
      'Fermeture : dit « quitter »',
      '+ : image bolt glyph',
      'Options : Encadrant',
      'Colonnes : Abonnement',
    ],
    found: [],
    refused: 'supprimer, Mot de passe SIP',
  });
});
