import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/panel`. */
export const mutants: Mutant[] = [
  {
    name: 'what was not asked is confirmed',
    file: 'utils/panel/blocked-press.ts',
    from: "if (!waiting || (!isAsked && answer !== 'cancel')) return false;",
    to: 'if (!waiting) return false;',
    promise: 'an answer is given to what waits now, and to nothing else',
    tests: ['tests/unit/panel/blocked-press.test.ts'],
  },
  {
    name: 'other rows in view change nothing of what was read',
    file: 'utils/panel/users/users-list.ts',
    from: 'if (wasRead && before && isOtherList(before, shown)) this.#isRead = false;',
    to: '',
    promise: 'a change of the list that is no page turn of ours makes it be read anew',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'two users of one reference are one',
    file: 'utils/panel/users/users-list.ts',
    from: 'if (other && !isSamePerson(other, user)) this.#twice.add(user.licence);',
    to: '',
    promise: 'the same reference twice is two users',
    tests: ['tests/in-page/selection.test.ts'],
  },
];
