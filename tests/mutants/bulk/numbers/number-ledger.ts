import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/numbers/number-ledger.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a number that was seen nowhere may not be on its way',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'seen.has(number) || sent.has(number)',
    to: 'seen.has(number)',
    promise: 'of the next free numbers each is given once',
    tests: ['tests/unit/bulk/numbers/number-ledger.test.ts'],
  },
  {
    name: 'a number that somebody was seen to have is free',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'seen.has(number) || sent.has(number)',
    to: 'sent.has(number)',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/numbers/number-ledger.test.ts'],
  },
  {
    name: 'an inventory ends what is on its way',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'if (isSettled) held.sent.clear();',
    to: "if (what === 'shown') held.sent.clear();",
    promise: 'of the next free numbers each is given once',
    tests: ['tests/unit/bulk/numbers/number-ledger.test.ts'],
  },
  {
    name: 'a number is never free again',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: "if (what === 'shown') held.seen.clear();",
    to: '',
    promise: 'a number is free again once it was seen gone',
    tests: ['tests/unit/bulk/numbers/number-ledger.test.ts'],
  },
  {
    name: 'a number of another option of the same user is free',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'return place === own ||',
    to: 'return place.startsWith(\'["FPC1"\') ||',
    promise: 'of the next free numbers each is given once',
    tests: [
      'tests/unit/bulk/numbers/number-ledger.test.ts',
      'tests/unit/bulk/numbers/next-free.once.test.ts',
    ],
  },
  {
    name: 'a number that the plan gives on purpose is free',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'if (this.#reserved.has(number)) return false;',
    to: '',
    promise: 'of the next free numbers each is given once',
    tests: [
      'tests/unit/bulk/numbers/next-free.once.test.ts',
      'tests/unit/journal/server.pick.test.ts',
    ],
  },
  {
    name: 'what an old plan wanted is never free',
    file: 'utils/bulk/numbers/number-ledger.ts',
    from: 'if (isOpen) for',
    to: 'for',
    promise: 'what a lot of its own wanted, and was not given, is free',
    tests: ['tests/unit/bulk/numbers/number-ledger.test.ts'],
  },
];
