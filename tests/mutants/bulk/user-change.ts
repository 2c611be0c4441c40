import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/user-change.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'another number is chosen for a user once a page has died',
    file: 'utils/bulk/user-change.ts',
    from: 'if (chosen?.picked !== undefined) change.value = chosen.picked;',
    to: '',
    promise: 'a user for whom a number was chosen is given that one, or none',
    tests: ['tests/unit/bulk/next-free.test.ts', 'tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'who has none because we took it is taken for changed by others',
    file: 'utils/bulk/user-change.ts',
    from: 'if (isOurs) delete change.expect;',
    to: '',
    promise: 'a number that an earlier page took is given back',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'a number that is there again was taken by us',
    file: 'utils/bulk/user-change.ts',
    from: 'removal && isEmpty && haveSameState',
    to: 'removal && haveSameState',
    promise: 'what was not taken is still expected',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'a number that others took was taken by us',
    file: 'utils/bulk/user-change.ts',
    from: "isEmpty && haveSameState(removal.before, wanted.expect ?? '')",
    to: 'isEmpty',
    promise: 'an undo leaves alone what somebody else has changed',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'a number that is there was removed',
    file: 'utils/bulk/user-change.ts',
    from: 'hasRemoved: isBegun && isEmpty',
    to: 'hasRemoved: isBegun',
    promise: 'a number that was not taken is not put back',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'a removal is half a replacement',
    file: 'utils/bulk/user-change.ts',
    from: " && wanted.action === 'replace'",
    to: '',
    promise: 'only a replacement gives another number',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'any x has taken a number',
    file: 'utils/bulk/user-change.ts',
    from: "press === 'remove' && numberIn(before)",
    to: "press === 'remove'",
    promise: 'only a number can be put back',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
  {
    name: 'a + has taken a number',
    file: 'utils/bulk/user-change.ts',
    from: "press === 'remove' && numberIn(before)",
    to: 'numberIn(before)',
    promise: 'only an x takes a number',
    tests: ['tests/unit/bulk/user-change.test.ts'],
  },
];
