import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/fold-control.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a detail beside the list is folded up by a row',
    file: 'utils/portal/opening/fold-control.ts',
    from: ' || !holds(table.area, detail)',
    to: '',
    promise: 'nothing is pressed for a detail that has not unfolded',
    tests: ['tests/in-page/unfolded.test.ts'],
  },
  {
    name: 'a detail is folded up by whatever row stands above it',
    file: 'utils/portal/opening/fold-control.ts',
    from: ' || ownerOf(detail, row.user) !== row.licence',
    to: '',
    promise: 'no other user’s Détail is pressed',
    tests: ['tests/in-page/unfolded.test.ts'],
  },
  {
    name: 'the menu of a row is opened to fold up its detail',
    file: 'utils/portal/opening/fold-control.ts',
    from: ' && !isRowOpener(way)',
    to: '',
    promise: 'what is pressed is a Détail',
    tests: ['tests/in-page/unfolded.test.ts'],
  },
];
