// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { panelAnchor } from '../../../utils/panel/panel-anchor';

test('the panel stands in the body', () => {
  expect(panelAnchor(document)).toBe(document.body);
});

test('the panel stands beside a frameset, which draws nothing but its frames', () => {
  const { documentElement } = document;
  const page = { body: document.createElement('frameset'), documentElement } as unknown as Document;

  expect(panelAnchor(page)).toBe(documentElement);
});
