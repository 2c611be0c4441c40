import { expect, test } from 'vitest';
import type { Mutant } from '../mutants/mutant';
import { faultsOf, sampleOf } from '../tools/mutants/list';

const modules = import.meta.glob<{ mutants: Mutant[] }>(
  ['../mutants/*.ts', '!../mutants/mutant.ts'],
  { eager: true },
);
const mutants = Object.values(modules).flatMap(({ mutants }) => mutants);

test('each mutant has one place in its file, a name of its own, and tests', () => {
  expect(mutants.length).toBeGreaterThan(0);
  expect(faultsOf(mutants)).toEqual([]);
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
