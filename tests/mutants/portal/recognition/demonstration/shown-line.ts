import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/shown-line.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a picture of nobody’s has no name',
    file: 'utils/portal/recognition/demonstration/shown-line.ts',
    from: 'return value || pictureNamed(parts, node);',
    to: 'return value;',
    promise: 'a picture that stands for a yes or a no is learned',
    tests: ['tests/in-page/demonstration/'],
  },
];
