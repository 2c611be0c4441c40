import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/press-next-free.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what the portal gave by itself is asked for again',
    file: 'utils/bulk/run/press-next-free.ts',
    from: "if (!isAsking || asked.reason.code !== 'value-needed') return undefined;",
    to: "if (!('reason' in asked)) return { press: 'add', from: ['0199000001'] };",
    promise: 'a number is given only where the portal has asked for one',
    tests: ['tests/unit/bulk/numbers/next-free.once.test.ts'],
  },
  {
    name: 'a number that is there now is not looked at',
    file: 'utils/bulk/run/press-next-free.ts',
    from: "if (!line || stateOf(line).kind !== 'no' || line.button !== 'add') {",
    to: 'if (!line) {',
    promise: 'nothing is given to who has a number by now',
    tests: ['tests/unit/bulk/numbers/next-free.once.test.ts'],
  },
  {
    name: 'a number of the user’s other options is free',
    file: 'utils/bulk/run/press-next-free.ts',
    from: 'from: offered.filter((text) => !numbersInValue(text).some((one) => own.has(one)))',
    to: 'from: offered',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/numbers/next-free.once.test.ts'],
  },
];
