import { expect, test } from 'vitest';
import { pageHandlers } from '../../../utils/panel/answer-page';

const SERVICE = { key: 'S', reference: '', name: '', customer: '' };

/** What a page replies to other pages that look for a service. */
function inView({ isShown = true, obstacle = '' }) {
  const panel = { controller: { model: { value: { service: SERVICE, obstacle } } } };
  const page = { panel: () => panel, isShown: () => isShown };
  return pageHandlers(page as never)['service-in-view']({ kind: 'service-in-view' });
}

test('a page with users tells which service they are of', () => {
  expect(inView({})).toEqual(SERVICE);
});

test.each([
  ['without its panel', { isShown: false }],
  ['where no users are found', { obstacle: 'Aucun tableau' }],
])('a page %s shows no service', (_, page) => {
  expect(inView(page)).toBeNull();
});
