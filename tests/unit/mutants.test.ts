import { expect, test } from 'vitest';
import type { Mutant } from '../mutants/mutant';
import { faultsOf, misplaced, mutantsByFile, sampleOf } from '../tools/mutants/list';

const byFile = await mutantsByFile();
const mutants = [...byFile.values()].flat();

test('each mutant has one place in its file, a name of its own, and tests', () => {
  expect(mutants.length).toBeGreaterThan(0);
  expect(faultsOf(mutants)).toEqual([]);
});

test('each mutant stands in the file named after what it changes, or after a folder around that', () => {
  expect(misplaced(byFile)).toEqual([]);
  const [[, [mutant]]] = [...byFile] as [[string, [Mutant]]];
  expect(misplaced(new Map([['none/none.ts', [mutant]]]))).toEqual([
    `${mutant.name}: it stands in tests/mutants/none/none.ts, its file is ${mutant.file}`,
  ]);
});

test('what is wrong with a mutant is said', () => {
  const mutant: Mutant = {
    name: 'one',
    file: 'tests/tools/numbers.ts',
    from: 'return',
    to: 'return (',
    promise: 'none',
    tests: ['tests/unit/none.test.ts'],
  };
  expect(faultsOf([mutant, { ...mutant, from: 'e', tests: [] }])).toEqual([
    'one: another one has the same name',
    'one: there is no test tests/unit/none.test.ts',
    expect.stringContaining('one: it is no program'),
    'one: it names no test',
    expect.stringMatching(/^one: The text to be replaced occurs \d+ times$/),
  ]);
});

test('the mutants of a day are the same all day', () => {
  const names = (seed: number) => sampleOf(mutants, 3, seed).map(({ name }) => name);
  expect(names(20261128)).toEqual(names(20261128));
  expect(names(20261128)).not.toEqual(names(20261129));
});
