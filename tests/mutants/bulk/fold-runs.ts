import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/fold-runs.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'runs that are joined forget the users’ own numbers',
    file: 'utils/bulk/fold-runs.ts',
    from: 'return taken.size > (plan.taken?.length ?? 0) ? { ...plan, taken: [...taken] } : plan;',
    to: 'return plan;',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/fold-runs.test.ts'],
  },
];
