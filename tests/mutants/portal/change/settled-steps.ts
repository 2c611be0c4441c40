import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/change/settled-steps.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'steps of an answer wait for the whole page to be quiet',
    file: 'utils/portal/change/settled-steps.ts',
    from: 'return activity.isAtRest(area, UNCHANGED_QUESTION);',
    to: 'return false;',
    promise: 'a number is chosen on a page that polls its server',
    tests: ['tests/unit/portal/change/settled-steps.test.ts'],
  },
  {
    name: 'a step has settled though its question still changes',
    file: 'utils/portal/change/settled-steps.ts',
    from: 'return activity.isAtRest(area, UNCHANGED_QUESTION);',
    to: 'return true;',
    promise: 'a question that still changes on a page that polls is waited for',
    tests: ['tests/unit/portal/change/settled-steps.test.ts'],
  },
  {
    name: 'a step has settled just after another one',
    file: 'utils/portal/change/settled-steps.ts',
    from: 'since < UNCHANGED_QUESTION',
    to: 'since < 0',
    promise: 'each step of an answer has its time to take effect on a page that polls',
    tests: ['tests/unit/portal/change/settled-steps.test.ts'],
  },
];
