import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/option-state.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'two states that nobody understands are one',
    file: 'utils/bulk/option-state.ts',
    from: "if (a.kind === 'unclear' || a.kind !== b.kind) return false;",
    to: 'if (a.kind !== b.kind) return false;',
    promise: 'what is unclear is the same as nothing',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
];
