import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/selection/user-finder.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a name is unique in a list read in part',
    file: 'utils/bulk/selection/user-finder.ts',
    from: '!(isByName && !state.isComplete)',
    to: 'true',
    promise: 'names are not taken as unique while the list is incomplete',
    tests: ['tests/unit/bulk/selection/match-pasted.test.ts'],
  },
  {
    name: 'cells that name different users name the first',
    file: 'utils/bulk/selection/user-finder.ts',
    from: 'if (only === undefined) return { hits: all, isSure: false };',
    to: 'if (only === undefined) return { hits: all.slice(0, 1), isSure: true };',
    promise: 'a line names one user',
    tests: ['tests/unit/bulk/selection/match-pasted.test.ts'],
  },
  {
    name: 'a name counts beside a reference of somebody else',
    file: 'utils/bulk/selection/user-finder.ts',
    from: 'const isSure = !isOther &&',
    to: 'const isSure = (!isOther || true) &&',
    promise: 'nobody is matched whom the line does not name',
    tests: ['tests/unit/bulk/selection/match-pasted.test.ts'],
  },
];
