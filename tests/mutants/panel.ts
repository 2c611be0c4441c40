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
  {
    name: 'nobody asks about a selection that comes back',
    file: 'utils/panel/users/selection.ts',
    from: 'if (!isToAsk || restored.length === 0) return;',
    to: 'if (isToAsk || restored.length === 0) return;',
    promise: 'a selection never comes back silently after a load',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'users on pages not read yet are outside the filter',
    file: 'utils/panel/users/users-part.ts',
    from: 'this.select([...outside, ...absent], false);',
    to: 'this.select([...this.selected], false);',
    promise: 'what is removed is what was said to be outside the filter',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'a choice takes back who was selected before it',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'const taken = [...chosen].filter((one) => !selected().has(one));',
    to: 'const taken = [...chosen];',
    promise: 'who was selected otherwise stays selected',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'an entry keeps the user chosen before',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'if (dropped.length > 0) select(dropped, false);',
    to: '',
    promise: 'an entry of a pasted list means one user at most',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'a choice selects again whom the person has deselected',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'const isOff = unsure.chosen !== undefined && !selected().has(unsure.chosen);',
    to: 'const isOff = false;',
    promise: 'nobody is selected but by the person’s last word',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
];
