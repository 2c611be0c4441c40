import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/run-state.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'doubts-of-the-stopped-forgotten',
    file: 'utils/bulk/run-state.ts',
    from: '      settleDoubts(state);\n',
    to: '',
    promise: 'what a stopped run leaves in doubt is to be checked',
    tests: ['tests/unit/bulk/run-state.test.ts'],
  },
];
