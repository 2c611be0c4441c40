import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/columns-around.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a row is what stands around its button alone',
    file: 'utils/portal/recognition/demonstration/columns-around.ts',
    from: 'return referencesAmong(level) === 1 ? level : [];',
    to: 'return [];',
    promise: 'headings are learned where the ways in stand in a table of their own',
    tests: ['tests/in-page/demonstration/'],
  },
];
