import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/numbers/with-taken.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'users’ own numbers are not in the plan',
    file: 'utils/bulk/numbers/with-taken.ts',
    from: 'return { ...plan, taken: [...new Set([...(plan.taken ?? []), ...own])] };',
    to: 'return plan;',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/numbers/next-free.test.ts', 'tests/unit/panel/asked-plan.test.ts'],
  },
];
