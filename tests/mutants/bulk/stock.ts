import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/stock.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a + that is gone is told as one that will come back',
    file: 'utils/bulk/stock.ts',
    from: 'if (!isGone || freed === 0) return line;',
    to: 'if (!isGone) return line;',
    promise: 'only as many are said to come as are freed',
    tests: ['tests/unit/bulk/stock.test.ts'],
  },
  {
    name: 'who is left out uses up the stock',
    file: 'utils/bulk/stock.ts',
    from: 'lines.filter(({ licence }) => !excluded.has(licence));',
    to: 'lines.filter(({ licence }) => licence || !excluded.has(licence));',
    promise: 'a shortage is one of those who are to be done',
    tests: ['tests/unit/bulk/stock.test.ts'],
  },
];
