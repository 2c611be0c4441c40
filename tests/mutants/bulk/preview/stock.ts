import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/preview/stock.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a + that is gone is told as one that will come back',
    file: 'utils/bulk/preview/stock.ts',
    from: 'if (!isGone || left === 0) return line;',
    to: 'if (!isGone) return line;',
    promise: 'only as many are said to come as are freed',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'who is left out uses up the stock',
    file: 'utils/bulk/preview/stock.ts',
    from: 'lines.filter(({ licence }) => !excluded.has(licence));',
    to: 'lines.filter(({ licence }) => licence || !excluded.has(licence));',
    promise: 'a shortage is one of those who are to be done',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'what is not taken away is told as freed',
    file: 'utils/bulk/preview/stock.ts',
    from: "lines.filter((line) => isRemoval(line) && line.kind === 'to-do').length",
    to: 'lines.filter((line) => isRemoval(line)).length',
    promise: 'a shortage is less only by what is really taken away',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'who has another number uses up the stock',
    file: 'utils/bulk/preview/stock.ts',
    from: 'isNone(line) && isWanting(line)',
    to: 'isWanting(line)',
    promise: 'a shortage is one of those who have none',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'who is not to be given it uses up the stock',
    file: 'utils/bulk/preview/stock.ts',
    from: "kind === 'unavailable' && reasons.some(isGoneReason))",
    to: "kind === 'unavailable')",
    promise: 'a shortage is one of those whose + is gone',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
];
