import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/user-change.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'another number is chosen for a user once a page has died',
    file: 'utils/bulk/user-change.ts',
    from: 'if (picked !== undefined) change.value = picked;',
    to: '',
    promise: 'a user for whom a number was chosen is given that one, or none',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
];
