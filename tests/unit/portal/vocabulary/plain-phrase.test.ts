import { expect, test } from 'vitest';
import { plainPhrase } from '../../../../utils/portal/vocabulary/plain-phrase';

test.each([
  ['fermer la fiche de anne martin (fpc17293).', ['anne martin'], 'fermer la fiche'],
  ['detail fpc172932', [], 'detail'],
  ['details de : anne martin', ['anne martin'], 'details'],
  ['× fermer', [], 'fermer'],
  ['● detail', [], 'detail'],
  ['+ detail', [], '+ detail'],
  ['suivant ›', [], 'suivant'],
  ['fermer la ligne 0184252601', [], 'fermer la ligne'],
  ['quitter la session', ['quitter la fiche'], 'quitter la session'],
  ['×', [], '×'],
  ['2', [], '2'],
])('“%s”, without the user %j, is “%s”', (words, particulars, plain) => {
  expect(plainPhrase(words, particulars)).toBe(plain);
});
