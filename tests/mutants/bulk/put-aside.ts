import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/put-aside.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'whose number may be taken late is put aside',
    file: 'utils/bulk/put-aside.ts',
    from: ' || this.#isHalfReplaced(turn)',
    to: '',
    promise: 'no second number is taken before one replacement was read back',
    tests: ['tests/unit/chaos/pinned.test.ts', 'tests/unit/bulk/engine.put-aside.test.ts'],
  },
  {
    name: 'who was put aside before a replacement comes before it again',
    file: 'utils/bulk/put-aside.ts',
    from: 'this.#turns = [...turns.filter(isHalf), ...turns.filter((turn) => !isHalf(turn))];',
    to: 'this.#turns = turns;',
    promise: 'no second number is taken before one replacement was read back',
    tests: ['tests/unit/chaos/pinned.test.ts'],
  },
  {
    name: 'two users in a row are put aside',
    file: 'utils/bulk/put-aside.ts',
    from: ' && !this.#wasPutAside;',
    to: ';',
    promise: 'what is wrong for all is met at the second user',
    tests: ['tests/unit/bulk/engine.put-aside.test.ts'],
  },
  {
    name: 'who is to free an option is put aside',
    file: 'utils/bulk/put-aside.ts',
    from: 'this.#frees(turn.task) || ',
    to: '',
    promise: 'a transfer waits for who is to free what it gives',
    tests: ['tests/unit/bulk/task-order.test.ts'],
  },
  {
    name: 'the trial is put aside',
    file: 'utils/bulk/put-aside.ts',
    from: ' && this.#guard.isProven',
    to: '',
    promise: 'the first user is a trial',
    tests: ['tests/unit/bulk/engine.put-aside.test.ts'],
  },
  {
    name: 'a user is put aside again and again',
    file: 'utils/bulk/put-aside.ts',
    from: 'return !turn.isSecond && ',
    to: 'return ',
    promise: 'a user who was put aside is waited for at the second turn',
    tests: ['tests/unit/bulk/engine.put-aside.test.ts'],
  },
];
