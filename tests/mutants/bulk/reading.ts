import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/reading.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'first-of-two-lines-read',
    file: 'utils/bulk/reading.ts',
    from: "lines.length > 1 ? 'ambiguous' : lines[0]",
    to: 'lines[0]',
    promise: 'two lines of one option are no line',
    tests: ['tests/unit/bulk/reading.test.ts', 'tests/unit/bulk/verdict.test.ts'],
  },
];
