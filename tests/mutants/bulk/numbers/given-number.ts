import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/numbers/given-number.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'any number is the one that was chosen',
    file: 'utils/bulk/numbers/given-number.ts',
    from: 'if (change.pick) return picked !== undefined && haveSameState(picked, shown);',
    to: '',
    promise: 'an undo takes nothing away that the run has not given',
    tests: ['tests/unit/bulk/lots/follow-up-plans.undo.test.ts'],
  },
];
