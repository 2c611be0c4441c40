import type { Mutant } from '../../mutant.ts';

const file = 'utils/bulk/preview/seen-numbers.ts';
const tests = ['tests/unit/bulk/task-order.numbers.test.ts'];

/** Faults of `utils/bulk/preview/seen-numbers.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a number that several have is waited for',
    file,
    from: 'if (held.has(key)) this',
    to: 'if (false) this',
    promise: 'who may have a number beside another one is not left out',
    tests,
  },
  {
    name: 'who has the number that all are to have gives it up',
    file,
    from: 'given.has(key) && numberOf(value) !== number',
    to: 'given.has(key)',
    promise: 'a plan of the same for all keeps its order',
    tests,
  },
  {
    name: 'numbers that nobody gets are waited for',
    file,
    from: 'given.has(key) && numberOf(value) !== number',
    to: 'numberOf(value) !== number',
    promise: 'a plan in which no number goes to another user keeps its order',
    tests,
  },
];
