import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/follow-up.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'undo-expects-nothing',
    file: 'utils/bulk/follow-up.ts',
    from: 'const back = { option, expect: after };',
    to: 'const back = { option };',
    promise: 'an undo knows what the run left',
    tests: ['tests/unit/bulk/follow-up.test.ts'],
  },
];
