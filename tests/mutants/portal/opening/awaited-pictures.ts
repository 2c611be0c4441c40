import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/awaited-pictures.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a Détail whose picture is missing is not there',
    file: 'utils/portal/opening/awaited-pictures.ts',
    from: 'if (!duringLook(isMissing)) return false;',
    to: 'return false;',
    promise: 'a Détail that is a picture is waited for',
    tests: ['tests/in-page/detail-controls/'],
  },
];
