import { describe, expect, test } from 'vitest';
import { countSaid, pagesSaid } from '../../../../utils/portal/vocabulary/count-phrases';
import { fold } from '../../../../utils/text';

const said = (text: string) => countSaid(fold(text));

describe('how long a list is', () => {
  test.for([
    'Displaying 1 to 10 of 23 items',
    'Affichage de 1 à 10 sur 23 éléments',
    'Affichage de 1 et 10 au 23 des articles',
    "Affichage de l'élément 1 à 10 sur 23 éléments",
    'Affichage des utilisateurs 1 à 10 sur un total de 23',
    'Éléments 1 - 10 sur 23',
    'Lignes 1–10 sur 23',
    'Résultats : 1 à 10 sur 23',
    '1–10 / 23',
    '[1 - 10 / 23]',
    '1...10 of 23',
    '1 - 10 de 23 articles (filtré de 40)',
    'Showing rows 1 to 10 of 23',
    'View 1 - 10 of 23',
  ])('is told with what is in view: « %s »', (text) => {
    expect(said(text)).toMatchObject({ total: 23, onPage: 10 });
  });

  test.for([
    'Page 1 sur 3 (23 éléments)',
    '1 of 3 pages (23 items)',
    '23 utilisateurs au total',
    '10 sur 23 utilisateurs',
    '10 / 23 lignes chargées',
    '10 sur 23 utilisateurs affichés',
    '10 sur 23 affichés',
    '10 of 23 shown',
    '10 utilisateurs affichés sur 23',
    '10 affichés sur 23 utilisateurs',
  ])('is told alone: « %s »', (text) => {
    expect(said(text)).toEqual({ total: 23 });
  });

  test.for([
    'Page 1 sur 23',
    '1 à 3 sur 12 (pages)',
    'Page 1 sur 23 (3 filtres)',
    '1 à 10 sur plus de 10',
    '1-10 of many',
    'Forfait de 1 à 10 sur 23 postes',
    'Option 1 - 10 / 23',
    '12 articles',
    '10 sur 23',
    '10 sur 23 connectés',
    '10 licences sur 23',
    '10 postes affichés sur 23',
    '10 à 1 sur 23',
    'du 10 au 30 / 11',
  ])('is not told by anything else: « %s »', (text) => {
    expect(said(text)).toBeUndefined();
  });
});

test.for([
  ['Page 1 / 3', 3],
  ['Page 1 sur 3', 3],
  ['Page : 2 of 3', 3],
  ['Page 4 / 3', undefined],
  ['Page 1', undefined],
  ['1 / 3', undefined],
  ['Page 1 / 3 de la documentation', undefined],
] as const)('how many pages there are is told by a whole phrase: « %s »', ([text, pages]) => {
  expect(pagesSaid(fold(text))).toBe(pages);
});
