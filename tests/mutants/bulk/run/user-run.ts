import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/user-run.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'no-quarantine',
    file: 'utils/bulk/run/user-run.ts',
    from: 'await this.#presses.waitOutQuarantine(latest, isBegun);',
    to: 'await this.#session.close();',
    promise: 'a press in doubt is left alone before another one is made',
    tests: ['tests/unit/bulk/run/user-run.doubt.test.ts'],
  },
  {
    name: 'restored-never',
    file: 'utils/bulk/run/user-run.ts',
    from: 'if (result) await putNumberBack(userChange, result, this.#presses, this.#session);',
    to: '',
    promise: 'a number that was taken away is put back where the new one does not come',
    tests: [
      'tests/unit/bulk/run/user-run.replacement.test.ts',
      'tests/unit/bulk/run/user-run.test.ts',
      'tests/unit/bulk/run/user-run.after-press.test.ts',
    ],
  },
  {
    name: 'doubt-read-in-the-page',
    file: 'utils/bulk/run/user-run.ts',
    from: 'new DetailSession(licence, context, doubts.length > 0)',
    to: 'new DetailSession(licence, context)',
    promise: 'what is in doubt is read from the server, not from what the page has drawn',
    tests: ['tests/unit/bulk/run/user-run.last-reading.test.ts'],
  },
  {
    name: 'not-read-after-the-doubt',
    file: 'utils/bulk/run/user-run.ts',
    from: 'waitOutQuarantine(latest, isBegun);\n    return this.#session.fresh();',
    to: 'waitOutQuarantine(latest, isBegun);\n    return reading;',
    promise: 'a doubt that has had its time is settled by a fresh reading',
    tests: ['tests/unit/bulk/run/user-run.last-reading.test.ts'],
  },
  {
    name: 'a user whose number another run may be about to take is put aside',
    file: 'utils/bulk/run/user-run.ts',
    from: "const isBegun = open.some(({ press }) => press === 'remove') && hasReplacements(plan);",
    to: 'const isBegun = false && hasReplacements(plan);',
    promise: 'nobody waits for the end of the run without their number',
    tests: ['tests/unit/bulk/run/engine.put-aside.test.ts'],
  },
  {
    name: 'numbers of other options are not told',
    file: 'utils/bulk/run/user-run.ts',
    from: 'return isTold ? [] : [{ option: label, value }];',
    to: 'return [];',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/numbers/next-free.once.test.ts'],
  },
  {
    name: 'that a number could not be given is noted only once its user is done',
    file: 'utils/bulk/run/user-run.ts',
    from: 'if (hasReplacements(plan)) await noteGift(userChange, replacements, read);',
    to: '',
    promise: 'no x of a replacement where the way to give is known to fail',
    tests: ['tests/unit/bulk/run/user-run.replacement.test.ts'],
  },
];
