import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/load-habits.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a portal of several answers is taken for one of one',
    file: 'utils/portal/opening/load-habits.ts',
    from: "if (this.#answers === 'unknown') this.#answers = 'one';",
    to: "this.#answers = 'one';",
    promise: 'where a detail was seen made of several answers, none is presumed to be alone',
    tests: ['tests/unit/portal/opening/load-habits.test.ts'],
  },
];
