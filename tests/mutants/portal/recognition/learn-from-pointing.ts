import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/recognition/learn-from-pointing.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'password-is-taught',
    file: 'utils/portal/recognition/learn-from-pointing.ts',
    from: 'if (controlWords(control).some((word) => FORBIDDEN.test(word)))',
    to: 'if (false)',
    promise: 'what touches a password cannot be taught',
    tests: ['tests/unit/portal/recognition/learn-from-pointing.test.ts'],
  },
];
