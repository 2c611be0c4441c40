import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The folders of the shipped code that say their rule in a README, by their paths. */
const FOLDERS = ['utils', 'components'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('README.md'))
    .map((name) => join(top, name, '..')),
);

const readmeOf = (folder: string) => readFileSync(join(ROOT, folder, 'README.md'), 'utf8');

test('a README has at most ten lines: it says the rule of its folder, no more', () => {
  expect(FOLDERS.length).toBeGreaterThan(10);
  expect(FOLDERS.filter((one) => readmeOf(one).trimEnd().split('\n').length > 10)).toEqual([]);
});

test('a README of utils says what the folders in its own are for', () => {
  const unnamed = FOLDERS.filter((folder) => folder.startsWith('utils')).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((one) => one.isDirectory() && !readmeOf(folder).includes(`${one.name}/`))
      .map(({ name }) => `${folder}/README.md does not name ${name}/`),
  );
  expect(unnamed).toEqual([]);
});

test('a file that a README names is there', () => {
  const missing = FOLDERS.flatMap((folder) =>
    [...readmeOf(folder).matchAll(/`([\w./-]+\.tsx?)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => ![folder, 'utils', '.'].some((from) => existsSync(join(ROOT, from, path))))
      .map((path) => `${folder}/README.md names ${path}`),
  );
  expect(missing).toEqual([]);
});
