import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/folded-options.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a link that loads the page shows the options',
    file: 'utils/portal/opening/folded-options.ts',
    from: "if (address === '') return",
    to: "if (address === '') return false &&",
    promise: 'the page is not loaded again to see the options',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
];
