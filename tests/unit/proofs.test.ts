import { describe, expect, test } from 'vitest';
import type { Mutant } from '../mutants/mutant';
import { PROOFS } from '../proofs';
import { allMutants } from '../tools/mutants/list';
import { faultsOf, proofsOf } from '../tools/proofs/list';

test('each file of utils/portal and utils/dom is proven by a test', async () => {
  expect(faultsOf(await allMutants(), PROOFS)).toEqual([]);
});

test('what is wrong with the proofs is said, with what to do', () => {
  const faults = faultsOf([], { 'utils/portal/none': ['tests/unit/none.test.ts'] });

  expect(faults).toContain(
    'utils/portal/driver.ts: no test proves it. Name one in tests/proofs.ts, or write a mutant.',
  );
  expect(faults).toContain('tests/proofs.ts: there is no utils/portal/none any more');
  expect(faults).toContain('tests/proofs.ts: there is no test tests/unit/none.test.ts');
  expect(faults.filter((fault) => fault.startsWith('utils/dom/flat-tree.ts'))).toEqual([]);
});

describe('a file is proven by', () => {
  const file = 'utils/portal/none/some.ts';
  const mutant: Mutant = {
    name: 'one',
    file,
    from: 'a',
    to: 'b',
    promise: 'none',
    tests: ['tests/unit/of-mutant.test.ts'],
  };

  test('the unit tests in its place', () => {
    expect(proofsOf('utils/dom/flat-tree.ts', [], {})).toEqual([
      'tests/unit/dom/flat-tree.test.ts',
    ]);
  });

  test('the tests of its mutants', () => {
    expect(proofsOf(file, [mutant, { ...mutant, file: 'other' }], {})).toEqual(mutant.tests);
  });

  test('the tests listed for it, and for its folders', () => {
    const proofs = {
      'utils/portal/none': ['tests/in-page/folder.test.ts'],
      [file]: ['tests/in-page/file.test.ts'],
      'utils/portal/no': ['tests/in-page/other.test.ts'],
    };

    expect(proofsOf(file, [], proofs)).toEqual([
      'tests/in-page/file.test.ts',
      'tests/in-page/folder.test.ts',
    ]);
  });
});
