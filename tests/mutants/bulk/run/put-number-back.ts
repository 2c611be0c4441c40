import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/put-number-back.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'an old number is put back once, and then given up',
    file: 'utils/bulk/run/put-number-back.ts',
    from: 'const MOST_TRIES = 2;',
    to: 'const MOST_TRIES = 0;',
    promise: 'an old number is put back, and tried again in a detail opened anew',
    tests: ['tests/unit/bulk/run/user-run.replacement.test.ts'],
  },
  {
    name: 'an old number is put back while the new one may still come',
    file: 'utils/bulk/run/put-number-back.ts',
    from: 'if (!isSettled) await presses.waitOutQuarantine(back.pressedAt, true);',
    to: '',
    promise: 'a + in doubt has its time before the old number is put back',
    tests: [
      'tests/unit/bulk/run/user-run.replacement.test.ts',
      'tests/unit/bulk/run/user-run.doubt.test.ts',
    ],
  },
  {
    name: 'unclear-is-lost',
    file: 'utils/bulk/run/put-number-back.ts',
    from: "after === undefined || stateOfValue(after).kind === 'unclear'",
    to: 'after === undefined',
    promise: 'a number is not said to be lost where the line is not understood',
    tests: ['tests/unit/bulk/run/user-run.last-reading.test.ts'],
  },
  {
    name: 'a number that came late is told as not come',
    file: 'utils/bulk/run/put-number-back.ts',
    from: "if (isDone(userChange.change, line)) return 'new-number';",
    to: '',
    promise: 'what is read back in the end is what is told',
    tests: ['tests/unit/bulk/run/user-run.replacement.test.ts'],
  },
  {
    name: 'a number that was put back is put back once more',
    file: 'utils/bulk/run/put-number-back.ts',
    from: "if (isDone(back.change, line)) return 'old-number';",
    to: '',
    promise: 'what is read back in the end is what is told',
    tests: ['tests/unit/bulk/run/user-run.replacement.test.ts'],
  },
];
