import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/change-presses.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what is chosen from the portal’s list is not stored',
    file: 'utils/bulk/change-presses.ts',
    from: '...(userChange.change.pick && planned.value && { picked: planned.value }),',
    to: '',
    promise: 'a number is stored before it is sent',
    tests: ['tests/unit/bulk/next-free.test.ts'],
  },
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
];
