import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/current-row.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'Détail: the first of two is taken',
    file: 'utils/portal/opening/current-row.ts',
    from: 'if (!way || others.length > 0) throw',
    to: 'if (!way || others.length > 9) throw',
    promise: 'a row with two ways in opens nothing',
    tests: ['tests/in-page/detail-controls/'],
  },
];
