import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/lots/lot.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a lot has its runs as they come',
    file: 'utils/bulk/lots/lot.ts',
    from: ' || inOrder(a, b)',
    to: '',
    promise: 'of the runs of a lot the last one says what is so',
    tests: ['tests/unit/bulk/lots/lot.test.ts'],
  },
];
