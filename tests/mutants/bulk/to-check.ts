import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/to-check.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'unclear-is-failed',
    file: 'utils/bulk/to-check.ts',
    from: "return shown === 'unknown' || !isRefused;",
    to: "return shown === 'unknown';",
    promise: 'what was pressed without a word of the portal is to be checked, never failed',
    tests: [
      'tests/unit/bulk/run/user-run.test.ts',
      'tests/unit/bulk/run/user-run.after-press.test.ts',
    ],
  },
  {
    name: 'a user who could not be read has no number that was chosen',
    file: 'utils/bulk/to-check.ts',
    from: '...(chosen?.picked !== undefined && { picked: chosen.picked }),',
    to: '',
    promise: 'a lot knows which number may still come',
    tests: ['tests/unit/bulk/to-check.test.ts'],
  },
];
