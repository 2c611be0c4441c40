import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/users/pager/arrow-names.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'pager: an arrow that is only drawn is nothing',
    file: 'utils/portal/users/pager/arrow-names.ts',
    from: 'const way = isNamed || isLarge ? undefined : arrowWay(control);',
    to: 'const way = undefined;',
    promise: 'arrows that are only drawn turn the pages of the list',
    tests: ['tests/in-page/pagers/drawn-arrows.test.ts'],
  },
];
