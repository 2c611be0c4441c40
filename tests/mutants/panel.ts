import type { Mutant } from './mutant.ts';

const FOLLOWED = ['tests/unit/panel/follow-choice.test.ts'];

/** Faults of the other files in `utils/panel`. */
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
    name: 'a file takes users whom the list does not have',
    file: 'utils/panel/file-requests.ts',
    from: 'return users.find(licence) !== undefined && !users.isTwice(licence);',
    to: 'return true;',
    promise: 'a file selects only users whom the list has, once',
    tests: ['tests/unit/panel/file-requests.test.ts'],
  },
  {
    name: 'stored changes come over what was begun meanwhile',
    file: 'utils/panel/changes-part.ts',
    from: 'if (this.#isTouched) return false;',
    to: 'if (this.model.value.own) return false;',
    promise: 'the last word of a person counts',
    tests: FOLLOWED,
  },
  {
    name: 'a page without users is gone to',
    file: 'utils/panel/answer-page.ts',
    from: 'isShown() && hasUsers(model) ?',
    to: 'isShown() ?',
    promise: 'a person is brought to the users of a service, not to a page of it that shows none',
    tests: ['tests/unit/panel/answer-page.test.ts'],
  },
  {
    name: 'a file is taken by the page of another service',
    file: 'utils/panel/file-requests.ts',
    from: "if (!isHere()) return 'elsewhere';",
    to: '',
    promise: 'what is wanted for one service is done in no other',
    tests: ['tests/unit/panel/file-requests.test.ts'],
  },
  {
    name: 'a page says that it holds an inventory only once the journal has answered',
    file: 'utils/panel/inventory/page-inventory.ts',
    from: '      this.#work.claim(entry.run);\n',
    to: '',
    promise: 'of two pages that begin at once at a service, the second finds it taken',
    tests: ['tests/unit/panel/inventory/page-inventory.test.ts'],
  },
  {
    name: 'the page is not looked at again once a dialog has come to its place',
    file: 'utils/panel/push-page-aside.ts',
    from: 'sliding = setTimeout(lookSoon, IN_PLACE);',
    to: '',
    promise: 'no dialog of the page stays beneath the panel',
    tests: ['tests/unit/panel/push-page-aside.test.ts'],
  },
];
