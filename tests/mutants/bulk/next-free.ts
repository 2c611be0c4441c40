import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/next-free.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a number that somebody was seen to have is given to another user',
    file: 'utils/bulk/next-free.ts',
    from: '!this.#taken.has(keyOf(option, digits));',
    to: 'true;',
    promise: 'of the next free numbers each is given once',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
  {
    name: 'a number that an earlier page has chosen is given to another user',
    file: 'utils/bulk/next-free.ts',
    from: 'for (const { option, value } of picked) this.#take(option, value);',
    to: '',
    promise: 'what is chosen for a user is given to nobody else in the run',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
  {
    name: 'a user’s own number is given to another one',
    file: 'utils/bulk/next-free.ts',
    from: '!this.#others.has(digits) && ',
    to: '',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
];
