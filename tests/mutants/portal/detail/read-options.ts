import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/detail/read-options.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'lines of any part are options',
    file: 'utils/portal/detail/read-options.ts',
    from: '? lines.filter(({ isOption }) => isOption)',
    to: '? lines',
    promise: 'Restrictions are never options',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
];
