import { expect, test } from 'vitest';
import { isSomebodyElse } from '../../../utils/bulk/identity';

const ANNE = { name: 'Anne Martin', sda: '01 84 25 26 01' };

test.each([
  ['himself', { name: 'ANNE MARTIN', sda: '+33184252601' }],
  ['somebody who has married', { name: 'Anne Petit', sda: '0184252601' }],
  ['somebody with a new number', { name: 'Anne Martin', sda: '0184252699' }],
  ['a row without a number', { name: 'Bob Petit', sda: '' }],
  ['a row without a name', { name: '', sda: '0184252699' }],
])('does not take for somebody else: %s', (_, shown) => {
  expect(isSomebodyElse(ANNE, shown)).toBe(false);
});

test('tells somebody with another name and another number', () => {
  expect(isSomebodyElse(ANNE, { name: 'Bob Petit', sda: '0184252602' })).toBe(true);
});
