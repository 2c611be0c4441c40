import { expect, test } from 'vitest';
import { lookAlikes } from '../../../../utils/portal/diagnostic/look-alike-words';

test('a word that means something is not made, however the accents of the original are written', () => {
  const lookAlike = lookAlikes((word) => /^[a-y]+$/.test(word));
  const plain = (word: string) => word.replace(/\p{M}/gu, '');

  const [composed, decomposed] = ['été', 'e\u0301te\u0301']
    .map(lookAlike)
    .map((word) => plain(word ?? ''));

  expect(composed).toMatch(/z/);
  expect(decomposed).toBe(composed);
});
