import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/folded-options.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what does not say yet that it shows a part shows it',
    file: 'utils/portal/opening/folded-options.ts',
    from: '[aria-expanded]:not([aria-expanded="true"])',
    to: '[aria-expanded="false"]',
    promise: 'options in a part that was never shown are found',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'a link that loads the page shows the options',
    file: 'utils/portal/opening/folded-options.ts',
    from: "if (address === '') return",
    to: "if (address === '') return false &&",
    promise: 'the page is not loaded again to see the options',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'a part that is called otherwise is unfolded',
    file: 'utils/portal/opening/folded-options.ts',
    from: 'fold(textOf(one)) === OPTIONS_HEADING && ',
    to: '',
    promise: 'nothing in a detail is unfolded but its options',
    tests: ['tests/in-page/freshness/'],
  },
];
