import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/guard.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'no-trial',
    file: 'utils/bulk/run/guard.ts',
    from: 'if (isDoubtful && !this.#isProven) return',
    to: 'if (false) return',
    promise: 'the first user is a trial',
    tests: ['tests/unit/bulk/run/guard.test.ts'],
  },
];
