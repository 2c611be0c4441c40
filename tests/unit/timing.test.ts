import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesIn } from './support/sources';

const TABLES = ['utils/timing.ts', 'utils/portal/page/timing.ts', 'utils/page-world/timing.ts'];
const DURATION = /\bin ms\b[^*]*\*\/\s*(?:export )?const [A-Z_]+ = [\d_ *]+;/;

test('the durations of each part stand in order', () => {
  const parts = TABLES.flatMap((table) => readFileSync(table, 'utf8').split(/^\/\/ .* -+$/m));
  const inOrder = parts.map((part) => {
    return [...part.matchAll(/^export const \w+ = ([\d_ *]+);$/gm)].map(([, ms = '']) =>
      ms.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1),
    );
  });

  expect(inOrder.flat().length).toBeGreaterThan(30);
  expect(inOrder).toEqual(inOrder.map((part) => part.toSorted((one, other) => one - other)));
});

test('no file has a duration of its own but the three tables', () => {
  const others = sourcesIn('utils', 'components', 'entrypoints').filter(({ path }) => {
    return !TABLES.includes(path);
  });

  expect(others.filter(({ text }) => DURATION.test(text)).map(({ path }) => path)).toEqual([]);
});
