import { expect, test } from 'vitest';
import { importsOf, sourcesIn } from '../support/sources';

const SOURCES = new Map(
  sourcesIn('utils', 'components', 'entrypoints').map((source) => [
    source.path.replace(/\.tsx?$/, ''),
    source,
  ]),
);

/** All that a file imports, and what that imports; types are left out. */
function allImports(start: string): Set<string> {
  const seen = new Set([start]);
  for (const path of seen) {
    const source = SOURCES.get(path) ?? SOURCES.get(`${path}/index`);
    if (!source) continue;
    for (const { of, isTypeOnly } of importsOf(source)) if (!isTypeOnly) seen.add(of);
  }
  return seen;
}

const isOfWorkbooks = (path: string) =>
  /^hucre|^utils\/report\/(?:read-xlsx|write-workbook)/.test(path);

test('what a page of the portal loads holds nothing of the library for workbooks', () => {
  const scripts = [...SOURCES.keys()].filter((path) => /^entrypoints\/[^/]*\.content/.test(path));

  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) expect([...allImports(script)].filter(isOfWorkbooks)).toEqual([]);
});

test('the background loads no library for workbooks', () => {
  expect([...allImports('entrypoints/background')].filter(isOfWorkbooks)).toEqual([]);
});

test('the worker for workbooks loads it', () => {
  expect([...allImports('entrypoints/workbook-worker')]).toContain('hucre/xlsx');
});
