// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { candidatesAmong } from '../../../../../utils/portal/detail/close/close-candidates';
import type { DetailLine } from '../../../../../utils/portal/detail/lines/detail-line';

test('what stands in a line closes no detail, though it says so', () => {
  document.body.innerHTML = '<p>Session <b>ouverte</b> <button>Fermer</button></p>';
  const [part, button] = document.querySelectorAll<HTMLElement>('p, button');
  if (!part || !button) throw new Error('The page has a line with a button');
  const line = { label: 'Session', value: 'ouverte', node: part, parts: [part] };
  const found = (lines: readonly unknown[]) =>
    candidatesAmong([button], document.body, lines as readonly DetailLine[]);

  expect(found([line])).toEqual([]);
  expect(found([]).map(({ phrases }) => phrases)).toEqual([['fermer']]);
});
