import { expect, test } from 'vitest';
import { isSomebodyElse } from '../../../utils/bulk/identity';

const ANNE = { name: 'Anne Martin', sda: '01 84 25 26 01' };

test.each([
  ['the same person', { name: 'ANNE MARTIN', sda: '+33184252601' }],
  ['another name alone', { name: 'Anne Petit', sda: '0184252601' }],
  ['another number alone', { name: 'Anne Martin', sda: '0184252699' }],
  ['no number', { name: 'Bob Petit', sda: '' }],
  ['no name', { name: '', sda: '0184252699' }],
])('a row that shows %s does not show somebody else', (_, shown) => {
  expect(isSomebodyElse(ANNE, shown)).toBe(false);
});

test('a row with another name and another number shows somebody else', () => {
  expect(isSomebodyElse(ANNE, { name: 'Bob Petit', sda: '0184252602' })).toBe(true);
});
