// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { evidenceModelOf } from '../../../../utils/panel/run/evidence-words';
import { type Evidence, NO_EVIDENCE } from '../../../../utils/portal/recognition/evidence';
import { ADD_SUPERVISOR, REMOVE_SUPERVISOR } from '../../support/builders';

const SEEN: Evidence = {
  version: 1,
  columns: ['licence', 'sda'],
  hasOpened: true,
  hasClosed: true,
  options: ['Superviseur'],
  add: { by: 'word', text: '+' },
  values: ['yes', 'no'],
  proven: [],
};

/** With plain spaces, which are easier to compare. */
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '));

describe('the evidence of a portal, in words', () => {
  test('says what was seen, and by which sign', () => {
    const { seen } = evidenceModelOf(SEEN, [ADD_SUPERVISOR]);

    expect(plain(seen)).toEqual([
      'Colonnes reconnues : Licence, SDA',
      'Une fiche ouverte, celle du bon utilisateur',
      'Une fiche refermée',
      'Lignes d’option : Superviseur',
      'Valeurs comprises : oui, non',
      'Un + (dit « + »)',
    ]);
  });

  test('says what was not seen of what the changes need', () => {
    expect(plain(evidenceModelOf(SEEN, [ADD_SUPERVISOR]).notYet)).toEqual([
      'Un ajout relu dans la fiche rouverte',
    ]);
    expect(plain(evidenceModelOf(SEEN, [REMOVE_SUPERVISOR]).notYet)).toEqual([
      'Un ×',
      'Un retrait relu dans la fiche rouverte',
    ]);
  });

  test('names an option whose line no detail has shown', () => {
    const change = { ...ADD_SUPERVISOR, option: 'Musique' };

    expect(plain(evidenceModelOf(SEEN, [change]).notYet)).toContain('La ligne « Musique »');
  });

  test('lists everything as missing for an unknown portal', () => {
    const { seen, notYet } = evidenceModelOf(NO_EVIDENCE);

    expect(seen).toEqual([]);
    expect(plain(notYet)).toEqual([
      'Le tableau des utilisateurs',
      'Une fiche ouverte, celle du bon utilisateur',
      'Une fiche refermée',
      'Une valeur comprise',
      'Un +',
      'Un ajout relu dans la fiche rouverte',
      'Un ×',
      'Un retrait relu dans la fiche rouverte',
    ]);
  });
});
