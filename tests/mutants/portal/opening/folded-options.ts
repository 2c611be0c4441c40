import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/folded-options.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a part that is called otherwise is unfolded',
    file: 'utils/portal/opening/folded-options.ts',
    from: 'fold(textOf(one)) === OPTIONS_HEADING && ',
    to: '',
    promise: 'nothing in a detail is unfolded but its options',
    tests: ['tests/in-page/freshness/'],
  },
];
