import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/doubts.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'retracted-stays-in-doubt',
    file: 'utils/bulk/doubts.ts',
    from: 'open.set(key, (open.get(key) ?? []).slice(0, -1));',
    to: '',
    promise: 'what was not pressed leaves no doubt to the next run',
    tests: ['tests/unit/journal/server.left-behind.test.ts'],
  },
];
