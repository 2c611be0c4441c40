import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/left-detail.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'watched: a dialog in the place of a detail is none',
    file: 'utils/portal/opening/left-detail.ts',
    from: 'return !(place.isLayer && all(root, DIALOG).some((one) => isSeen(one)));',
    to: 'return true;',
    promise: 'what leads from a detail to a form in another dialog is no close control',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
