import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/to-check.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'unclear-is-failed',
    file: 'utils/bulk/to-check.ts',
    from: "return shown === 'unknown' || !isRefused;",
    to: "return shown === 'unknown';",
    promise: 'what was pressed without a word of the portal is to be checked, never failed',
    tests: ['tests/unit/bulk/user-run.test.ts', 'tests/unit/bulk/user-run.after-press.test.ts'],
  },
];
