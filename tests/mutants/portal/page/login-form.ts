import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/login-form.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a password in a detail is a login',
    file: 'utils/portal/page/login-form.ts',
    from: 'if (detail && holds(detail, password)) continue;',
    to: '',
    promise: 'a detail that shows a password is no login',
    tests: ['tests/in-page/busy.test.ts'],
  },
];
