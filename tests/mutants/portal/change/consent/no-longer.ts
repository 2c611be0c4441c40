import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/consent/no-longer.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'consent: whatever is no longer so is taken away',
    file: 'utils/portal/change/consent/no-longer.ts',
    from: "return OUR_VERBS.add.has(french ?? english ?? '') ? TAKEN_AWAY : phrase;",
    to: 'return TAKEN_AWAY;',
    promise: 'what is no longer billed or taken away is not understood',
    tests: ['tests/unit/portal/change/consent/'],
  },
  {
    name: 'consent: what a user will not have any more is not understood',
    file: 'utils/portal/change/consent/no-longer.ts',
    from: 'said.replace(NOT_HAD,',
    to: 'said.replace(/(?!)/u,',
    promise: 'a question says in other words that the option is taken away',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
  {
    name: 'consent: whatever a user will not have any more is the option',
    file: 'utils/portal/change/consent/no-longer.ts',
    from: '[\'’] ?) ?option"',
    to: '[\'’] ?|ces) ?(?:options?|licence)"',
    promise: 'no yes to what takes more than the option',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
  {
    name: 'consent: whatever anybody will not have any more is the option',
    file: 'utils/portal/change/consent/no-longer.ts',
    from: '} plus)(?![',
    to: '} plus.*)(?![',
    promise: 'what else goes with the option is no part of it',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
];
