import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/to-check.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'unclear-is-failed',
    file: 'utils/bulk/to-check.ts',
    from: "return shown === 'unknown' || shown === 'not-given' || !isRefused;",
    to: "return shown === 'unknown' || shown === 'not-given';",
    promise: 'what was pressed without a word of the portal is to be checked, never failed',
    tests: [
      'tests/unit/bulk/run/user-run.test.ts',
      'tests/unit/bulk/run/user-run.after-press.test.ts',
    ],
  },
  {
    name: 'a number that nobody chose is nobody’s matter where the portal refused',
    file: 'utils/bulk/to-check.ts',
    from: " || shown === 'not-given'",
    to: '',
    promise: 'a number that nobody chose for the user may be anybody’s: a person looks at it',
    tests: ['tests/unit/bulk/to-check.test.ts'],
  },
  {
    name: 'a change in doubt is settled by a run that reads nothing',
    file: 'utils/bulk/to-check.ts',
    from: "return outcomes.includes('to-check');",
    to: 'return false;',
    promise: 'only a reading settles what is to be checked',
    tests: ['tests/unit/bulk/to-check.test.ts'],
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
