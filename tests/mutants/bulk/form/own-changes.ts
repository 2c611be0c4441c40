import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/form/own-changes.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'changes of users who are not selected are told as wanted',
    file: 'utils/bulk/form/own-changes.ts',
    from: 'return selected.has(licence) ?',
    to: 'return true ?',
    promise: 'what is said of a plan is what it does',
    tests: ['tests/unit/bulk/form/own-changes.test.ts'],
  },
];
