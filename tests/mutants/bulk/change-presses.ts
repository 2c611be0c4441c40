import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/change-presses.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'second-half-unread',
    file: 'utils/bulk/change-presses.ts',
    from: "if (!line || !isDone({ ...userChange.change, action: 'remove' }, line)) return false;",
    to: 'if (!line) return false;',
    promise: 'a new number is given only where the old one was seen gone',
    tests: [
      'tests/unit/bulk/user-run.replacement.test.ts',
      'tests/unit/bulk/user-run.test.ts',
      'tests/unit/bulk/user-run.after-press.test.ts',
    ],
  },
  {
    name: 'the second half goes by the reading in place alone',
    file: 'utils/bulk/change-presses.ts',
    from: "inPlace?.button === 'add' ? inPlace : lineIn(await this.#session.fresh(), userChange);",
    to: 'inPlace ?? lineIn(await this.#session.fresh(), userChange);',
    promise: 'a + that comes later than the value is waited for before a number is given up',
    tests: ['tests/unit/bulk/user-run.replacement.test.ts'],
  },
  {
    name: 'a user without their number is put aside',
    file: 'utils/bulk/change-presses.ts',
    from: 'if (mayPutAside && !isBegun) throw',
    to: 'if (mayPutAside) throw',
    promise: 'nobody waits for the end of the run without their number',
    tests: ['tests/unit/bulk/engine.put-aside.test.ts'],
  },
  {
    name: 'a user is put aside of whom another change was refused',
    file: 'utils/bulk/change-presses.ts',
    from: 'userChange.hasRemoved || this.#hasPressedOther(userChange);',
    to: 'userChange.hasRemoved;',
    promise: 'what the portal has refused is not pressed again at a second turn',
    tests: ['tests/unit/bulk/engine.put-aside.test.ts'],
  },
  {
    name: 'a busy portal is not asked for its list again',
    file: 'utils/bulk/change-presses.ts',
    from: 'press: (one) => this.#pressPatiently(userChange, one)',
    to: 'press: (one) => this.pressOnce(userChange, one)',
    promise: 'a busy portal is asked again, as for any press',
    tests: ['tests/unit/bulk/next-free.once.test.ts'],
  },
  {
    name: 'what was chosen once is not asked for anew',
    file: 'utils/bulk/change-presses.ts',
    from: 'const picked = await this.#context.journal.pick(intent, offered);',
    to: 'const picked =\n      value ?? (await this.#context.journal.pick(intent, offered));',
    promise: 'a number is free at the moment of each press',
    tests: ['tests/unit/bulk/next-free.once.test.ts'],
  },
  {
    name: 'what was chosen is not what the change wants',
    file: 'utils/bulk/change-presses.ts',
    from: "if (typeof picked === 'string') userChange.change = { ...userChange.change, value: picked };\n    else ",
    to: "if (typeof picked !== 'string') ",
    promise: 'another number than the one that was chosen is not read back as done',
    tests: ['tests/unit/bulk/next-free.once.test.ts'],
  },
  {
    name: 'a list that was asked for may have given a number',
    file: 'utils/bulk/change-presses.ts',
    from: "'question-unknown', 'question-ticked', 'value-needed'",
    to: "'question-unknown', 'question-ticked'",
    promise: 'what the portal asked for, and was not told, was not sent',
    tests: ['tests/unit/bulk/next-free.once.test.ts'],
  },
];
