import { expect, test } from 'vitest';
import {
  inGuideWords,
  withoutNote,
} from '../../../../../utils/portal/vocabulary/profile/taught-value';

const VALUES = { yes: ['accorde'], no: ['en reserve'] };

test.each([
  ['En réserve', 'Non'],
  ['Accordé', 'Oui'],
  ['En réserve (2 disponibles)', 'Non (2 disponibles)'],
  ['En réserve (en attente)', 'En réserve (en attente)'],
  ['0184780010', '0184780010'],
])('“%s” means “%s” where that was shown', (value, meaning) => {
  expect(inGuideWords(value, 'Superviseur', VALUES)).toBe(meaning);
});

test('a note that changes nothing is no part of a value, a note that does is', () => {
  expect(withoutNote('en reserve (3 disponibles)')).toBe('en reserve');
  expect(withoutNote('en reserve (en attente)')).toBe('en reserve (en attente)');
});
