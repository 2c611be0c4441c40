import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesIn } from './support/sources';

const TABLE = 'utils/timing.ts';
const DURATION = /\bin ms\b[^*]*\*\/\s*(?:export )?const [A-Z_]+ = [\d_ *]+;/;

test('the durations of each part stand in order', () => {
  const parts = readFileSync(TABLE, 'utf8').split(/^\/\/ .* -+$/m);
  const inOrder = parts.map((part) => {
    return [...part.matchAll(/^export const \w+ = ([\d_ *]+);$/gm)].map(([, ms = '']) =>
      ms.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1),
    );
  });

  expect(inOrder.flat().length).toBeGreaterThan(30);
  expect(inOrder).toEqual(inOrder.map((part) => part.toSorted((one, other) => one - other)));
});

test('no other file has a duration of its own, except the portal’s table and the page’s own world', () => {
  const others = sourcesIn('utils', 'components', 'entrypoints').filter(({ path }) => {
    return (
      ![TABLE, 'utils/portal/page/timing.ts'].includes(path) && !/^utils\/page-world\//.test(path)
    );
  });

  expect(others.filter(({ text }) => DURATION.test(text)).map(({ path }) => path)).toEqual([]);
});
