import { expect, test } from 'vitest';
import { cameStraightFrom } from '../../../utils/panel/arrival';

const LIST = 'https://store-demo.extranet.myopenip.fr/users';

test.each([
  ['the next page of the list, by its link', LIST, 'navigate', LIST],
  [
    'the page before, from one that says its number',
    `${LIST}?page=2`,
    'navigate',
    `${LIST}?page=2`,
  ],
  ['a page whose address said a place in it', `${LIST}#row-3`, 'navigate', LIST],
])('%s is reached straight from the list', (_, from, type, referrer) => {
  expect(cameStraightFrom(from, { type, referrer })).toBe(true);
});

test.each([
  ['a page that is loaded anew', LIST, 'reload', LIST],
  ['a page that is come back to', LIST, 'back_forward', LIST],
  ['a page after the home page', LIST, 'navigate', 'https://store-demo.extranet.myopenip.fr/'],
  ['a page of which nobody says where it came from', LIST, 'navigate', ''],
  ['a page after one that nothing is known of', undefined, 'navigate', LIST],
  ['a page in a browser that does not say how it came', LIST, undefined, LIST],
])('%s is not', (_, from, type, referrer) => {
  expect(cameStraightFrom(from, { type, referrer })).toBe(false);
});
