import type { Mutant } from '../mutant.ts';

const TESTS = ['tests/unit/bulk/pairs/pair-values.test.ts'];

/** Faults of `utils/bulk/pairs`. */
export const mutants: Mutant[] = [
  {
    name: 'a line with few digits is a heading',
    file: 'utils/bulk/pairs/pair-lines.ts',
    from: ' && first.cells.some(isKnownHeading(option))',
    to: '',
    promise: 'no pasted line is passed over without a word',
    tests: ['tests/unit/bulk/pairs/pair-values.test.ts'],
  },
  {
    name: 'one value is given to two users',
    file: 'utils/bulk/pairs/pair-values.ts',
    from: ".length > 1 ? 'value-twice' : undefined;",
    to: ".length > 99 ? 'value-twice' : undefined;",
    promise: 'of values for single users, none is given twice',
    tests: TESTS,
  },
  {
    name: 'one of two values of a user is given',
    file: 'utils/bulk/pairs/pair-values.ts',
    from: "if (isTwice(pair)) return 'user-twice';",
    to: '',
    promise: 'two lines that contradict one another are both left out',
    tests: TESTS,
  },
  {
    name: 'who is not chosen gets a value',
    file: 'utils/bulk/pairs/pair-values.ts',
    from: "else if (!isChosen.has(hit.licence)) fault('not-chosen');",
    to: '',
    promise: 'nobody is touched who was not chosen',
    tests: TESTS,
  },
  {
    name: 'a column that is too short is given in its order',
    file: 'utils/bulk/pairs/pair-values.ts',
    from: 'if (lines.length === chosen.length) {',
    to: 'if (lines.length > 0) {',
    promise: 'values are given in their order only where there is one for each',
    tests: TESTS,
  },
  {
    name: 'an SDA names a user before all are read',
    file: 'utils/bulk/pairs/value-owner.ts',
    from: 'const isSure = byLicence !== undefined || this.#known.isComplete;',
    to: 'const isSure = true;',
    promise: 'nobody is guessed',
    tests: TESTS,
  },
  {
    name: 'a line with two numbers gives the first',
    file: 'utils/bulk/pairs/pair-lines.ts',
    from: '...(values.length > 1 && { isUnclear: true })',
    to: '...(values.length > 99 && { isUnclear: true })',
    promise: 'of several numbers in a line none is taken',
    tests: TESTS,
  },
];
