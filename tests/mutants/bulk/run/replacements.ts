import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/replacements.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a number that could not be put back is taken',
    file: 'utils/bulk/run/replacements.ts',
    from: 'if (numberIn(before) === undefined) {',
    to: 'if (false) {',
    promise: 'no x before it is known what could be put back',
    tests: ['tests/unit/bulk/run/replacements.test.ts'],
  },
  {
    name: 'a second number is taken while the first is out',
    file: 'utils/bulk/run/replacements.ts',
    from: "return state !== 'pending';",
    to: 'return true;',
    promise: 'no second x before one whole replacement was read back',
    tests: ['tests/unit/bulk/run/replacements.test.ts'],
  },
  {
    name: 'a number that was put back is taken again after a reload',
    file: 'utils/bulk/run/replacements.ts',
    from: 'if (userChange.wasPutBack) {',
    to: 'if (false) {',
    promise: 'a run that has taken a number in vain does not take it again',
    tests: ['tests/unit/bulk/run/replacements.test.ts'],
  },
  {
    name: 'what an earlier page has begun is no replacement',
    file: 'utils/bulk/run/replacements.ts',
    from: 'if (!(userChange.hasRemoved || userChange.isBegun) ||',
    to: 'if (!userChange.hasRemoved ||',
    promise:
      'no second number is taken before a replacement was read back, be it begun by an earlier page',
    tests: ['tests/unit/chaos/pinned.test.ts'],
  },
  {
    name: 'who is half replaced is left out of a circle',
    file: 'utils/bulk/run/replacements.ts',
    from: ' && !userChange.isBegun) {',
    to: ') {',
    promise: 'nobody is left without the number that we took',
    tests: ['tests/unit/bulk/task-order.numbers.test.ts'],
  },
];
