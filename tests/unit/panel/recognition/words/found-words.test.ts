// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import {
  foundLines,
  foundSentence,
  outlinesOf,
} from '../../../../../utils/panel/recognition/words/found-words';
import { missingSentence } from '../../../../../utils/panel/recognition/words/missing-words';
import type { FoundPart, Missing } from '../../../../../utils/portal/recognition/recognise';
import { USER_COLUMNS } from '../../../../../utils/portal/vocabulary/portal-words';
import { speak } from '../../../support/speak';

afterEach(() => speak('fr'));

const element = document.body;
const label = 'Superviseur';
const FOUND: FoundPart[] = [
  { what: 'users', element, columns: Object.keys(USER_COLUMNS), rows: 10 },
  { what: 'row', element, licence: 'FPC1' },
  { what: 'detail-control', element, word: 'Détail' },
  { what: 'next', element, word: 'Suivant' },
  { what: 'previous', element, word: 'Précédent' },
  { what: 'close', element, word: 'Fermer' },
  { what: 'detail', element, owner: 'FPC1' },
  { what: 'detail', element, owner: '' },
  { what: 'option', element, label, value: 'Non' },
  { what: 'add', element, label, sign: { by: 'word', text: 'ajouter' } },
  { what: 'add', element, label, sign: { by: 'icon', text: 'plus' } },
  { what: 'add', element, label, sign: { by: 'shape', text: 'plus' } },
  { what: 'remove', element, label, sign: { by: 'shape', text: 'cross' } },
  { what: 'remove', element, label, sign: { by: 'shape', text: 'minus' } },
  { what: 'remove', element, label, sign: { by: 'taught', text: '' } },
  { what: 'unclear', element, label, sign: { by: 'lines', text: '' } },
  { what: 'login', element },
];
const MISSING: Missing[] = [
  { what: 'users', headings: [] },
  { what: 'users', headings: ['Poste', 'Libellé'] },
  { what: 'rows' },
  { what: 'detail' },
  { what: 'options' },
  { what: 'close' },
  { what: 'detail-controls', count: 1 },
  { what: 'detail-controls', count: 3 },
  ...(['detail', 'page', 'close'] as const).flatMap((of): Missing[] => [
    { what: 'refused', of, words: 'Fermer la ligne' },
    { what: 'ambiguous', of, words: 'Suivant' },
  ]),
  { what: 'failure', reason: { code: 'ambiguous-detail' } },
];

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('everything found, and everything missing, has words of its own', () => {
    speak(language);

    const sentences = [...FOUND.map(foundSentence), ...MISSING.map(missingSentence)];

    expect(new Set(sentences).size).toBe(FOUND.length + MISSING.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+$/);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|«\s*»|:\s*$/);
  });

  test('every outline has a caption', () => {
    speak(language);

    expect(outlinesOf(FOUND).map(({ caption }) => caption)).not.toContain('');
  });
});

test('every column is named', () => {
  const columns = Object.keys(USER_COLUMNS);

  expect(foundSentence({ what: 'users', element, columns, rows: 1 })).toBe(
    'Tableau des utilisateurs\u00a0: colonnes Licence, SDA, Nom, Admin., Numéro d’urgence, État, ' +
      'Action\u202f; 1 ligne',
  );
});

test('what is the same is listed once, the rows in one line', () => {
  const rows = ['FPC1', 'FPC2'].flatMap((licence): FoundPart[] => [
    { what: 'row', element, licence },
    { what: 'detail-control', element, word: 'Détail' },
  ]);

  expect(foundLines(rows)).toEqual([
    { text: 'Premières lignes\u00a0: FPC1, FPC2', tone: 'line' },
    { text: 'Détail\u00a0: dit «\u00a0Détail\u00a0»', tone: 'way' },
  ]);
});
